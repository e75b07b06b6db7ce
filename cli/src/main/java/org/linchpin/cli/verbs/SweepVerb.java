package org.linchpin.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import org.linchpin.views.sweep.SweepView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sweep}: the ranking of linchpins. */
@Command(
        name = "sweep",
        description = "Turns every switch off in turn: what each alone stops, how much weight, how soon.",
        footer = {
            "",
            "Examples:",
            "  linchpin sweep model.yaml",
            "  linchpin sweep model.yaml --over jurisdictions --horizon 3y",
            "  linchpin sweep model.yaml --over \"kind:site,network\" --top 10 -o md"
        })
public final class SweepVerb extends Verb {

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Option(
            names = "--over",
            paramLabel = "LEVEL",
            description = "Which switches: parties, owners, positions, jurisdictions, blocs, sites, or a filter. "
                    + "Default: all parties, states, blocs and sites.")
    @Nullable
    String over;

    @Option(names = "--orders", description = "Of states and blocs the orders only, not what stands on their ground.")
    boolean orders;

    @Option(
            names = "--horizon",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Converters.Span.class,
            description = "What stops later does not count. Default: 180d.")
    int horizonSeconds;

    @Option(names = "--top", paramLabel = "N", description = "Only the first N of the ranking.")
    @Nullable
    Integer top;

    public SweepVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (top != null && top < 1) {
            throw FailedException.usage("--top must be at least 1, not \"" + top + "\".", null);
        }
        if (orders && over == null) {
            throw FailedException.usage("--orders needs --over jurisdictions, blocs or a filter.", null);
        }
        try (Effort work = Effort.of(terminal, output.quiet, "sweep", 0)) {
            Opened opened = input.open(terminal, output.quiet);
            SweepAnswer answer = answer(opened.world(), work);
            Opened.World best = opened.best();
            SweepAnswer other = best == null ? null : answer(best, work);
            return print(new SweepView(opened, horizonSeconds, over, top, answer, other), work);
        }
    }

    private SweepAnswer answer(Opened.World world, Effort work) {
        List<Switch> switches =
                over == null ? world.switches().all() : world.switches().over(over, orders);
        return Sweep.answer(world.network(), switches, horizonSeconds, work);
    }
}
