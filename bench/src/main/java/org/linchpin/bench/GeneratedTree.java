package org.linchpin.bench;

import java.util.stream.IntStream;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.FaultTreeBuilder;
import org.linchpin.engine.faulttree.Operator;

/**
 * A fault tree from a seed: half as many gates as events, each over two to five of the events and of the gates made shortly
 * before, so that gates are shared and modules few; two in five and-gates, two in five or-gates, one at-least gate. What
 * nothing else uses stands beneath one or-gate.
 */
final class GeneratedTree {

    private static final int NEAR = 12;

    private GeneratedTree() {}

    static FaultTree of(int eventCount, long seed) {
        Dice dice = new Dice(seed);
        FaultTreeBuilder builder = new FaultTreeBuilder("generated");
        int gateCount = eventCount / 2;
        int[] events = new int[eventCount];
        for (int k = 0; k < eventCount; k++) {
            events[k] = builder.event("e" + k, 0.001 + 0.01 * dice.fraction());
        }
        int[] gates = new int[gateCount];
        boolean[] isUsed = new boolean[gateCount];
        for (int k = 0; k < gateCount; k++) {
            int[] literals = new int[dice.between(2, 5)];
            for (int at = 0; at < literals.length; at++) {
                if (k > 0 && dice.chance(0.45)) {
                    int below = Math.max(0, k - 1 - dice.below(NEAR));
                    isUsed[below] = true;
                    literals[at] = FaultTree.literal(gates[below]);
                } else {
                    int near = 2 * k - NEAR + dice.below(2 * NEAR);
                    literals[at] = FaultTree.literal(events[Math.floorMod(near, eventCount)]);
                }
            }
            gates[k] = gate(builder, "g" + k, dice.below(5), literals);
        }
        int[] unused = IntStream.range(0, gateCount)
                .filter(k -> !isUsed[k])
                .map(k -> FaultTree.literal(gates[k]))
                .toArray();
        builder.top(builder.gate("top", Operator.OR, 0, unused));
        return builder.build();
    }

    private static int gate(FaultTreeBuilder builder, String name, int kind, int[] literals) {
        return switch (kind) {
            case 0, 1 -> builder.gate(name, Operator.AND, 0, literals);
            case 2, 3 -> builder.gate(name, Operator.OR, 0, literals);
            default -> builder.gate(name, Operator.ATLEAST, 2, literals);
        };
    }
}
