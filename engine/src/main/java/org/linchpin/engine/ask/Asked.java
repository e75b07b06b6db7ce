package org.linchpin.engine.ask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A question under trial: the targets it may settle, and what each of its replies settled, in their order. */
record Asked(Question question, int[] targets, List<Settling> settlings) {

    Asked(Question question, int[] targets) {
        this(question, targets, new ArrayList<>());
    }

    void add(Settling settling) {
        settlings.add(settling);
    }

    /** Of each of its targets, by place in {@link #targets}, the open verdicts that no reply to it alone settles. */
    BitSet[] unsettled(BitSet[] open) {
        BitSet[] left = new BitSet[targets.length];
        for (int k = 0; k < targets.length; k++) {
            left[k] = (BitSet) open[targets[k]].clone();
            for (Settling settling : settlings) {
                left[k].andNot(settling.of(k));
            }
        }
        return left;
    }
}
