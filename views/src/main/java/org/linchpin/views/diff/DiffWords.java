package org.linchpin.views.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linchpin.engine.diff.FunctionChange;
import org.linchpin.engine.diff.FunctionChange.State;
import org.linchpin.engine.diff.OwnChange;
import org.linchpin.engine.diff.StakeChange;
import org.linchpin.engine.diff.WayChange;
import org.linchpin.engine.network.Seconds;
import org.linchpin.views.print.Figures;

/** What changes are called, in tables and in rows. */
final class DiffWords {

    private DiffWords() {}

    static String of(WayChange.Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case SOONER -> "sooner";
            case CERTAIN -> "certain";
            case OPEN -> "open";
            case LATER -> "later";
            case GONE -> "gone";
            case MORE_NEEDED -> "more needed";
            case PART_SUFFICES -> "part suffices";
        };
    }

    static String of(StakeChange change) {
        if (change.isNewLinchpin()) {
            return "new linchpin";
        }
        if (change.isLinchpinNoMore()) {
            return "no linchpin now";
        }
        return change.stakeAfter() > change.stakeBefore()
                ? "larger"
                : change.stakeAfter() < change.stakeBefore() ? "smaller" : "same stake";
    }

    /** {@code stake 36, 5 critical functions}. */
    static String of(StakeChange.Reach reach) {
        return "stake " + Figures.weight(reach.stake()) + ", "
                + Figures.count(reach.critical(), "critical function", "critical functions");
    }

    /** {@code critical, weight 10, tolerates 4 h}. */
    static String of(State state) {
        List<String> words = new ArrayList<>();
        if (state.critical()) {
            words.add("critical");
        }
        words.add("weight " + Figures.weight(state.weight()));
        if (state.toleratesSeconds() > 0) {
            words.add("tolerates " + Figures.span(state.toleratesSeconds()));
        }
        if (state.isStopped()) {
            words.add("stopped with no switch off");
        }
        return String.join(", ", words);
    }

    /** What of a function that was and is there changed, each in a few words. */
    static List<String> changes(FunctionChange change, State was, State is) {
        List<String> words = new ArrayList<>();
        if (was.stopsAfterSeconds() != is.stopsAfterSeconds()) {
            words.add(stopped(is) + ", was: " + stopped(was));
        }
        if (was.critical() != is.critical()) {
            words.add(is.critical() ? "critical now" : "no longer critical");
        }
        if (was.weight() != is.weight()) {
            words.add("weight " + Figures.weight(is.weight()) + ", was " + Figures.weight(was.weight()));
        }
        if (was.toleratesSeconds() != is.toleratesSeconds()) {
            words.add("tolerates " + Figures.span(is.toleratesSeconds()) + ", was "
                    + Figures.span(was.toleratesSeconds()));
        }
        return words;
    }

    private static String stopped(State state) {
        if (!state.isStopped()) {
            return "works";
        }
        return state.isBroken()
                ? "broken from the start"
                : "stops " + Figures.after(state.stopsAfterSeconds()) + " with no switch off";
    }

    /** {@code vendor-h alone}, {@code cloud-b + wan-c}, {@code no switch at all}. */
    static String set(List<String> switches) {
        return switch (switches.size()) {
            case 0 -> "no switch at all";
            case 1 -> switches.getFirst() + " alone";
            default -> String.join(" + ", switches);
        };
    }

    /** Several as a list of words: {@code a}, {@code a and b}, {@code a, b and 3 more}. */
    static String some(List<String> words, int shown) {
        List<String> distinct = words.stream().distinct().toList();
        if (distinct.size() > shown) {
            return distinct.stream().limit(shown).collect(Collectors.joining(", ")) + " and "
                    + Figures.count(distinct.size() - shown) + " more";
        }
        int last = distinct.size() - 1;
        return last < 1
                ? String.join("", distinct)
                : String.join(", ", distinct.subList(0, last)) + " and " + distinct.get(last);
    }

    static String time(int seconds) {
        return seconds == Seconds.NEVER ? "" : seconds <= 0 ? "at once" : Figures.span(seconds);
    }

    static String id(OwnChange.Figure figure) {
        return switch (figure) {
            case WORKS -> "works";
            case RESTARTS -> "restarts";
            case OWN_WEIGHT -> "own weight";
            case SUPPLIERS -> "suppliers";
        };
    }

    static String part(OwnChange change) {
        return switch (change.figure()) {
            case WORKS, RESTARTS -> "day " + change.atSeconds() / Seconds.DAY;
            case OWN_WEIGHT -> "for good";
            case SUPPLIERS -> change.function();
        };
    }

    static String sentence(OwnChange change) {
        return switch (change.figure()) {
            case WORKS -> "critical functions that work on day " + change.atSeconds() / Seconds.DAY;
            case RESTARTS -> "critical functions that could restart on day " + change.atSeconds() / Seconds.DAY;
            case OWN_WEIGHT -> "weight that stays lit for good";
            case SUPPLIERS -> "suppliers that " + change.function() + " stands on";
        };
    }

    /** {@code 8 of 9}; the figure alone if it is part of nothing. */
    static String figure(double figure, double whole) {
        return Figures.weight(figure) + (whole == 0 ? "" : " of " + Figures.weight(whole));
    }
}
