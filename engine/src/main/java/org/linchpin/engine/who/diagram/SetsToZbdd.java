package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts listed sets, none of which contains another, into a diagram. */
final class SetsToZbdd {

    private SetsToZbdd() {}

    /** The family of {@code sets} of variables; {@code levels} by variable, index 0 is variable 1. */
    static int build(List<int[]> sets, int[] levels, Zbdd zbdd) {
        List<int[]> byLevel = new ArrayList<>();
        for (int[] set : sets) {
            byLevel.add(Arrays.stream(set)
                    .map(variable -> levels[variable - 1])
                    .sorted()
                    .toArray());
        }
        return build(byLevel, 0, zbdd);
    }

    private static int build(List<int[]> sets, int from, Zbdd zbdd) {
        if (sets.isEmpty()) {
            return Zbdd.EMPTY;
        }
        int top = NodeTable.TERMINAL;
        for (int[] set : sets) {
            if (set.length == from) {
                return Zbdd.BASE;
            }
            top = Math.min(top, set[from]);
        }
        List<int[]> with = new ArrayList<>();
        List<int[]> without = new ArrayList<>();
        for (int[] set : sets) {
            (set[from] == top ? with : without).add(set);
        }
        int low = build(without, from, zbdd);
        return zbdd.node(top, low, build(with, from + 1, zbdd));
    }
}
