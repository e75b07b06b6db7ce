package org.linchpin.engine.sweep;

import java.util.Arrays;

/** Which of the switches at hand turn off a unit by itself. */
final class Direct {

    static final int NONE = -1;

    private final int[] head;
    private final int[] next;
    private final char[] slot;

    /** Slots are places in {@code which}. */
    Direct(Plan plan, Scenarios scenarios, int[] which) {
        head = new int[plan.count()];
        Arrays.fill(head, NONE);
        int all = 0;
        for (int scenario : which) {
            all += scenarios.off(scenario).length;
        }
        next = new int[all];
        slot = new char[all];
        int at = 0;
        for (int k = 0; k < which.length; k++) {
            for (int node : scenarios.off(which[k])) {
                int unit = plan.unitOf()[node];
                // A switch may turn off several members of a unit, one after the other.
                if (head[unit] == NONE || slot[head[unit]] != k) {
                    slot[at] = (char) k;
                    next[at] = head[unit];
                    head[unit] = at++;
                }
            }
        }
    }

    /** The first entry of a unit, or {@link #NONE}. */
    int first(int unit) {
        return head[unit];
    }

    int next(int entry) {
        return next[entry];
    }

    char slot(int entry) {
        return slot[entry];
    }
}
