package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Effort;
import org.linchpin.cli.verbs.Verb;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.views.register.RegisterImportView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register import}: a register as a model. */
@Command(
        name = "import",
        description =
                "Makes a model of a register: functions need services, services their providers and all that these "
                        + "have subcontracted.",
        footer = {
            "",
            "Writes register.yaml and register/ into the directory; the next import replaces both and keeps what else is"
                    + " there.",
            "",
            "Example:",
            "  linchpin register import register.zip --to bank",
            "  linchpin who --all bank"
        })
public final class RegisterImportVerb extends Verb {

    @Parameters(paramLabel = "PACKAGE", description = "The register: a zip, a folder or a workbook.")
    Path packaged = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The model's directory: new, or one that may hold an earlier import and overlays.")
    Path to = Path.of("");

    @Mixin
    final RulesOption rules = new RulesOption();

    public RegisterImportVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try (Effort work = Effort.of(terminal, output.quiet, "import", 0)) {
            RegisterImport.Result result = new RegisterImport(rules.input().files()).run(packaged, to);
            return print(new RegisterImportView(to, result), work);
        }
    }
}
