package org.linchpin.engine.oracle;

import java.util.List;

/** What a node needs in one reading: the gates of the model with every doubt decided (rules 1.8 and 1.9). */
sealed interface Formula {

    /** Something that is decided whatever happens. */
    record Known(boolean met) implements Formula {}

    /** What a leg stands on. */
    enum Source {
        NODE,
        SERVE,
        SUPPLY,
        GROUND
    }

    /**
     * A need on one node, position or ground.
     *
     * @param source number of the node, party or jurisdiction
     * @param holdout in ticks; {@link Ticks#NEVER} if endless
     * @param term tick at which a term ends, or {@link Ticks#NEVER} if the holdout is no term
     * @param until tick from which the source counts as dark for this need
     * @param crosses true if the need crosses the border
     * @param notice in ticks, 0 in a run that is not orderly
     */
    record Leg(Source kind, int source, int holdout, int term, boolean cache, int until, boolean crosses, int notice)
            implements Formula {

        /** True if the holdout is a term: endless before its day, nothing from that day on (rule 1.7). */
        boolean isTerm() {
            return term != Ticks.NEVER;
        }

        /** The holdout as it is at a tick, with the notice (rules 1.7 and 1.10). */
        int holdoutAt(int tick) {
            if (isTerm()) {
                return tick < term ? Ticks.NEVER : notice;
            }
            return Ticks.plus(holdout, notice);
        }
    }

    /** Met if at least k branches are: all-of is n of n, any-of is 1 of n. */
    record Count(int k, List<Formula> branches) implements Formula {}

    /** Rule 1.8. A share is in millionths, negative if blank. */
    record Shares(int thresholdPpm, List<Formula> branches, List<Integer> sharesPpm, boolean worst) implements Formula {

        private int sumPpm(Moment moment) {
            int known = 0;
            int met = 0;
            int blanks = 0;
            int blanksMet = 0;
            for (int i = 0; i < branches.size(); i++) {
                int share = sharesPpm.get(i);
                boolean isMet = branches.get(i).isMet(moment);
                if (share < 0) {
                    blanks++;
                    blanksMet += isMet ? 1 : 0;
                } else {
                    known += share;
                    met += isMet ? share : 0;
                }
            }
            int rest = Math.max(0, 1_000_000 - known);
            boolean restCounts = blanks > 0 && (worst ? blanksMet == blanks : blanksMet > 0);
            return met + (restCounts ? rest : 0);
        }
    }

    /** Rule 2.6: unmet until it was called {@code ready} ticks ago. */
    record Standby(int ready, Formula branch) implements Formula {}

    /** What a formula is asked of. */
    interface Moment {
        boolean isMet(Leg leg);

        boolean isUsable(int ready);
    }

    default boolean isMet(Moment moment) {
        return switch (this) {
            case Known known -> known.met();
            case Leg leg -> moment.isMet(leg);
            case Count count -> {
                int met = 0;
                for (Formula branch : count.branches()) {
                    met += branch.isMet(moment) ? 1 : 0;
                }
                yield met >= count.k();
            }
            case Shares shares -> shares.sumPpm(moment) >= shares.thresholdPpm();
            case Standby standby ->
                moment.isUsable(standby.ready()) && standby.branch().isMet(moment);
        };
    }
}
