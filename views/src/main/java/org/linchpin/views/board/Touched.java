package org.linchpin.views.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutAnswer.Dark;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/** What a cut does to each node, by node. */
final class Touched {

    private static final int BROKEN = -3;
    private static final int NOT = -1;

    private final List<List<Dark>> lists;
    /** By node: its list and place in it, or one of the marks. */
    private final int[] list;

    private final int[] place;
    private final Map<Integer, Integer> unsupportedFrom = new HashMap<>();

    Touched(Network network, CutAnswer answer) {
        lists = List.of(answer.dark(), answer.turnedOff(), answer.darkAnyway());
        list = new int[network.nodeCount()];
        place = new int[network.nodeCount()];
        Arrays.fill(list, NOT);
        for (int k = 0; k < lists.size(); k++) {
            List<Dark> rows = lists.get(k);
            for (int row = 0; row < rows.size(); row++) {
                int node = rows.get(row).node();
                list[node] = k;
                place[node] = row;
            }
        }
        answer.brokenFromStart().forEach(node -> list[node] = BROKEN);
        answer.unsupported().forEach(row -> unsupportedFrom.merge(row.node(), row.fromSeconds(), Math::min));
    }

    /** How the node goes dark, whatever the reason; null if it does not within the horizon. */
    @Nullable
    Dark dark(int node) {
        return list[node] < 0 ? null : lists.get(list[node]).get(place[node]);
    }

    boolean isTurnedOff(int node) {
        return list[node] == 1;
    }

    boolean isBroken(int node) {
        return list[node] == BROKEN;
    }

    /** Since when it goes on without its supplier, in seconds from time 0, or {@link Seconds#NEVER}. */
    int unsupportedFrom(int node) {
        return unsupportedFrom.getOrDefault(node, Seconds.NEVER);
    }

    boolean any(int node) {
        return list[node] != NOT || unsupportedFrom.containsKey(node);
    }
}
