package org.linchpin.cli.verbs;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import}: what is already there becomes a model. One verb below it for each kind of source. */
@Command(name = "import", description = "Makes a model of what is already there.", synopsisSubcommandLabel = "SOURCE")
public final class ImportVerb implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    final HelpOption help = new HelpOption();

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "import needs a source\n    Maybe \"linchpin import debian --to DIR\"");
        }
    }
}
