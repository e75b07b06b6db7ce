package org.linchpin.views.board;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutAnswer.Dark;

/** When something changes, in seconds since the cut: where a slider stops. */
final class Moments {

    private static final int MOST = 200;

    private Moments() {}

    /** Ascending; where there are too many, those of the functions, which come first. */
    static List<Integer> of(CutAnswer answer) {
        Set<Integer> moments = new TreeSet<>();
        moments.add(0);
        int last = answer.horizonSeconds();
        for (Dark dark : answer.dark()) {
            for (CutAnswer.Interval interval : dark.intervals()) {
                add(moments, interval.fromSeconds() - answer.startSeconds(), last);
                add(moments, interval.toSeconds() - answer.startSeconds(), last);
            }
            if (moments.size() >= MOST) {
                break;
            }
        }
        return List.copyOf(moments);
    }

    private static void add(Set<Integer> moments, int seconds, int last) {
        if (seconds >= 0 && seconds <= last && moments.size() < MOST) {
            moments.add(seconds);
        }
    }
}
