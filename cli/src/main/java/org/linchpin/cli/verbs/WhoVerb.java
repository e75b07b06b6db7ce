package org.linchpin.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Recheck;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.linchpin.engine.who.diagram.TopProbability;
import org.linchpin.engine.who.diagram.TreeQuestion;
import org.linchpin.engine.who.diagram.TreeRecheck;
import org.linchpin.views.faulttree.Memory;
import org.linchpin.views.faulttree.TreeAnswer;
import org.linchpin.views.faulttree.TreeInput;
import org.linchpin.views.faulttree.TreeView;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Targets;
import org.linchpin.views.who.WhoView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code who}: the smallest groups that can stop something. */
@Command(
        name = "who",
        description = "The smallest groups of suppliers, states or sites that can stop a node, single points first.",
        footer = {
            "",
            "Examples:",
            "  linchpin who model.yaml payments",
            "  linchpin who model.yaml payments --over sites --max-size 3",
            "  linchpin who model.yaml --all --over jurisdictions --orders",
            "  linchpin who tree.xml TOP --count",
            "  linchpin who model.yaml \"kind:function critical\" --over \"kind:party in:XC\" -o csv"
        })
public final class WhoVerb extends Verb {

    private static final int DEFAULT_SIZE = 2;
    private static final int LARGEST_SIZE = 8;

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Parameters(index = "1..*", paramLabel = "NODE", description = "Nodes by id, or a filter.")
    List<String> nodes = List.of();

    @Option(names = "--all", description = "All functions; all nodes of a model without functions.")
    boolean all;

    @Option(
            names = "--over",
            paramLabel = "LEVEL",
            defaultValue = "parties",
            description =
                    "Whose groups: parties, owners, positions, jurisdictions, blocs, sites, or a filter. Default: parties.")
    String over = "parties";

    @Option(names = "--orders", description = "Of states and blocs the orders only, not what stands on their ground.")
    boolean orders;

    @Option(
            names = "--max-size",
            paramLabel = "N",
            description = "The largest group looked for, 1 to 8. Default: 2; any size in a fault tree.")
    @Nullable
    Integer maxSize;

    @Option(names = "--count", description = "How many groups of each size there are, without listing them.")
    boolean count;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Of a fault tree's sets, list so many. Default: 100000.")
    int first;

    @Option(
            names = "--by",
            paramLabel = "ORDER",
            defaultValue = "size",
            description = "List a fault tree's sets by size or by probability. Default: size.")
    String by = "size";

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
            defaultValue = "30s",
            converter = Converters.Span.class,
            description = "How long to search; what is found until then is shown. 0s: no limit. Default: 30s.")
    int budgetSeconds;

    @Option(
            names = "--probability",
            description = "The probability of a fault tree's top and what each event matters to it, also where that is"
                    + " much work.")
    boolean probability;

    @Option(names = "--no-recheck", description = "Do not run what was found through the simulator once more.")
    boolean noRecheck;

    public WhoVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (TreeInput.isTree(input.path)) {
            return tree();
        }
        int maxSize = size(DEFAULT_SIZE, LARGEST_SIZE);
        if (all == !nodes.isEmpty()) {
            throw FailedException.usage("who must be told either which nodes, or --all.", "linchpin who MODEL --all");
        }
        try (Effort work = Effort.of(terminal, output.quiet, "who", budgetSeconds)) {
            Opened opened = input.open(terminal, output.quiet);
            List<Integer> targets = all ? Targets.all(opened.network()) : Targets.named(opened, nodes);
            List<Switch> switches = opened.switches().over(over, orders);
            WhoQuestion question =
                    new WhoQuestion(targets, switches, maxSize, horizonSeconds, WhoQuestion.DEFAULT_FAMILY_CAP);
            WhoAnswer answer = Who.answer(opened.network(), question, work);
            Recheck.Outcome recheck = noRecheck
                    ? null
                    : Recheck.of(opened.network(), question, answer, Recheck.DEFAULT_DARKENED_NODES, Work.UNBOUNDED);
            return print(new WhoView(opened, question, over, orders, count, answer, recheck), work);
        }
    }

    private int tree() {
        int maxSize = size(TreeQuestion.ANY_SIZE, TreeQuestion.ANY_SIZE - 1);
        if (!by.equals("size") && !by.equals("probability")) {
            throw FailedException.usage("--by must be size or probability, not \"" + by + "\".", null);
        }
        try (Effort work = Effort.of(terminal, output.quiet, "who", budgetSeconds)) {
            TreeInput opened = TreeInput.open(input.path);
            warn(opened.warnings());
            boolean byProbability = by.equals("probability");
            if (byProbability && !TopProbability.isStated(opened.tree())) {
                throw FailedException.usage("Not every event of the fault tree states a probability.", "--by size");
            }
            TreeAnswer.Listing listing = new TreeAnswer.Listing(count ? 0 : first, byProbability, effort());
            List<TreeAnswer> answers = opened.tops(nodes).stream()
                    .map(top -> new TreeQuestion(opened.tree(), top, maxSize, Memory.diagramNodes()))
                    .map(question -> TreeAnswer.of(opened.tree(), question, listing, work))
                    .toList();
            if (!noRecheck) {
                answers.forEach(answer ->
                        TreeRecheck.check(opened.tree(), answer.question().top(), answer.listed()));
            }
            return print(new TreeView(opened, answers, count, !noRecheck), work);
        }
    }

    private void warn(List<Problem> warnings) {
        if (!output.quiet && !warnings.isEmpty()) {
            terminal.err()
                    .println("linchpin: " + Figures.count(warnings.size(), "warning", "warnings")
                            + " about this fault tree; the first: "
                            + warnings.getFirst().message());
        }
    }

    private TreeAnswer.Probability effort() {
        if (probability) {
            return TreeAnswer.Probability.FULL;
        }
        return count ? TreeAnswer.Probability.NONE : TreeAnswer.Probability.IF_CHEAP;
    }

    private int size(int byDefault, int largest) {
        int asked = maxSize == null ? byDefault : maxSize;
        if (maxSize != null && (asked < 1 || asked > largest)) {
            throw FailedException.usage("--max-size must be 1 to " + largest + ", not \"" + asked + "\".", null);
        }
        return asked;
    }
}
