package org.linchpin.cli.verbs;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.views.print.Format;
import org.linchpin.views.print.View;
import org.linchpin.views.print.ViewText;
import org.linchpin.views.question.FailedException;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where {@code ask} puts its answer: on stdout in a format, or in a file. */
final class AskOutput {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT|FILE",
            defaultValue = "table",
            description =
                    "table, json, jsonl, csv or md on stdout; or a file: .xlsx for a questionnaire, with --answers"
                            + " .yaml for the overlay. Default: table.")
    String output = "table";

    @Option(names = "--all-rows", description = "Tables whole, however long.")
    boolean allRows;

    @Option(names = "--quiet", description = "No progress and no remarks on stderr.")
    boolean quiet;

    /** The file to be written, or null if the answer is to be printed. */
    @Nullable
    Path file() {
        String name = output.toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".yaml") || name.endsWith(".yml") ? Path.of(output) : null;
    }

    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** The format on stdout; a table, of what was written, if the answer goes to a file. */
    Format format() {
        try {
            return file() == null ? new Converters.OfFormat().convert(output) : Format.TABLE;
        } catch (TypeConversionException e) {
            throw FailedException.usage("-o " + e.getMessage(), "a file: questions.xlsx");
        }
    }

    void print(View view, Terminal terminal) {
        ViewText.write(format(), view, terminal.out(), OutputOptions.page(terminal, allRows), allRows);
    }
}
