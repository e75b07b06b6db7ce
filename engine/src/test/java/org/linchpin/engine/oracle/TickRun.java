package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;

/**
 * What a run came to: the state of every node at the ticks 0 to the last, both included, and what is read off it.
 */
public final class TickRun {

    private final TickEvaluator evaluator;
    private final Cut cut;
    private final Off[] off;
    private final long[] lit;

    TickRun(TickEvaluator evaluator, Cut cut, Off[] off, long[] lit) {
        this.evaluator = evaluator;
        this.cut = cut;
        this.off = off;
        this.lit = lit;
    }

    /** From {@code begin} to {@code end}, not included; {@link Ticks#NEVER} if it is open when the run ends. */
    public record Interval(int begin, int end) {}

    public int lastTick() {
        return lit.length - 1;
    }

    public Cut cut() {
        return cut;
    }

    public boolean isLit(String node, int tick) {
        return isLit(evaluator.world().node(node), tick);
    }

    /** Rule 2.1 before 0. */
    boolean isLit(int node, int tick) {
        return tick < 0 ? tick < evaluator.wiring(node).until() : (lit[tick] & (1L << node)) != 0;
    }

    Off offAt(int tick) {
        return tick < 0 ? Off.NOTHING : off[tick];
    }

    long litAt(int tick) {
        return lit[tick];
    }

    /** True if the source of the leg counted as lit for it at the tick. */
    boolean countsAsLit(Formula.Leg leg, int tick) {
        return evaluator.countsAsLit(leg, tick, offAt(tick), tick < 0 ? 0 : lit[tick]);
    }

    /** The same, had just these nodes been lit. */
    boolean countsAsLit(Formula.Leg leg, int tick, long litInstead) {
        return evaluator.countsAsLit(leg, tick, offAt(tick), litInstead);
    }

    TickEvaluator evaluator() {
        return evaluator;
    }

    /** Rule 2.1: a node that has ended before 0 is dark from its date. */
    public List<Interval> darkIntervals(String id) {
        int node = evaluator.world().node(id);
        List<Interval> dark = new ArrayList<>();
        int begin = Math.min(0, evaluator.wiring(node).until());
        boolean isDark = begin < 0;
        for (int tick = 0; tick <= lastTick(); tick++) {
            if (isLit(node, tick) && isDark) {
                dark.add(new Interval(begin, tick));
            } else if (!isLit(node, tick) && !isDark) {
                begin = tick;
            }
            isDark = !isLit(node, tick);
        }
        if (isDark) {
            dark.add(new Interval(begin, Ticks.NEVER));
        }
        return dark;
    }

    /** {@link Ticks#NEVER} if the node stays lit. */
    public int firstDark(String node) {
        List<Interval> dark = darkIntervals(node);
        return dark.isEmpty() ? Ticks.NEVER : dark.getFirst().begin();
    }

    /** Rule 2.10: begin of the first breaching interval, or {@link Ticks#NEVER}. */
    public int firstBreach(String id, int horizon) {
        Node node = evaluator.world().nodes.get(evaluator.world().node(id));
        int tolerates = Ticks.ofSeconds(node.timing().toleratesSeconds());
        int from = cut.parts().isEmpty() ? 0 : cut.firstTick();
        for (Interval dark : darkIntervals(id)) {
            boolean lastsLonger = dark.end() == Ticks.NEVER || dark.end() - dark.begin() > tolerates;
            if (dark.begin() <= from + horizon && lastsLonger) {
                return dark.begin();
            }
        }
        return Ticks.NEVER;
    }

    /** Rule 2.9. */
    public boolean isUnsupported(String id, int tick) {
        int number = evaluator.world().node(id);
        for (Gate.Need need : evaluator.world().nodes.get(number).relations().from()) {
            long supplier = 1L << evaluator.world().party(need.target());
            if ((offAt(tick).supply() & supplier) != 0 && isLit(number, tick)) {
                return true;
            }
        }
        return false;
    }

    /** Rule 2.9, as intervals. */
    public List<Interval> unsupportedIntervals(String id) {
        List<Interval> unsupported = new ArrayList<>();
        int begin = -1;
        for (int tick = 0; tick <= lastTick(); tick++) {
            boolean is = isUnsupported(id, tick);
            if (is && begin < 0) {
                begin = tick;
            } else if (!is && begin >= 0) {
                unsupported.add(new Interval(begin, tick));
                begin = -1;
            }
        }
        if (begin >= 0) {
            unsupported.add(new Interval(begin, Ticks.NEVER));
        }
        return unsupported;
    }

    /** Rule 2.7. */
    public Set<String> brokenFromStart() {
        return ids(evaluator.broken());
    }

    /** Rule 2.7: ended by date at 0. */
    public Set<String> ended() {
        return ids(evaluator.endedAt(0));
    }

    Set<String> ids(long nodes) {
        Set<String> ids = new LinkedHashSet<>();
        for (Node node : evaluator.world().nodes) {
            if ((nodes & (1L << evaluator.world().node(node.id()))) != 0) {
                ids.add(node.id());
            }
        }
        return ids;
    }
}
