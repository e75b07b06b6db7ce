package org.linchpin.views.nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.views.json.Fields;
import org.linchpin.views.question.Opened;

/** What has a name, found as it is typed: exact ids first, then what begins so, then what holds it; functions before the rest. */
public final class Names {

    private final String wanted;
    private final int most;
    private final PriorityQueue<Found> best = new PriorityQueue<>(Found.ORDER.reversed());

    /** @param rank of the match, 0 for the id itself */
    private record Found(int rank, int group, int place, String id, String label, String kind, String detail) {

        static final Comparator<Found> ORDER = Comparator.comparingInt(Found::rank)
                .thenComparingInt(Found::group)
                .thenComparingInt(Found::place);
    }

    private Names(String text, int most) {
        this.wanted = text.strip().toLowerCase(Locale.ROOT);
        this.most = most;
    }

    /** @param text what was typed; empty for the foremost of all */
    public static List<Fields> find(Opened opened, String text, int most) {
        Names names = new Names(text, most);
        names.look(opened);
        List<Found> found = new ArrayList<>(names.best);
        found.sort(Found.ORDER);
        return found.stream()
                .map(one -> new Fields()
                        .put("id", one.id())
                        .put("label", one.label())
                        .put("kind", one.kind())
                        .put("detail", one.detail()))
                .toList();
    }

    private void look(Opened opened) {
        int[] place = new int[1];
        opened.model().nodes().forEach(node -> {
            boolean isFunction = node.kind() == Kind.FUNCTION;
            int group = isFunction ? node.role().critical() ? 0 : 1 : 4;
            offer(
                    group,
                    place[0]++,
                    node.id(),
                    node.name(),
                    node.kind() == Kind.SITE ? "site" : "node",
                    node.kind().word());
        });
        place[0] = 0;
        opened.network()
                .parties()
                .forEach(party -> offer(3, place[0]++, party.id(), party.name(), "party", "supplier"));
        Set<String> blocs = new LinkedHashSet<>();
        for (Jurisdiction one : opened.model().jurisdictions()) {
            offer(2, place[0]++, one.id(), one.name(), "jurisdiction", one.home() ? "home state" : "state");
            blocs.addAll(one.blocs());
        }
        blocs.forEach(bloc -> offer(5, place[0]++, "bloc:" + bloc, bloc, "bloc", "bloc"));
        opened.written().scenarios().forEach(one -> offer(6, place[0]++, one.id(), one.name(), "scenario", "scenario"));
        opened.written().options().forEach(one -> offer(7, place[0]++, one.id(), one.name(), "option", "way out"));
    }

    private void offer(int group, int place, String id, String label, String kind, String detail) {
        int rank = rank(id.toLowerCase(Locale.ROOT), label.toLowerCase(Locale.ROOT));
        if (rank < 0) {
            return;
        }
        best.add(new Found(rank, group, place, id, label, kind, detail));
        if (best.size() > most) {
            best.remove();
        }
    }

    private int rank(String id, String label) {
        if (wanted.isEmpty()) {
            return 1;
        }
        if (id.equals(wanted) || label.equals(wanted)) {
            return 0;
        }
        if (id.startsWith(wanted) || label.startsWith(wanted)) {
            return 1;
        }
        return id.contains(wanted) || label.contains(wanted) ? 2 : -1;
    }
}
