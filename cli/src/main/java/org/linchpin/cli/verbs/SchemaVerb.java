package org.linchpin.cli.verbs;

import java.util.concurrent.Callable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.formats.yaml.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code schema}: the JSON Schema of the model language, for editors. */
@Command(
        name = "schema",
        description = "The JSON Schema (draft 2020-12) of the model language, for editors.",
        footer = {"", "Example:", "  linchpin schema > linchpin-1.schema.json"})
public final class SchemaVerb implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    final HelpOption help = new HelpOption();

    public SchemaVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(Starter.schema());
        return ExitCode.DONE;
    }
}
