package org.linchpin.cli.register;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.register.RegisterInput;
import picocli.CommandLine.Option;

/** Which rules hold for registers. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Rules, lists and columns from here, where it has a file of the name of a shipped one.")
    @Nullable
    Path rules;

    RegisterInput input() {
        return new RegisterInput(rules);
    }
}
