package org.linchpin.cli;

import org.linchpin.engine.EngineVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code linchpin}. */
@Command(
        name = "linchpin",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Who can switch you off, and what would it take so that nobody can?",
        synopsisSubcommandLabel = "VERB")
public final class Main implements Runnable {
    private Main() {}

    /** Runs one verb and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one verb; returns its exit code. */
    static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"linchpin " + EngineVersion.text()};
        }
    }
}
