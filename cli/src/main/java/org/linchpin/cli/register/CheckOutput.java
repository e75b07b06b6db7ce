package org.linchpin.cli.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Converters;
import org.linchpin.cli.verbs.OutputOptions;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.register.check.CheckAnswer;
import org.linchpin.formats.report.Sarif;
import org.linchpin.formats.report.SourcePaths;
import org.linchpin.views.print.Format;
import org.linchpin.views.print.ViewText;
import org.linchpin.views.register.CheckReport;
import org.linchpin.views.register.RegisterCheckView;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How checks are printed: as every answer, and as code hosts read them. */
final class CheckOutput {

    /** The formats of every answer in the order of {@link Format}, then SARIF. */
    enum Kind {
        TABLE,
        JSON,
        JSONL,
        CSV,
        MD,
        SARIF;

        static final class Converter implements ITypeConverter<Kind> {
            @Override
            public Kind convert(String text) {
                return values()[Converters.oneOf(text, List.of("table", "json", "jsonl", "csv", "md", "sarif"))];
            }
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = Kind.Converter.class,
            description = "table, json, jsonl, csv, md or sarif (2.1.0). Default: table.")
    Kind kind = Kind.TABLE;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Writes the same findings to a file, as SARIF 2.1.0.")
    @Nullable
    Path sarif;

    @Option(names = "--all-rows", description = "Long tables whole, on a terminal too.")
    boolean allRows;

    void print(List<CheckAnswer> answers, int exitCode, Terminal terminal) throws IOException {
        if (kind == Kind.SARIF) {
            sarif(answers, exitCode, terminal.out());
        } else {
            ViewText.write(
                    Format.values()[kind.ordinal()],
                    new RegisterCheckView(answers),
                    terminal.out(),
                    OutputOptions.page(terminal, allRows),
                    allRows);
        }
        if (sarif != null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            sarif(answers, exitCode, bytes);
            AtomicFile.writeBytes(sarif, bytes.toByteArray());
        }
        terminal.out().flush();
    }

    private static void sarif(List<CheckAnswer> answers, int exitCode, OutputStream to) {
        Sarif.write(CheckReport.of(answers, exitCode), new SourcePaths(Path.of("")), to);
    }
}
