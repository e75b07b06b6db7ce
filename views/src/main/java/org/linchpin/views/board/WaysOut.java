package org.linchpin.views.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.Hole;
import org.linchpin.engine.options.HolesAnswer;
import org.linchpin.engine.options.Way;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.words.Labels;

/** What keeps the lights on: the way out that stands first, with the functions it keeps and how long the hole is until then. */
final class WaysOut {

    private final Network network;
    private final HolesAnswer holes;

    WaysOut(Network network, HolesAnswer holes) {
        this.network = network;
        this.holes = holes;
    }

    Fields fields(Labels labels) {
        Map<Way, List<Hole>> byWay = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (Hole hole : holes.holes()) {
            Way way = hole.way();
            if (way == null) {
                without.add(network.id(hole.function()));
            } else {
                byWay.computeIfAbsent(way, key -> new ArrayList<>()).add(hole);
            }
        }
        List<Fields> items = new ArrayList<>();
        byWay.forEach((way, kept) -> items.add(way(way, kept, labels)));
        return new Fields()
                .put("items", items)
                .put("without", without)
                .put("offered", holes.offered())
                .put("complete", holes.complete());
    }

    private Fields way(Way way, List<Hole> kept, Labels labels) {
        int longest = kept.stream().mapToInt(Hole::lastsSeconds).max().orElse(0);
        Fields fields = new Fields()
                .put("options", way.ids())
                .put("labels", labels.ofOptions(way.ids()))
                .put(
                        "functions",
                        kept.stream().map(hole -> network.id(hole.function())).toList())
                .put(
                        "critical",
                        kept.stream()
                                .filter(hole -> network.critical(hole.function()))
                                .count())
                .put("cost", way.costMinor() / 100.0)
                .put("leadHours", Figures.hours(way.leadSeconds()));
        if (longest == Seconds.NEVER) {
            fields.putNull("longestHoleHours");
        } else {
            fields.put("longestHoleHours", Figures.hours(longest));
        }
        return fields;
    }
}
