package org.linchpin.engine.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rule 2.8: dark times for a cut for good at 0, without standbys, as the greatest solution of
 * T = min(off, H + gate(T_j + h_j)), found by going down from never. A check of the rule against the ticks.
 */
final class ClosedForm {

    private static final int ALWAYS_BEFORE = -1_000_000;

    private final TickEvaluator evaluator;
    private final Off off;
    private final int[] darkFrom;

    private ClosedForm(TickEvaluator evaluator, Off off) {
        this.evaluator = evaluator;
        this.off = off;
        this.darkFrom = new int[evaluator.world().nodes.size()];
        Arrays.fill(darkFrom, Ticks.NEVER);
    }

    /** By node, in the order of the model. */
    static int[] darkTimes(TickEvaluator evaluator, List<String> switches) {
        ClosedForm form = new ClosedForm(evaluator, evaluator.offAt(Cut.forGood(switches), 0));
        int[] before;
        do {
            before = form.darkFrom.clone();
            for (int node = 0; node < before.length; node++) {
                form.darkFrom[node] = form.darkTime(node);
            }
        } while (!Arrays.equals(before, form.darkFrom));
        return form.darkFrom;
    }

    private int darkTime(int node) {
        Wiring wiring = evaluator.wiring(node);
        long self = 1L << node;
        int offFrom = Math.min(wiring.until(), (off.nodes() & self) != 0 ? 0 : Ticks.NEVER);
        if ((evaluator.broken() & self) != 0) {
            return Math.min(0, offFrom);
        }
        // Before 0 nothing is dark but by its date (rule 2.1).
        int starved = Math.max(0, unmetFrom(wiring.needs()));
        return Math.min(offFrom, Ticks.plus(starved, wiring.holdout()));
    }

    private int unmetFrom(Formula formula) {
        return switch (formula) {
            case Formula.Known known -> known.met() ? Ticks.NEVER : ALWAYS_BEFORE;
            case Formula.Leg leg -> unmetFrom(leg);
            case Formula.Count count -> {
                int[] times = times(count.branches());
                Arrays.sort(times);
                yield count.k() == 0 ? Ticks.NEVER : times[times.length - count.k()];
            }
            case Formula.Shares shares -> {
                int[] times = times(shares.branches());
                yield IntStream.concat(IntStream.of(ALWAYS_BEFORE), IntStream.of(times))
                        .filter(time -> sumAt(shares, times, time) < shares.thresholdPpm())
                        .min()
                        .orElse(Ticks.NEVER);
            }
            case Formula.Standby standby -> throw new IllegalArgumentException("No standbys, is \"" + standby + "\".");
        };
    }

    private int[] times(List<Formula> branches) {
        return branches.stream().mapToInt(this::unmetFrom).toArray();
    }

    private static int sumAt(Formula.Shares shares, int[] times, int time) {
        int met = 0;
        int rest = 1_000_000;
        int blanks = 0;
        int blanksMet = 0;
        for (int i = 0; i < times.length; i++) {
            int share = shares.sharesPpm().get(i);
            boolean isMet = time < times[i];
            rest -= Math.max(0, share);
            met += isMet ? Math.max(0, share) : 0;
            blanks += share < 0 ? 1 : 0;
            blanksMet += share < 0 && isMet ? 1 : 0;
        }
        boolean restIsMet = shares.worst() ? blanks == blanksMet : blanksMet > 0;
        return blanks > 0 && restIsMet ? met + rest : met;
    }

    private int unmetFrom(Formula.Leg leg) {
        long source = 1L << leg.source();
        int lost = switch (leg.kind()) {
            case NODE -> darkFrom[leg.source()];
            case SERVE -> (off.serve() & source) != 0 ? 0 : Ticks.NEVER;
            case SUPPLY -> (off.supply() & source) != 0 ? 0 : Ticks.NEVER;
            case GROUND -> (off.grounds() & source) != 0 ? 0 : Ticks.NEVER;
        };
        int border = leg.crosses() && off.border() ? 0 : Ticks.NEVER;
        int lostForIt = Math.min(Math.min(lost, border), leg.until());
        return leg.isTerm()
                ? Math.max(leg.term(), Ticks.plus(lostForIt, leg.notice()))
                : Ticks.plus(Ticks.plus(lostForIt, leg.holdout()), leg.notice());
    }
}
