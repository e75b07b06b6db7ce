package org.linchpin.cli.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.diff.Diff;
import org.linchpin.engine.diff.DiffAnswer;
import org.linchpin.engine.diff.DiffQuestion;
import org.linchpin.views.diff.DiffSide;
import org.linchpin.views.diff.DiffTargets;
import org.linchpin.views.diff.DiffView;
import org.linchpin.views.faulttree.TreeInput;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changed from one model to another. */
@Command(
        name = "diff",
        description = "What changed from model A to model B: verdicts first, then the claims they rest on.",
        footer = {
            "",
            "Examples:",
            "  linchpin diff last-year.yaml model.yaml",
            "  linchpin diff main:models/bank models/bank --fail-on worse",
            "  linchpin diff HEAD~3:bank.yaml HEAD:bank.yaml payments --over sites --over owners",
            "  linchpin diff model.yaml model.yaml --then open-stack"
        })
public final class DiffVerb extends Verb {

    private static final int LARGEST_SIZE = 8;

    @Mixin
    final DiffOptions reading = new DiffOptions();

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "Before: a model (file, directory or snapshot), or REVISION:PATH of one in git.")
    String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "After: the same.")
    String after = "";

    @Parameters(
            index = "2..*",
            paramLabel = "NODE",
            description = "Whose groups are compared: nodes by id, or a filter. Default: the critical functions.")
    List<String> nodes = List.of();

    @Option(names = "--all", description = "All functions, critical or not.")
    boolean all;

    @Option(
            names = "--over",
            paramLabel = "LEVEL",
            description = "Whose groups: parties, owners, positions, jurisdictions, blocs, sites, or a filter; as often"
                    + " as wanted. Default: parties, and jurisdictions.")
    List<String> over = List.of("parties", "jurisdictions");

    @Option(names = "--orders", description = "Of states and blocs the orders only, not what stands on their ground.")
    boolean orders;

    @Option(
            names = "--max-size",
            paramLabel = "N",
            defaultValue = "2",
            description = "The largest group looked for, 1 to 8. Default: 2.")
    int maxSize;

    @Option(
            names = "--horizon",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Converters.Span.class,
            description = "What stops later does not count. Default: 180d.")
    int horizonSeconds;

    @Option(
            names = "--budget",
            paramLabel = "SPAN",
            defaultValue = "60s",
            converter = Converters.Span.class,
            description = "How long to search; what is found until then is compared. 0s: no limit. Default: 60s.")
    int budgetSeconds;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Of each list, so many rows; all are counted. Default: 1000.")
    int first;

    @Option(
            names = "--then",
            split = ",",
            paramLabel = "OPTION",
            description = "Options as if they stood in B; --with: in both.")
    List<String> then = List.of();

    @Option(names = "--fail-on", paramLabel = "WORSE", description = "worse: exit 3 if B is worse than A, or may be.")
    @Nullable
    String failOn;

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "A directory in the git repository of REVISION:PATH. Default: this one.")
    @Nullable
    Path repository;

    public DiffVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        check();
        try (Effort work = Effort.of(terminal, output.quiet, "diff", budgetSeconds);
                DiffSide old = DiffSide.of(before, repository);
                DiffSide now = DiffSide.of(after, repository)) {
            List<String> bought = new ArrayList<>(reading.expanded());
            bought.addAll(then);
            Opened one = ReadingOptions.open(old.source(), reading.reading(), terminal, output.quiet);
            Opened other = ReadingOptions.open(now.source(), reading.reading(bought), terminal, output.quiet);
            DiffQuestion question = new DiffQuestion(
                    old.version(one),
                    now.version(other),
                    new DiffTargets(nodes, all).of(one, other),
                    over.stream()
                            .map(level -> new DiffQuestion.Level(level, orders))
                            .toList(),
                    maxSize,
                    horizonSeconds,
                    first);
            DiffAnswer answer = Diff.answer(question, work);
            int exit = print(new DiffView(old, one, now, other, question, answer), work);
            return exit == ExitCode.DONE && failOn != null ? verdict(answer) : exit;
        }
    }

    private void check() {
        if (maxSize < 1 || maxSize > LARGEST_SIZE) {
            throw FailedException.usage("--max-size must be 1 to " + LARGEST_SIZE + ", not \"" + maxSize + "\".", null);
        }
        if (first < 1) {
            throw FailedException.usage("--first must be at least 1, not \"" + first + "\".", null);
        }
        if (failOn != null && !failOn.equals("worse")) {
            throw FailedException.usage("--fail-on must be worse, not \"" + failOn + "\".", "\"--fail-on worse\"?");
        }
        if (all && !nodes.isEmpty()) {
            throw FailedException.usage("diff must be told either which nodes, or --all.", null);
        }
        for (String model : List.of(before, after)) {
            if (TreeInput.isTree(Path.of(model))) {
                throw FailedException.usage("diff compares models, \"" + model + "\" is a fault tree.", null);
            }
        }
    }

    /** What was not searched might be worse: a gate does not open on what is not known. */
    private int verdict(DiffAnswer answer) {
        boolean isKnown = answer.unsearched().isEmpty() && answer.isStakeKnown();
        if (!answer.worse() && !isKnown) {
            terminal.err().println("linchpin: not all was compared, so that B may be worse\n    Maybe --budget 0s");
        }
        return answer.worse() || !isKnown ? ExitCode.POLICY : ExitCode.DONE;
    }
}
