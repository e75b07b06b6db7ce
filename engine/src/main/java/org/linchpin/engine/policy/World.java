package org.linchpin.engine.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;

/** A model, compiled, and who breaches what in it. */
final class World {

    private final Model model;
    private final Network network;

    World(Model model, Terms terms) {
        this.model = model;
        this.network = Compiler.compile(model, terms);
    }

    Network network() {
        return network;
    }

    Scope scope(Limit limit) {
        return Scope.of(limit, model, network);
    }

    /** Which groups of up to {@code maxSize} of the scope's switches breach which of its functions. */
    WhoAnswer breaches(Scope scope, int maxSize, int horizonSeconds, Work work) {
        return Who.answer(
                network,
                new WhoQuestion(
                        scope.functions(), scope.switches(), maxSize, horizonSeconds, WhoQuestion.DEFAULT_FAMILY_CAP),
                work);
    }

    /** Why an answer is not complete, or null. */
    static @Nullable String truncated(WhoAnswer answer) {
        return answer.targets().stream()
                .filter(target -> !target.complete())
                .map(WhoAnswer.Target::reason)
                .findFirst()
                .orElse(null);
    }

    /** True if the function breaches with no switch off. */
    static boolean isDarkAnyway(WhoAnswer.Target target) {
        List<WhoAnswer.CutSet> sets = target.sets();
        return !sets.isEmpty() && sets.getFirst().switches().isEmpty();
    }
}
