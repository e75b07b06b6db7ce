package org.linchpin.views.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutAnswer.Dark;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.HolesAnswer;
import org.linchpin.engine.switches.Filter;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Labels;

/**
 * The switchboard under a cut: one sentence, the lanes of tiles, what goes dark, the ways out. Hours count from the first
 * switch. At most {@link Tiles#MOST} nodes have a tile; what has none is counted.
 */
public final class Board {

    private final Opened opened;
    private final Network network;
    private final List<Off> offs;
    private final CutAnswer answer;
    private final HolesAnswer holes;
    private final @Nullable String filter;

    /**
     * @param filter which nodes are not dimmed, or null for all
     */
    public Board(Opened opened, List<Off> offs, CutAnswer answer, HolesAnswer holes, @Nullable String filter) {
        this.opened = opened;
        this.network = opened.network();
        this.offs = offs;
        this.answer = answer;
        this.holes = holes;
        this.filter = filter;
    }

    /**
     * @param sentence the answer in one sentence
     * @throws org.linchpin.engine.switches.UnknownSwitchException if the filter is none
     */
    public Fields document(String sentence) {
        Touched touched = new Touched(network, answer);
        Bits selected = selected();
        Tiles tiles = new Tiles(network, touched, selected);
        GoesDark goesDark = new GoesDark(opened, answer);
        Set<String> ids = new HashSet<>(goesDark.ids());
        tiles.all().forEach(node -> ids.add(network.id(node)));
        Labels labels = Labels.of(opened, ids);
        List<Fields> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            List<Integer> shown = tiles.of(lane);
            lanes.add(new Fields()
                    .put("id", lane.word())
                    .put("total", tiles.total(lane))
                    .put("more", tiles.total(lane) - shown.size())
                    .put(
                            "tiles",
                            shown.stream()
                                    .map(node -> tile(node, touched, !selected.get(node), labels))
                                    .toList()));
        }
        return opened.document("linchpin/board/1")
                .put("horizon", Figures.iso(answer.horizonSeconds()))
                .put("horizonHours", Figures.hours(answer.horizonSeconds()))
                .put("startHours", Figures.hours(answer.startSeconds()))
                .put("complete", answer.settled())
                .put("truncated", answer.settled() ? null : "nodes were still changing when the run was stopped")
                .put("sentence", sentence)
                .put("headline", headline())
                .put("off", offs.stream().map(this::off).toList())
                .put("lanes", lanes)
                .put("moments", Moments.of(answer).stream().map(Figures::hours).toList())
                .put("goesDark", goesDark.fields(labels))
                .put("waysOut", new WaysOut(network, holes).fields(labels));
    }

    private Bits selected() {
        Bits selected = new Bits(network.nodeCount());
        if (filter == null) {
            for (int node = 0; node < network.modelNodeCount(); node++) {
                selected.set(node);
            }
            return selected;
        }
        for (String id : Filter.parse(filter).select(opened.model(), network)) {
            int node = network.find(id);
            if (node >= 0) {
                selected.set(node);
            }
        }
        return selected;
    }

    private Fields headline() {
        CutAnswer.Summary summary = answer.summary();
        boolean critical = summary.critical() > 0;
        Fields fields = new Fields()
                .put("critical", critical)
                .put("breached", critical ? summary.criticalBreached() : summary.functionsBreached())
                .put("of", critical ? summary.critical() : summary.functions())
                .put("functionsBreached", summary.functionsBreached())
                .put("functions", summary.functions())
                .put("stake", summary.stake())
                .put("stakeOf", summary.criticalWeight())
                .put("nodesDark", summary.nodesDark());
        hours(fields, "firstAfterHours", summary.firstDarkSeconds());
        return fields;
    }

    private Fields off(Off off) {
        return new Fields()
                .put("id", off.what().id())
                .put("label", off.what().name())
                .put("kind", off.what().kind().word())
                .put("side", off.what().side().name().toLowerCase(Locale.ROOT));
    }

    private Fields tile(int node, Touched touched, boolean dimmed, Labels labels) {
        Dark dark = touched.dark(node);
        List<Fields> intervals = new ArrayList<>();
        if (dark != null) {
            for (CutAnswer.Interval interval : dark.intervals()) {
                Fields one = new Fields();
                hours(one, "fromHours", interval.fromSeconds());
                hours(one, "toHours", interval.toSeconds());
                intervals.add(one);
            }
        }
        Fields fields = new Fields()
                .put("id", network.id(node))
                .put("label", labels.of(node))
                .put("kind", network.sort(node).kind().word())
                .put("critical", network.critical(node))
                .put("weight", network.weight(node))
                .put("dimmed", dimmed)
                .put("off", touched.isTurnedOff(node))
                .put("broken", touched.isBroken(node))
                .put("unexamined", network.unexamined(node))
                .put("depends", dark != null && dark.verdict() == CutAnswer.Verdict.DEPENDS)
                .put("dark", intervals);
        hours(fields, "unsupportedFromHours", touched.unsupportedFrom(node));
        return fields;
    }

    private void hours(Fields fields, String name, int seconds) {
        if (seconds == Seconds.NEVER) {
            fields.putNull(name);
        } else {
            fields.put(name, Figures.hours(Math.max(0, seconds - answer.startSeconds())));
        }
    }
}
