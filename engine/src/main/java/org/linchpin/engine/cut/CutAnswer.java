package org.linchpin.engine.cut;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Seconds;

/**
 * What a cut does. All times are seconds from time 0; subtract {@code startSeconds} for the time since the cut. Its lists
 * hold ints and make their rows, and the chains in them, when they are read, so that millions cost little: one thread at a
 * time.
 *
 * @param startSeconds the first moment at which a switch goes off
 * @param endSeconds the answer says nothing of what comes after; {@link Seconds#NEVER} if it is whole
 * @param settled false if the event budget ran out while nodes still changed
 * @param turnedOff nodes of the model that the cut turns off by name; they are in no other list and no count
 * @param dark nodes of the model that go dark because of the cut, functions first, then by time
 * @param lit functions that stay lit, critical ones first, and why
 * @param darkAnyway nodes that go dark by then with no switch off, because something ends by date
 * @param unsupported nodes that go on without their supplier
 * @param brokenFromStart nodes whose needs are unmet with no switch off
 * @param cold what a cold start would light, or null if it was not asked
 */
public record CutAnswer(
        int startSeconds,
        int horizonSeconds,
        int endSeconds,
        boolean settled,
        List<Dark> turnedOff,
        List<Dark> dark,
        List<Lit> lit,
        List<Dark> darkAnyway,
        List<Unsupported> unsupported,
        List<Integer> brokenFromStart,
        Summary summary,
        @Nullable Cold cold) {

    /** How sure it is, over all completions of what the model leaves open. */
    public enum Verdict {
        /** Dark in every completion. */
        DARK,
        /** Dark in some, lit or later dark in others. */
        DEPENDS
    }

    /**
     * One node in the worst reading.
     *
     * @param intervals its dark intervals up to the end, in order; the last may end at {@link Seconds#NEVER}
     * @param bestFromSeconds when it first goes dark in the best reading, or {@link Seconds#NEVER}
     * @param breaches true if a dark interval lasts longer than the node tolerates
     * @param because the chain of causes, from the node down to what was turned off; a very long one is shortened
     */
    public record Dark(
            int node,
            List<Interval> intervals,
            Verdict verdict,
            int bestFromSeconds,
            boolean breaches,
            List<Step> because) {

        public int fromSeconds() {
            return intervals.getFirst().fromSeconds();
        }

        /** When it first lights again, or {@link Seconds#NEVER}. */
        public int relitSeconds() {
            return intervals.getFirst().toSeconds();
        }
    }

    public record Interval(int fromSeconds, int toSeconds) {}

    /**
     * One link of a chain: the node went dark then, and why.
     *
     * @param switchId the switch that turned it off, for {@link Why#OFF}
     * @param holdoutSeconds how long it went on without the next node of the chain, for {@link Why#UNMET}
     * @param others how many more needs had failed at its gate, for {@link Why#UNMET}; how many links are left
     *     out, for {@link Why#LEFT_OUT}
     */
    public record Step(
            int node, int fromSeconds, Why why, @Nullable String switchId, int holdoutSeconds, int others) {}

    public enum Why {
        /** Turned off by a switch. */
        OFF,
        /** Ended by date. */
        ENDED,
        /** Broken from the start. */
        BROKEN,
        /** A standby that is not usable yet. */
        NOT_READY,
        /** Its needs were unmet; the next link says which. */
        UNMET,
        /** Here a long chain is shortened: this link and others stand between those before and after it. */
        LEFT_OUT
    }

    /** A function that stays lit up to the horizon. */
    public record Lit(int node, Stop because) {}

    /**
     * Where what the cut darkens goes no further.
     *
     * @param node the node at which it stops, or -1
     * @param lost what that node goes on without, or -1
     * @param left what it goes on with, for {@link Stopper#ENOUGH_LEFT}
     * @param holdoutSeconds how long it can, for {@link Stopper#STOCK} and {@link Stopper#OWN_HOLDOUT}
     */
    public record Stop(Stopper stopper, int node, int lost, List<Integer> left, int holdoutSeconds) {

        static final Stop UNTOUCHED = new Stop(Stopper.NOTHING_TOUCHED, -1, -1, List.of(), 0);
    }

    /** Why it stops, the most telling first. */
    public enum Stopper {
        /** A gate holds with what is left. */
        ENOUGH_LEFT,
        /** The node's own holdout outlasts the loss, or the horizon. */
        OWN_HOLDOUT,
        /** The need's holdout does. */
        STOCK,
        /** Nothing is lost but support: it runs on without. */
        SUPPORT,
        /** Nothing beneath the function goes dark. */
        NOTHING_TOUCHED
    }

    /**
     * A node that is lit while its supplier is off.
     *
     * @param supplier id of the party
     * @param fromSeconds since when
     * @param toSeconds until it goes dark or the supplier is back, or {@link Seconds#NEVER}
     */
    public record Unsupported(int node, String supplier, int fromSeconds, int toSeconds) {}

    /**
     * Functions that breach within the horizon; what was broken, breaches anyway or is turned off by name is left out of
     * all counts.
     *
     * @param stake weight of the critical ones that breach
     * @param firstDarkSeconds begin of the first breach, or {@link Seconds#NEVER}
     */
    public record Summary(
            int functions,
            int functionsBreached,
            int critical,
            int criticalBreached,
            double stake,
            double criticalWeight,
            int nodesDark,
            int firstDarkSeconds) {}

    /**
     * @param lit nodes that light again
     * @param cannotRestart nodes that run at that moment and would not light again
     * @param onStock nodes that light again only on a stock that is running out
     */
    public record Cold(int atSeconds, List<Integer> lit, List<Integer> cannotRestart, List<Integer> onStock) {}
}
