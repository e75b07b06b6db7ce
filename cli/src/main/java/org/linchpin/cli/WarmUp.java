package org.linchpin.cli;

import java.io.OutputStream;

/**
 * What the launcher runs while the JVM records an AOT cache: the short verbs, once each, on the shipped example.
 * What is not run here is not in the cache, and starts slower.
 */
final class WarmUp {
    private WarmUp() {}

    /** Fails when a verb does, so that no cache of half a run is kept. */
    public static void main(String[] args) {
        String example = System.getProperty("linchpin.home", ".") + "/examples/national-cloud";
        int exit = run("--version")
                | run("--help")
                | run("cut", "--help")
                | run("demo")
                | run("check", example)
                | run("cut", example, "vendor-h")
                | run("cut", example, "dc-1", "--for", "3d", "-o", "csv")
                | run("cut", example, "foreign", "--cold", "-o", "md")
                | run("why", example, "payments", "--cut", "vendor-h", "-o", "json")
                | run("who", example, "payments", "-o", "jsonl")
                | run("who", example, "--all")
                | run("policy", example, "--fail-on", "never")
                | run("sweep", example);
        System.exit(exit);
    }

    private static int run(String... args) {
        return Main.run(Terminal.piped(OutputStream.nullOutputStream(), System.err), args);
    }
}
