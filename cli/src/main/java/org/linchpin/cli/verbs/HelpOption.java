package org.linchpin.cli.verbs;

import picocli.CommandLine.Option;

/** {@code --help} of a verb. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    boolean asked;
}
