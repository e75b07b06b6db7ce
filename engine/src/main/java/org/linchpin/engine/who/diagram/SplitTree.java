package org.linchpin.engine.who.diagram;

import java.util.List;
import org.linchpin.engine.faulttree.FaultTree;

/**
 * One node of a fault tree, normalised and cut into modules: what every question about it begins with.
 *
 * @param events the node of the fault tree that each variable stands for; index 0 is variable 1
 * @param isCoherent as the normalised formula is
 * @param parts each after those it uses; the last one is the root's
 */
record SplitTree(int[] events, boolean isCoherent, List<Part> parts) {

    static SplitTree of(FaultTree tree, int top) {
        Unfolding unfolding = Unfolding.of(tree, top);
        Formula formula = Grouping.group(Normaliser.normalise(unfolding.formula()));
        return new SplitTree(unfolding.events(), formula.isCoherent(), Part.of(formula));
    }
}
