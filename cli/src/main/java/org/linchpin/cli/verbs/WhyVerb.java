package org.linchpin.cli.verbs;

import java.util.List;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.why.Why;
import org.linchpin.engine.why.WhyAnswer;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Targets;
import org.linchpin.views.why.WhyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code why}: one node of one cut, claim by claim. */
@Command(
        name = "why",
        description =
                "Why a node goes dark, or stays lit, when these are turned off: the chain of causes, claim by claim, "
                        + "and what would have kept it lit.",
        footer = {
            "",
            "Examples:",
            "  linchpin why model.yaml payments --cut vendor-h",
            "  linchpin why model.yaml payments --cut XC:order grid-a --at 2027-03-01 --for 90d"
        })
public final class WhyVerb extends Verb {

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Parameters(index = "1", paramLabel = "NODE", description = "The node, by id.")
    String node = "";

    @Option(
            names = "--cut",
            arity = "1..*",
            paramLabel = "SWITCH",
            description = "What is turned off, as for linchpin cut.")
    List<String> switches = List.of();

    @Mixin
    final CutOptions cut = new CutOptions();

    public WhyVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        try (Effort work = Effort.of(terminal, output.quiet, "why", 0)) {
            Opened opened = input.open(terminal, output.quiet);
            int asked = Targets.named(opened, node);
            List<Off> offs = cut.request(switches).offs(opened, false);
            WhyAnswer answer = Why.answer(opened.network(), asked, offs, cut.horizonSeconds, work);
            return print(new WhyView(opened, offs, cut.horizonSeconds, answer), work);
        }
    }
}
