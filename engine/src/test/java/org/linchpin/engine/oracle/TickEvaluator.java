package org.linchpin.engine.oracle;

import java.util.List;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;

/**
 * Section 2 of docs/semantics.md, tick by tick. Nothing is clever: at each tick the greatest set of rule 2.5 is found by
 * taking away what is not sustained until nothing changes, and every window in the past is looked through.
 *
 * <p>Windows: the state at tick k is the state at every moment of {@code [k, k + 1)}. So "at some moment in [t-h, t]"
 * looks at the ticks t-h to t, and "throughout [t-h, t)" at the ticks t-h to t-1.
 */
public final class TickEvaluator {

    private final World world;
    private final Setting setting;
    private final List<Wiring> wirings;
    private final long broken;

    public TickEvaluator(Model model, Setting setting) {
        this.world = new World(model);
        this.setting = setting;
        this.wirings = Wiring.of(world, setting);
        this.broken = new Run(Cut.NOTHING, 0).brokenFromStart();
    }

    World world() {
        return world;
    }

    Wiring wiring(int node) {
        return wirings.get(node);
    }

    /** Rule 2.7. */
    long broken() {
        return broken;
    }

    /** Rule 1.7: the nodes that are off by date. */
    long endedAt(int tick) {
        long ended = 0;
        for (int node = 0; node < wirings.size(); node++) {
            ended |= tick >= wirings.get(node).until() ? 1L << node : 0;
        }
        return ended;
    }

    /** What the cut turns off at a tick, orders and owners included. */
    Off offAt(Cut cut, int tick) {
        Off direct = Off.NOTHING;
        for (Cut.Part part : cut.parts()) {
            if (part.isOffAt(tick)) {
                direct = direct.and(Switches.turnedOff(world, part.switchName()));
            }
        }
        return Obedience.passOn(world, setting, direct);
    }

    /** The state at the ticks 0 to {@code lastTick}. */
    public TickRun run(Cut cut, int lastTick) {
        return new Run(cut, lastTick).toTheEnd();
    }

    /** Rule 2.10: a run to the horizon, counted from the first switch, plus the largest tolerates. */
    public TickRun runWithin(Cut cut, int horizon) {
        int from = cut.parts().isEmpty() ? 0 : cut.firstTick();
        int tolerates = 0;
        for (Node node : world.nodes) {
            tolerates = Math.max(tolerates, Ticks.ofSeconds(node.timing().toleratesSeconds()));
        }
        return run(cut, from + horizon + tolerates);
    }

    /** True if the source of the leg counts as lit for it (rules 1.2, 1.6, 1.7, 2.1). */
    boolean countsAsLit(Formula.Leg leg, int tick, Off off, long lit) {
        if (tick < 0) {
            int ends = leg.kind() == Formula.Source.NODE
                    ? wirings.get(leg.source()).until()
                    : Ticks.NEVER;
            return tick < leg.until() && tick < ends;
        }
        long source = 1L << leg.source();
        boolean isLit = switch (leg.kind()) {
            case NODE -> (lit & source) != 0;
            case SERVE -> (off.serve() & source) == 0;
            case SUPPLY -> (off.supply() & source) == 0;
            case GROUND -> (off.grounds() & source) == 0;
        };
        return isLit && tick < leg.until() && !(leg.crosses() && off.border());
    }

    /** One run; a moment of it is what formulas are asked of. */
    private final class Run implements Formula.Moment {

        private final Cut cut;
        private final Off[] off;
        private final long[] lit;
        private final long[] needsMet;
        private int now;
        private boolean askedByLitNode;

        Run(Cut cut, int lastTick) {
            this.cut = cut;
            this.off = new Off[lastTick + 1];
            this.lit = new long[lastTick + 1];
            this.needsMet = new long[lastTick + 1];
            for (int tick = 0; tick <= lastTick; tick++) {
                off[tick] = tick > 0 && isAsTheTickBefore(cut, tick) ? off[tick - 1] : offAt(cut, tick);
            }
        }

        private static boolean isAsTheTickBefore(Cut cut, int tick) {
            return cut.parts().stream().allMatch(part -> part.isOffAt(tick) == part.isOffAt(tick - 1));
        }

        TickRun toTheEnd() {
            for (now = 0; now < lit.length; now++) {
                decide();
            }
            return new TickRun(TickEvaluator.this, cut, off, lit);
        }

        /** Rule 2.7: the greatest set whose needs are met at 0 with no switch off, own holdouts not counting. */
        long brokenFromStart() {
            long candidates = world.allNodes() & ~endedAt(0);
            long kept = candidates;
            long before;
            do {
                before = kept;
                lit[0] = kept;
                kept &= thatHaveNeedsMet(kept, true);
            } while (kept != before);
            return candidates & ~kept;
        }

        /** Rule 2.5, with rule 2.7 at 0: what is broken from the start counts as dark just before. */
        private void decide() {
            long switchedOff = offNodes(now);
            long litBefore = now == 0 ? world.allNodes() & ~endedAt(-1) & ~broken : lit[now - 1];
            long sustained = litBefore & ~switchedOff;
            long relit;
            long before;
            do {
                before = sustained;
                relit = thatLight(sustained, ~litBefore & ~switchedOff & world.allNodes());
                lit[now] = sustained | relit;
                sustained = thatAreSustained(sustained);
            } while (sustained != before);
            lit[now] = sustained | relit;
            needsMet[now] = thatHaveNeedsMet(lit[now], true) | thatHaveNeedsMet(world.allNodes() & ~lit[now], false);
        }

        /** R(X) of rule 2.5: grown from nothing. */
        private long thatLight(long sustained, long dark) {
            long relit = 0;
            long before;
            do {
                before = relit;
                lit[now] = sustained | relit;
                long met = thatHaveNeedsMet(dark, false);
                for (int node = 0; node < wirings.size(); node++) {
                    if ((met & (1L << node)) != 0 && isReadyToRestart(node)) {
                        relit |= 1L << node;
                    }
                }
            } while (relit != before);
            return relit;
        }

        /** Rule 2.4: needs met and not switched off throughout [t-r, t). */
        private boolean isReadyToRestart(int node) {
            for (int tick = now - wirings.get(node).restart(); tick < now; tick++) {
                if (!wereNeedsMet(node, tick) || (offNodes(tick) & (1L << node)) != 0) {
                    return false;
                }
            }
            return true;
        }

        /** Rule 2.3: needs met, or not yet unmet throughout [t-H, t). */
        private long thatAreSustained(long candidates) {
            long sustained = thatHaveNeedsMet(candidates, true);
            for (int node = 0; node < wirings.size(); node++) {
                if ((candidates & (1L << node)) != 0 && !isOwnHoldoutUsedUp(node)) {
                    sustained |= 1L << node;
                }
            }
            return sustained;
        }

        private boolean isOwnHoldoutUsedUp(int node) {
            int holdout = wirings.get(node).holdout();
            if (holdout == Ticks.NEVER) {
                return false;
            }
            for (int tick = now - holdout; tick < now; tick++) {
                if (wereNeedsMet(node, tick)) {
                    return false;
                }
            }
            return true;
        }

        /** Before 0 all was lit, so that needs were met but for those that are unmet from the start. */
        private boolean wereNeedsMet(int node, int tick) {
            long met = tick < 0 ? ~broken : needsMet[tick];
            return (met & (1L << node)) != 0;
        }

        private long offNodes(int tick) {
            return endedAt(tick) | (tick < 0 ? 0 : off[tick].nodes());
        }

        private long thatHaveNeedsMet(long candidates, boolean areLit) {
            askedByLitNode = areLit;
            long met = 0;
            for (int node = 0; node < wirings.size(); node++) {
                if ((candidates & (1L << node)) != 0
                        && wirings.get(node).needs().isMet(this)) {
                    met |= 1L << node;
                }
            }
            return met;
        }

        /** Rule 2.2. An endless holdout is always met: before 0, or before its date, the source was lit. */
        @Override
        public boolean isMet(Formula.Leg leg) {
            int holdout = leg.cache() && !askedByLitNode ? 0 : leg.holdoutAt(now);
            if (holdout == Ticks.NEVER) {
                return true;
            }
            for (int tick = now - holdout; tick <= now; tick++) {
                if (wasLitFor(leg, tick)) {
                    return true;
                }
            }
            return false;
        }

        private boolean wasLitFor(Formula.Leg leg, int tick) {
            return tick < 0 ? countsAsLit(leg, tick, Off.NOTHING, 0) : countsAsLit(leg, tick, off[tick], lit[tick]);
        }

        /** Rule 2.6. */
        @Override
        public boolean isUsable(int ready) {
            return now >= Ticks.plus(cut.firstTick(), ready);
        }
    }
}
