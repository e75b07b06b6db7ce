package org.linchpin.engine.oracle;

import java.util.Set;

/**
 * Section 4: what can be lit again if everything is dark at a moment of a run. The least sets, grown from nothing.
 *
 * <p>An endless holdout is no running stock: it holds in both sets. A term that has not ended is one.
 */
public final class ColdStart {

    private final TickRun run;
    private final int now;

    private ColdStart(TickRun run, int now) {
        this.run = run;
        this.now = now;
    }

    /**
     * @param lit the least set L
     * @param runsNowCannotRestart lit at the moment, not in L
     * @param onRunningStock in L, not in the least set without any stock
     */
    public record Answer(Set<String> lit, Set<String> runsNowCannotRestart, Set<String> onRunningStock) {}

    /** @param tick at most the run's last */
    public static Answer at(TickRun run, int tick) {
        ColdStart cold = new ColdStart(run, tick);
        long lit = cold.leastSet(true);
        long withoutStock = cold.leastSet(false);
        return new Answer(run.ids(lit), run.ids(run.litAt(tick) & ~lit), run.ids(lit & ~withoutStock));
    }

    private long leastSet(boolean withStocks) {
        TickEvaluator evaluator = run.evaluator();
        long off = evaluator.endedAt(now) | run.offAt(now).nodes();
        long lit = 0;
        long before;
        do {
            before = lit;
            Formula.Moment moment = new ColdMoment(lit, withStocks);
            for (int node = 0; node < evaluator.world().nodes.size(); node++) {
                if ((off & (1L << node)) == 0 && evaluator.wiring(node).needs().isMet(moment)) {
                    lit |= 1L << node;
                }
            }
        } while (lit != before);
        return lit;
    }

    private final class ColdMoment implements Formula.Moment {

        private final long lit;
        private final boolean withStocks;

        ColdMoment(long lit, boolean withStocks) {
            this.lit = lit;
            this.withStocks = withStocks;
        }

        @Override
        public boolean isMet(Formula.Leg leg) {
            return run.countsAsLit(leg, now, lit) || (!leg.cache() && isInStock(leg));
        }

        private boolean isInStock(Formula.Leg leg) {
            int holdout = leg.holdoutAt(now);
            if (holdout == Ticks.NEVER) {
                return withStocks || !leg.isTerm();
            }
            for (int tick = now - holdout; tick < now && withStocks; tick++) {
                if (run.countsAsLit(leg, tick)) {
                    return true;
                }
            }
            return false;
        }

        /** Rule 2.6, at the moment. */
        @Override
        public boolean isUsable(int ready) {
            return now >= Ticks.plus(run.cut().firstTick(), ready);
        }
    }
}
