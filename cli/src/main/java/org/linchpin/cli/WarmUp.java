package org.linchpin.cli;

/**
 * What the launcher runs while the JVM records an AOT cache: the short verbs, once each, on the shipped example.
 * What is not run here is not in the cache, and starts slower.
 */
final class WarmUp {
    private WarmUp() {}

    /** Fails when a verb does, so that no cache of half a run is kept. */
    public static void main(String[] args) {
        int exit = Math.max(Main.run(Terminal.ofProcess(), "--version"), Main.run(Terminal.ofProcess(), "--help"));
        System.exit(exit);
    }
}
