package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.FaultTree;

/**
 * How probable a node of a fault tree is, when its events are independent, and how much each event matters to that. Exact up
 * to rounding: computed on binary decision diagrams, module by module (Rauzy 1993, doi:10.1016/0951-8320(93)90060-C), not
 * from cut sets. One linear pass up each diagram, one down.
 *
 * @param probability of the top
 * @param events the events that the top depends on once the tree is normalised, as nodes
 * @param birnbaum by event, P(top | event) - P(top | no event) (Birnbaum 1969)
 * @param fussellVesely by event, the share of the top's probability that goes when the event cannot happen:
 *     (P(top) - P(top | no event)) / P(top); not a number when P(top) is 0
 */
public record TopProbability(double probability, int[] events, double[] birnbaum, double[] fussellVesely) {

    /** Whether every event of the tree states a probability. */
    public static boolean isStated(FaultTree tree) {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.isEvent(node) && Double.isNaN(tree.probabilityOf(node))) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param tree whose events all state a probability
     * @param sets of the top asked for; diagrams that were made for them are not made again
     * @param maxNodes how many nodes one decision diagram may have
     * @return null when some module needs more, or when the work is stopped
     */
    public static @Nullable TopProbability of(FaultTree tree, TreeCutSets sets, int maxNodes, Work work) {
        return DeepStack.call(() -> {
            try {
                return exact(tree, sets, maxNodes, work);
            } catch (OverBudgetException over) {
                return null;
            }
        });
    }

    private static TopProbability exact(FaultTree tree, TreeCutSets sets, int maxNodes, Work work) {
        List<Part> parts = sets.split().parts();
        int[] events = sets.split().events();
        List<PartProbability> solved = new ArrayList<>();
        for (Part part : parts) {
            double[] probabilities = new double[part.meanings().length];
            for (int index = 0; index < probabilities.length; index++) {
                int meaning = part.meanings()[index];
                probabilities[index] =
                        meaning < 0 ? solved.get(~meaning).probability() : tree.probabilityOf(events[meaning - 1]);
            }
            solved.add(PartProbability.solve(part, sets.diagram(solved.size()), probabilities, maxNodes, work));
        }
        return joined(tree, events, parts, solved);
    }

    /** From the root part down: what the top gains by an event is what it gains by the parts around it, multiplied. */
    private static TopProbability joined(
            FaultTree tree, int[] eventOf, List<Part> parts, List<PartProbability> solved) {
        double probability = solved.getLast().probability();
        double[] ofPart = new double[parts.size()];
        ofPart[parts.size() - 1] = 1;
        double[] ofVariable = new double[eventOf.length];
        boolean[] met = new boolean[ofVariable.length];
        for (int index = parts.size() - 1; index >= 0; index--) {
            int[] meanings = parts.get(index).meanings();
            for (int at = 0; at < meanings.length; at++) {
                double gain = ofPart[index] * solved.get(index).gains()[at];
                if (meanings[at] < 0) {
                    ofPart[~meanings[at]] = gain;
                } else {
                    ofVariable[meanings[at] - 1] = gain;
                    met[meanings[at] - 1] = true;
                }
            }
        }
        int[] events =
                IntStream.range(0, met.length).filter(variable -> met[variable]).toArray();
        double[] birnbaum = new double[events.length];
        double[] fussellVesely = new double[events.length];
        for (int at = 0; at < events.length; at++) {
            birnbaum[at] = ofVariable[events[at]];
            events[at] = eventOf[events[at]];
            fussellVesely[at] = tree.probabilityOf(events[at]) * birnbaum[at] / probability;
        }
        return new TopProbability(probability, events, birnbaum, fussellVesely);
    }
}
