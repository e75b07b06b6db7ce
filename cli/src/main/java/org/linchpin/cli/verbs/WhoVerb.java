package org.linchpin.cli.verbs;

import java.util.List;
import org.linchpin.cli.FailedException;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
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
            "  linchpin who model.yaml \"kind:function critical\" --over \"kind:party in:XC\" -o csv"
        })
public final class WhoVerb extends Verb {

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
            defaultValue = "30s",
            converter = Converters.Span.class,
            description = "How long to search; what is found until then is shown. 0s: no limit. Default: 30s.")
    int budgetSeconds;

    public WhoVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (maxSize < 1 || maxSize > 8) {
            throw FailedException.usage("--max-size must be 1 to 8, not \"" + maxSize + "\".", null);
        }
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
            return print(new WhoView(opened, question, over, orders, answer), work);
        }
    }
}
