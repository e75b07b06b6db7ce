package org.linchpin.engine.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the node that a need rests on: the target itself, or a view of it, where the need crosses the border or its
 * source ends by date (docs/semantics.md 1.5-1.7). Views, dates and standbys are made once each.
 */
final class Sources {

    private final NetworkBuilder builder;
    private final Positions positions;
    private final int border;
    private final IntPredicate isHome;
    private final @Nullable LocalDate asOf;
    private final Map<String, Integer> works = new HashMap<>();

    Sources(NetworkBuilder builder, Positions positions, int border, IntPredicate isHome, @Nullable LocalDate asOf) {
        this.builder = builder;
        this.positions = positions;
        this.border = border;
        this.isHome = isHome;
        this.asOf = asOf;
    }

    Positions positions() {
        return positions;
    }

    /** The node of the model of that id, or -1 if it names a party. */
    int modelNode(String id) {
        int node = builder.find(id);
        if (node >= 0) {
            return node;
        }
        if (!positions.isParty(id)) {
            throw new IllegalArgumentException("There is no node or party \"" + id + "\".");
        }
        return -1;
    }

    int ofNode(int owner, int target, @Nullable LocalDate until) {
        int from = builder.place(owner);
        int to = builder.place(target);
        boolean crosses = from >= 0 && to >= 0 && isHome.test(from) != isHome.test(to);
        return view(target, crosses, until);
    }

    int ofParty(int owner, String party, int position, @Nullable LocalDate until) {
        int from = builder.place(owner);
        boolean crosses =
                from >= 0 && (isHome.test(from) ? positions.isOnlyOutside(party) : positions.isOnlyInside(party));
        return view(position, crosses, until);
    }

    /** The node that is lit until the term's day. */
    int term(LocalDate date) {
        return date(date, "term", Sort.TERM);
    }

    /** The node that lights when standbys of that readiness are usable. */
    int standby(int readySeconds) {
        return works.computeIfAbsent("standby " + readySeconds, id -> {
            int node = builder.node(id, Sort.STANDBY);
            builder.standby(node, readySeconds);
            return node;
        });
    }

    private int view(int source, boolean crosses, @Nullable LocalDate until) {
        if (!crosses && until == null) {
            return source;
        }
        String id = "view " + source + (crosses ? " across the border" : "") + (until == null ? "" : " until " + until);
        Integer known = works.get(id);
        if (known != null) {
            return known;
        }
        int end = until == null ? -1 : date(until, "end", Sort.END);
        int view = builder.node(id, Sort.VIEW);
        builder.need(view, source, 0, false, 1);
        if (crosses) {
            builder.need(view, border, 0, false, 1);
        }
        if (end >= 0) {
            builder.need(view, end, 0, false, 1);
        }
        works.put(id, view);
        return view;
    }

    private int date(LocalDate date, String word, Sort sort) {
        LocalDate start = asOf;
        if (start == null) {
            throw new IllegalArgumentException("The date " + date + " needs the model's as-of date.");
        }
        return works.computeIfAbsent(word + " " + date, id -> {
            int node = builder.node(id, sort);
            builder.end(node, Seconds.between(start, date));
            return node;
        });
    }
}
