package org.linchpin.views.why;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.why.WhyAnswer;
import org.linchpin.engine.why.WhyAnswer.Joined;
import org.linchpin.engine.why.WhyAnswer.Rests;
import org.linchpin.engine.why.WhyAnswer.Standing;

/** The nodes that an answer speaks of. */
final class Mentioned {

    private Mentioned() {}

    static Set<Integer> in(WhyAnswer answer) {
        Set<Integer> nodes = new HashSet<>(answer.keepers());
        nodes.add(answer.node());
        answer.chain().forEach(step -> nodes.add(step.node()));
        collect(answer.gate(), nodes);
        return nodes;
    }

    private static void collect(@Nullable Standing standing, Set<Integer> nodes) {
        switch (standing) {
            case null -> {}
            case Joined joined -> joined.branches().forEach(branch -> collect(branch, nodes));
            case Rests rests -> nodes.add(rests.source());
        }
    }
}
