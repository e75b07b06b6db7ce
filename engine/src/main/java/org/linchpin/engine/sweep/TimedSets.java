package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Seconds;

/**
 * Who goes dark when, for all switches at once: per unit the switches that alone darken it within the horizon, each with
 * the time. A source's time and the need's holdout are when the need is unmet; any of its sources: the least of these
 * times; all of them: the largest; in between: that at which so much is unmet. The unit's own holdout comes on top. All
 * units are gone through once in order; then those again whose sources have changed since, from never down to the greatest
 * times, as docs/semantics.md 2.8 has it. Costs what the sets hold, times the needs of a unit. Switches that together
 * would hold more than the limit are taken in halves. One thread at a time.
 */
final class TimedSets {

    private final Plan plan;
    private final int horizon;
    private final int limit;
    private final int[] start;
    private final int[] size;
    private final Walk walk;
    private char[] pool = {};
    private int[] times = {};
    private int used;
    private int most;
    private boolean isFull;
    /** Per switch the least time so far and the second least, while a unit is looked at. */
    private int[] least = {};

    private int[] second = {};
    private int[] failed = {};
    private char[] found = {};

    /** @param limit of entries that the sets may hold together */
    TimedSets(Plan plan, int horizon, int limit) {
        this.plan = plan;
        this.horizon = horizon;
        this.limit = limit;
        this.start = new int[plan.count()];
        this.size = new int[plan.count()];
        this.walk = new Walk(plan);
    }

    /** @return false if it was stopped */
    boolean run(Scenarios scenarios, int[] which, Outcome outcome, Work work) {
        if (which.length > SparseSets.MOST_SWITCHES || !settle(scenarios, which, work)) {
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
        least = never(which.length);
        second = never(which.length);
        failed = new int[which.length];
        found = new char[which.length + 1];
        Arrays.fill(size, 0);
        Direct direct = new Direct(plan, scenarios, which);
        return walk.settle(
                new Walk.Units() {
                    @Override
                    public boolean next(int unit) {
                        return TimedSets.this.next(unit, direct);
                    }

                    @Override
                    public boolean isFull() {
                        return isFull;
                    }
                },
                work);
    }

    private static int[] never(int count) {
        int[] times = new int[count];
        Arrays.fill(times, Seconds.NEVER);
        return times;
    }

    /** Sets the unit's set from those of its sources; true if it has changed. */
    private boolean next(int unit, Direct direct) {
        int from = plan.start()[unit];
        int to = plan.start()[unit + 1];
        int failAt = plan.failAt()[unit];
        int touched;
        if (failAt <= 1) {
            touched = earliest(from, to);
        } else if (failAt == 2 && plan.weight().length == 0) {
            touched = secondEarliest(from, to);
        } else {
            touched = thresholds(from, to, failAt);
        }
        int own = plan.ownHoldout()[unit];
        for (int e = direct.first(unit); e != Direct.NONE; e = direct.next(e)) {
            char one = direct.slot(e);
            found[touched] = one;
            touched += least[one] == Seconds.NEVER ? 1 : 0;
            // No holdout bears being switched off.
            least[one] = -own;
        }
        return keep(unit, touched, own);
    }

    /** Adds the own holdout and stores what is within the horizon, if it is news. */
    private boolean keep(int unit, int touched, int own) {
        if (!makeRoom(touched)) {
            return true;
        }
        int latest = horizon - own;
        int count = used;
        long sum = 0;
        for (int k = 0; k < touched; k++) {
            char one = found[k];
            int unmet = least[one];
            least[one] = Seconds.NEVER;
            if (unmet <= latest) {
                pool[count] = one;
                times[count++] = unmet + own;
                sum += unmet + own;
            }
        }
        int news = count - used;
        if (news == size[unit]) {
            for (int k = start[unit]; k < start[unit] + news; k++) {
                sum -= times[k];
            }
            // Sets only grow and times only fall, so that equal sums are equal sets.
            if (sum == 0) {
                return false;
            }
            // No new room for the same switches, so that one switch always fits.
            System.arraycopy(pool, used, pool, start[unit], news);
            System.arraycopy(times, used, times, start[unit], news);
            return true;
        }
        start[unit] = used;
        size[unit] = news;
        used = count;
        return true;
    }

    /** False if there is no room for so many more. */
    private boolean makeRoom(int more) {
        if (more > most - used) {
            isFull = true;
            return false;
        }
        if (used + more > pool.length) {
            int room = (int) Math.min(most, Math.max(SparseSets.LEAST_POOL, 2L * (used + more)));
            pool = Arrays.copyOf(pool, room);
            times = Arrays.copyOf(times, room);
        }
        return true;
    }

    private int earliest(int from, int to) {
        int count = 0;
        char[] into = found;
        int[] best = least;
        for (int row = from; row < to; row++) {
            int source = plan.source()[row];
            int holdout = plan.holdout()[row];
            int latest = horizon - holdout;
            int end = start[source] + size[source];
            for (int k = start[source]; k < end; k++) {
                if (times[k] <= latest) {
                    char one = pool[k];
                    int before = best[one];
                    into[count] = one;
                    count += before == Seconds.NEVER ? 1 : 0;
                    best[one] = Math.min(before, times[k] + holdout);
                }
            }
        }
        return count;
    }

    private int secondEarliest(int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            int source = plan.source()[row];
            int holdout = plan.holdout()[row];
            int latest = horizon - holdout;
            int end = start[source] + size[source];
            for (int k = start[source]; k < end; k++) {
                if (times[k] <= latest) {
                    char one = pool[k];
                    int time = times[k] + holdout;
                    found[count] = one;
                    count += least[one] == Seconds.NEVER ? 1 : 0;
                    second[one] = Math.min(second[one], Math.max(least[one], time));
                    least[one] = Math.min(least[one], time);
                }
            }
        }
        for (int k = 0; k < count; k++) {
            least[found[k]] = second[found[k]];
            second[found[k]] = Seconds.NEVER;
        }
        return dropNever(count);
    }

    /** Any threshold: the branches of each switch by time, until enough weight is unmet. */
    private int thresholds(int from, int to, int failAt) {
        int count = 0;
        for (int row = from; row < to; row++) {
            int source = plan.source()[row];
            for (int k = start[source]; k < start[source] + size[source]; k++) {
                if (times[k] <= horizon - plan.holdout()[row]) {
                    char one = pool[k];
                    found[count] = one;
                    count += failed[one] == 0 ? 1 : 0;
                    failed[one] += plan.weight().length == 0 ? 1 : plan.weight()[row];
                }
            }
        }
        for (int k = 0; k < count; k++) {
            char one = found[k];
            least[one] = failed[one] >= failAt ? timeOf(one, from, to, failAt) : Seconds.NEVER;
            failed[one] = 0;
        }
        return dropNever(count);
    }

    /** When the unmet weight reaches the threshold for one switch, which it does. */
    private int timeOf(char one, int from, int to, int failAt) {
        long[] failures = new long[to - from];
        for (int row = from; row < to; row++) {
            failures[row - from] = Long.MAX_VALUE;
            int source = plan.source()[row];
            for (int k = start[source]; k < start[source] + size[source]; k++) {
                if (pool[k] == one && times[k] <= horizon - plan.holdout()[row]) {
                    failures[row - from] = (long) (times[k] + plan.holdout()[row]) << Integer.SIZE | row;
                }
            }
        }
        Arrays.sort(failures);
        int unmet = 0;
        int k = -1;
        while (unmet < failAt) {
            k++;
            unmet += plan.weight().length == 0 ? 1 : plan.weight()[(int) failures[k]];
        }
        return (int) (failures[k] >>> Integer.SIZE);
    }

    private int dropNever(int count) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            char one = found[k];
            found[kept] = one;
            kept += least[one] == Seconds.NEVER ? 0 : 1;
        }
        return kept;
    }

    private void tell(Scenarios scenarios, int[] which, Outcome outcome) {
        int[] nodes = new int[which.length];
        for (int unit = 0; unit < plan.count(); unit++) {
            if (plan.modelNodes()[unit] > 0) {
                for (int k = start[unit]; k < start[unit] + size[unit]; k++) {
                    nodes[pool[k]]++;
                }
            }
        }
        for (int slot = 0; slot < which.length; slot++) {
            outcome.nodes(which[slot], nodes[slot]);
        }
        for (int target : scenarios.targets()) {
            int unit = plan.unitOf()[target];
            for (int k = start[unit]; k < start[unit] + size[unit]; k++) {
                outcome.target(which[pool[k]], target, times[k]);
            }
        }
    }
}
