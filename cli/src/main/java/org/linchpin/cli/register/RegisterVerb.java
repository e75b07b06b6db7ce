package org.linchpin.cli.register;

import org.jspecify.annotations.Nullable;
import org.linchpin.cli.verbs.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code register}: registers of information. One verb below it for each thing to do with them. */
@Command(
        name = "register",
        description = "Works with registers of information: (EU) 2022/2554, Article 28(3), and (EU) 2024/2956.",
        synopsisSubcommandLabel = "VERB")
public final class RegisterVerb implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    final HelpOption help = new HelpOption();

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "register needs a verb\n    Maybe \"linchpin register check PACKAGE\"");
        }
    }
}
