package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.debian.DebianImport;
import org.linchpin.views.debian.ImportView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import debian}: apt's package lists. */
@Command(
        name = "debian",
        description =
                "Makes a model of the package lists of this machine: packages, what they depend on, who maintains them.",
        footer = {"", "Example:", "  linchpin import debian --to packages", "  linchpin cut packages libssl3"})
public final class ImportDebian extends Verb {

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The model's directory: new, empty, or an earlier import, which is replaced.")
    Path to = Path.of("");

    @Option(
            names = "--lists",
            paramLabel = "DIR",
            description = "Where the lists are, *_Packages, plain, .gz, .xz or .lz4. Default: /var/lib/apt/lists.")
    Path lists = DebianImport.APT_LISTS;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Time 0 of the model. Default: the date of the newest list.")
    @Nullable
    LocalDate asOf;

    public ImportDebian(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        try (Effort work = Effort.of(terminal, output.quiet, "import", 0)) {
            DebianImport.Result result = DebianImport.run(lists, to, asOf, problems, work::read);
            if (!output.quiet) {
                work.clear();
                problems.list().forEach(problem -> terminal.err().println(problem));
            }
            return print(new ImportView(to, result), work);
        }
    }
}
