package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Effort;
import org.linchpin.cli.verbs.Verb;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.merge.Alias;
import org.linchpin.formats.register.merge.Filings;
import org.linchpin.formats.register.merge.RegisterMerge;
import org.linchpin.views.register.Decisions;
import org.linchpin.views.register.RegisterMergeView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register merge}: many registers as one picture. */
@Command(
        name = "merge",
        description =
                "Makes one picture of many registers: which providers are one, by what rule; what contradicts what; "
                        + "a model of all entities.",
        footer = {
            "",
            "Providers are one by LEI, EUID or national number, or because somebody decided so (--aliases). Equal names are"
                    + " proposals: nothing is merged by name.",
            "",
            "Example:",
            "  linchpin register merge registers --to merged",
            "  linchpin sweep merged"
        })
public final class RegisterMergeVerb extends Verb {

    @Parameters(
            paramLabel = "PACKAGE",
            arity = "1..*",
            description = "Registers: zips, folders, or a directory of them.")
    List<Path> packages = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "Where the tables and the model go: new, or an earlier merge, which is replaced.")
    Path to = Path.of("");

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description =
                    "Decisions that two identities are one provider: CSV with id, same_as, decided_by, date, reason.")
    @Nullable
    Path aliases;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Lists and columns from here, where it has a file of the name of a shipped one.")
    @Nullable
    Path rules;

    public RegisterMergeVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        List<Alias> decided = Decisions.read(aliases);
        try (Effort work = Effort.of(terminal, output.quiet, "merge: registers", 0)) {
            RegisterMerge.Result result = RegisterMerge.run(
                    Filings.packages(packages),
                    decided,
                    to,
                    rules == null ? RuleFiles.shipped() : RuleFiles.over(rules),
                    work);
            if (work.stopped()) {
                work.clear();
                terminal.err().println("linchpin: stopped; nothing was written");
                return ExitCode.INTERRUPTED;
            }
            return print(new RegisterMergeView(to, result), work);
        }
    }
}
