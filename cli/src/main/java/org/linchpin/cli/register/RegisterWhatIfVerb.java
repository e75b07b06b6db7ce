package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Effort;
import org.linchpin.cli.verbs.Verb;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.concentration.Concentrations;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.read.AddedRows;
import org.linchpin.formats.register.whatif.WhatIf;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.register.WhatIfView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register what-if}: what an arrangement would change before it is signed. */
@Command(
        name = "what-if",
        description =
                "What rows for a new arrangement would change: what more functions would rest on, closely connected "
                        + "providers, subcontractors outside the Union, concentration before and after. See (EU) 2022/2554,"
                        + " Article 29.",
        footer = {
            "",
            "FILE is a CSV whose first column, \"template\", says where each row belongs; the others are c0010 and so on.",
            "",
            "Example:",
            "  linchpin register what-if register.zip --add rows.csv"
        })
public final class RegisterWhatIfVerb extends Verb {

    @Parameters(paramLabel = "PACKAGE", description = "The register, or a model made of it.")
    Path packaged = Path.of("");

    @Option(names = "--add", required = true, paramLabel = "FILE", description = "The rows of the new arrangement.")
    List<Path> files = List.of();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Of the expenses; others count as unknown. Default: that of most providers.")
    @Nullable
    String currency;

    @Mixin
    final RulesOption rules = new RulesOption();

    public RegisterWhatIfVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try (Effort work = Effort.of(terminal, output.quiet, "register", 0)) {
            Register register = rules.input().read(packaged);
            Templates templates = Templates.of(rules.input().files());
            Register rows = null;
            for (Path file : files) {
                Register more = AddedRows.read(file, templates);
                refuse(more);
                rows = rows == null ? more : rows.with(more);
            }
            if (rows == null || rows.tables().isEmpty()) {
                throw FailedException.failed("--add must name a file with rows");
            }
            String in = currency == null ? Concentrations.currency(List.of(new Entries(register))) : currency;
            return print(
                    new WhatIfView(
                            packaged,
                            files,
                            WhatIf.answer(
                                    register,
                                    rows,
                                    rules.input().blocs(),
                                    rules.input().lists(),
                                    in)),
                    work);
        }
    }

    /** Rows that could not be read as meant would make the answer another one. */
    private static void refuse(Register rows) {
        if (!rows.findings().isEmpty()) {
            Finding first = rows.findings().getFirst();
            throw FailedException.failed(first.place().file() + ":"
                    + first.place().line() + ": " + first.why()
                    + (rows.findings().size() > 1 ? " (and " + (rows.findings().size() - 1) + " more)" : ""));
        }
    }
}
