package org.linchpin.cli.verbs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.linchpin.cli.Terminal;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.report.GitHub;
import org.linchpin.formats.report.GitLab;
import org.linchpin.formats.report.JUnit;
import org.linchpin.formats.report.Report;
import org.linchpin.formats.report.Sarif;
import org.linchpin.formats.report.SourcePaths;
import org.linchpin.views.policy.PolicyReport;
import org.linchpin.views.policy.PolicyView;
import org.linchpin.views.policy.Verdicts;
import org.linchpin.views.print.Format;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.TextPage;
import org.linchpin.views.print.ViewText;
import org.linchpin.views.question.FailedException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How verdicts are printed: as every answer, and as build servers and code hosts read them. */
final class PolicyOutput {

    /** The formats of every answer in the order of {@link Format}, then those of reports. */
    enum Kind {
        TABLE,
        JSON,
        JSONL,
        CSV,
        MD,
        SARIF,
        JUNIT,
        GITHUB,
        GITLAB;

        static Kind of(String text) {
            List<String> words = Stream.of(values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .toList();
            return values()[Converters.oneOf(text, words)];
        }

        static final class Converter implements ITypeConverter<Kind> {
            @Override
            public Kind convert(String text) {
                return of(text);
            }
        }
    }

    record Also(Kind kind, Path file) {

        static final class Converter implements ITypeConverter<Also> {
            @Override
            public Also convert(String text) {
                int at = text.indexOf('=');
                if (at < 1 || at == text.length() - 1) {
                    throw new TypeConversionException(
                            "must be a format and a file, not \"" + text + "\"\n    Maybe sarif=policy.sarif");
                }
                return new Also(Kind.of(text.substring(0, at)), Path.of(text.substring(at + 1)));
            }
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = Kind.Converter.class,
            description = "table, json, jsonl, csv, md; sarif (2.1.0), junit (XML), github (workflow commands), gitlab "
                    + "(code quality). Default: table.")
    Kind kind = Kind.TABLE;

    @Option(
            names = "--also",
            paramLabel = "FORMAT=FILE",
            converter = Also.Converter.class,
            description = "Writes the same verdicts to a file in another format; may be repeated.")
    List<Also> also = List.of();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Reports name model files from here. Default: the directory that the command runs in.")
    Path root = Path.of("");

    @Option(names = "--all-rows", description = "Long tables whole, on a terminal too.")
    boolean allRows;

    @Option(names = "--quiet", description = "No progress and no remarks on stderr.")
    boolean quiet;

    /** Before any work. */
    void check() {
        Set<Path> files = new HashSet<>();
        for (Also one : also) {
            Path file = one.file().toAbsolutePath().normalize();
            if (!files.add(file)) {
                throw FailedException.usage(
                        "--also must name each file once, \"" + one.file() + "\" is repeated.", null);
            }
            if (file.getParent() == null || !Files.isDirectory(file.getParent()) || Files.isDirectory(file)) {
                throw FailedException.usage(
                        "--also must name a file in a directory that is there, not \"" + one.file() + "\".", null);
            }
        }
    }

    void print(Verdicts verdicts, Terminal terminal) throws IOException {
        write(kind, verdicts, terminal.out(), OutputOptions.page(terminal, allRows));
        for (Also one : also) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
            write(one.kind(), verdicts, out, TextPage.whole(out, true));
            AtomicFile.writeBytes(one.file(), bytes.toByteArray());
        }
    }

    private void write(Kind format, Verdicts verdicts, PrintStream out, Page page) {
        SourcePaths paths = new SourcePaths(root);
        switch (format) {
            case TABLE, JSON, JSONL, CSV, MD ->
                ViewText.write(Format.values()[format.ordinal()], new PolicyView(verdicts), out, page, allRows);
            case SARIF -> Sarif.write(report(verdicts), paths, out);
            case JUNIT -> JUnit.write(report(verdicts), out);
            case GITHUB -> GitHub.write(report(verdicts), paths, out);
            case GITLAB -> GitLab.write(report(verdicts), paths, out);
        }
        out.flush();
    }

    private static Report report(Verdicts verdicts) {
        return new PolicyReport(verdicts).report();
    }
}
