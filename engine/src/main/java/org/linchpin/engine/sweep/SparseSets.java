package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.linchpin.engine.Work;

/**
 * Who goes dark at last, for all switches at once: per unit the switches that alone darken it. Any of its sources: the
 * union of their sets; all of them: what is in each; in between: what is in so many, by counting. All units are gone
 * through once in order; then those again whose sources have grown since, from nothing up to the least solution. A set
 * that is the same as that of a source is stored once. Costs what the sets hold, times the needs of a unit: good where few
 * switches reach a node. Up to 65,536 switches at once. One thread at a time.
 */
final class SparseSets {

    /** Whose numbers fit into a char. */
    static final int MOST_SWITCHES = 1 << 16;

    /** Entries that there is room for at first. */
    static final int LEAST_POOL = 1 << 20;

    private final Plan plan;
    private final int limit;
    private final int[] start;
    private final int[] size;
    private final int[] like;
    private final Walk walk;
    private char[] pool = {};
    private int used;
    private int most;
    private boolean isFull;
    private int[] stamp = {};
    private int now;
    private int[] failed = {};
    private char[] found = {};

    /** @param limit of entries that the sets may hold together */
    SparseSets(Plan plan, int limit) {
        this.plan = plan;
        this.limit = limit;
        this.start = new int[plan.count()];
        this.size = new int[plan.count()];
        this.like = new int[plan.count()];
        this.walk = new Walk(plan);
    }

    /** @return false if it was stopped */
    boolean run(Scenarios scenarios, int[] which, Outcome outcome, Work work) {
        if (which.length > MOST_SWITCHES || !settle(scenarios, which, work)) {
            if (work.stopped()) {
                return false;
            }
            int half = which.length / 2;
            return run(scenarios, Arrays.copyOf(which, half), outcome, work)
                    && run(scenarios, Arrays.copyOfRange(which, half, which.length), outcome, work);
        }
        tell(scenarios, which, outcome);
        return true;
    }

    /** False if it was stopped or the sets hold too much. */
    private boolean settle(Scenarios scenarios, int[] which, Work work) {
        used = 0;
        isFull = false;
        most = (int) Math.min(limit + (long) which.length, (plan.count() + 1L) * which.length);
        now = 0;
        stamp = new int[which.length];
        failed = new int[which.length];
        found = new char[which.length + 1];
        Arrays.fill(size, 0);
        Direct direct = new Direct(plan, scenarios, which);
        return walk.settle(
                new Walk.Units() {
                    @Override
                    public boolean next(int unit) {
                        return SparseSets.this.next(unit, direct);
                    }

                    @Override
                    public boolean isFull() {
                        return isFull;
                    }
                },
                work);
    }

    /** Sets the unit's set from those of its sources; true if it has grown. */
    private boolean next(int unit, Direct direct) {
        int from = plan.start()[unit];
        int to = plan.start()[unit + 1];
        int entry = direct.first(unit);
        int count;
        if (plan.failAt()[unit] <= 1) {
            if (to - from == 1 && entry == Direct.NONE) {
                return share(unit, plan.source()[from]);
            }
            count = union(from, to, entry, direct);
        } else if (entry == Direct.NONE && to - from < 2) {
            return false;
        } else {
            count = counted(unit, from, to, entry, direct);
        }
        if (count == size[unit]) {
            return false;
        }
        if (plan.failAt()[unit] <= 1) {
            for (int row = from; row < to; row++) {
                if (size[plan.source()[row]] == count) {
                    return share(unit, plan.source()[row]);
                }
            }
        }
        store(unit, count);
        return true;
    }

    /** False if there is no room for so many more. */
    private boolean makeRoom(int more) {
        if (more > most - used) {
            isFull = true;
            return false;
        }
        if (used + more > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(most, Math.max(LEAST_POOL, 2L * (used + more))));
        }
        return true;
    }

    private boolean share(int unit, int source) {
        boolean grows = size[unit] != size[source];
        start[unit] = start[source];
        size[unit] = size[source];
        like[unit] = like[source];
        return grows;
    }

    private void store(int unit, int count) {
        if (!makeRoom(count)) {
            return;
        }
        System.arraycopy(found, 0, pool, used, count);
        start[unit] = used;
        size[unit] = count;
        like[unit] = unit;
        used += count;
    }

    private int union(int from, int to, int entry, Direct direct) {
        int count = 0;
        int mark = ++now;
        int[] seen = stamp;
        char[] into = found;
        char[] sets = pool;
        for (int row = from; row < to; row++) {
            int source = plan.source()[row];
            int end = start[source] + size[source];
            for (int k = start[source]; k < end; k++) {
                char one = sets[k];
                into[count] = one;
                count += seen[one] == mark ? 0 : 1;
                seen[one] = mark;
            }
        }
        for (int e = entry; e != Direct.NONE; e = direct.next(e)) {
            char one = direct.slot(e);
            into[count] = one;
            count += seen[one] == mark ? 0 : 1;
            seen[one] = mark;
        }
        return count;
    }

    private int counted(int unit, int from, int to, int entry, Direct direct) {
        int failAt = plan.failAt()[unit];
        int touched = 0;
        for (int e = entry; e != Direct.NONE; e = direct.next(e)) {
            failed[direct.slot(e)] = failAt;
            found[touched++] = direct.slot(e);
        }
        for (int row = from; row < to; row++) {
            int source = plan.source()[row];
            int weight = plan.weight().length == 0 ? 1 : plan.weight()[row];
            int end = start[source] + size[source];
            for (int k = start[source]; k < end; k++) {
                char one = pool[k];
                found[touched] = one;
                touched += failed[one] == 0 ? 1 : 0;
                failed[one] += weight;
            }
        }
        int count = 0;
        for (int k = 0; k < touched; k++) {
            char one = found[k];
            found[count] = one;
            count += failed[one] >= failAt ? 1 : 0;
            failed[one] = 0;
        }
        return count;
    }

    private void tell(Scenarios scenarios, int[] which, Outcome outcome) {
        int[] members = new int[plan.count()];
        for (int unit = 0; unit < plan.count(); unit++) {
            if (size[unit] > 0) {
                members[like[unit]] += plan.modelNodes()[unit];
            }
        }
        int[] nodes = new int[which.length];
        for (int unit = 0; unit < plan.count(); unit++) {
            if (members[unit] > 0) {
                for (int k = start[unit]; k < start[unit] + size[unit]; k++) {
                    nodes[pool[k]] += members[unit];
                }
            }
        }
        for (int slot = 0; slot < which.length; slot++) {
            outcome.nodes(which[slot], nodes[slot]);
        }
        for (int target : scenarios.targets()) {
            int unit = plan.unitOf()[target];
            for (int k = start[unit]; k < start[unit] + size[unit]; k++) {
                outcome.target(which[pool[k]], target, 0);
            }
        }
    }
}
