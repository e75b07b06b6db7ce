package org.linchpin.views.cut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutAnswer.Dark;
import org.linchpin.engine.cut.CutAnswer.Verdict;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.Hole;
import org.linchpin.engine.options.HolesAnswer;
import org.linchpin.engine.options.Way;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Mapped;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Labels;
import org.linchpin.views.words.NodeWords;
import org.linchpin.views.words.Steps;

/** The answer of {@code cut} as data; {@link CutPage} says it to people. Times count from the first switch. */
public final class CutView implements View {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "critical",
            "weight",
            "darkAfter",
            "darkAfterHours",
            "relitAfterHours",
            "breaches",
            "depends",
            "because",
            "label");

    /** Of more rows the ids are told as names. */
    private static final int MOST_NAMED = 100_000;

    private final Opened opened;
    private final Network network;
    private final List<Off> offs;
    private final CutAnswer answer;
    private final HolesAnswer holes;
    private @Nullable Labels labels;

    public CutView(Opened opened, List<Off> offs, CutAnswer answer, HolesAnswer holes) {
        this.opened = opened;
        this.network = opened.network();
        this.offs = offs;
        this.answer = answer;
        this.holes = holes;
    }

    @Override
    public void show(Page page) {
        new CutPage(opened, offs, answer, holes).show(page);
    }

    @Override
    public Fields document() {
        int start = answer.startSeconds();
        Fields fields = opened.document("linchpin/cut/1")
                .put("horizon", Figures.iso(answer.horizonSeconds()))
                .put("horizonHours", Figures.hours(answer.horizonSeconds()))
                .put("cut", offs.stream().map(this::off).toList())
                .put("start", Figures.iso(start))
                .put("startHours", Figures.hours(start))
                .put("complete", answer.settled() && holes.complete())
                .put("truncated", truncated())
                .put("turnedOff", Mapped.of(answer.turnedOff(), dark -> network.id(dark.node())))
                .put("dark", rows().rows())
                .put("lit", Mapped.of(answer.lit(), this::lit))
                .put("unsupported", Mapped.of(answer.unsupported(), this::unsupported))
                .put("darkAnyway", Mapped.of(answer.darkAnyway(), dark -> network.id(dark.node())))
                .put("brokenFromStart", ids(answer.brokenFromStart()));
        CutAnswer.Cold cold = answer.cold();
        if (cold == null) {
            fields.putNull("cold");
        } else {
            fields.put(
                    "cold",
                    new Fields()
                            .put("at", Figures.iso(cold.atSeconds()))
                            .put("atHours", Figures.hours(cold.atSeconds()))
                            .put("lit", ids(cold.lit()))
                            .put("cannotRestart", ids(cold.cannotRestart()))
                            .put("onStock", ids(cold.onStock())));
        }
        return fields.put("summary", summary());
    }

    @Override
    public Rows rows() {
        return new Rows("dark", COLUMNS, Mapped.of(answer.dark(), this::dark));
    }

    private @Nullable String truncated() {
        return !answer.settled()
                ? "nodes were still changing when the run was stopped"
                : holes.complete() ? null : "not every way out was tried";
    }

    private Fields off(Off off) {
        Fields fields = new Fields()
                .put("id", off.what().id())
                .put("kind", off.what().kind().word())
                .put("side", off.what().side().name().toLowerCase(Locale.ROOT))
                .put("label", off.what().name())
                .put("fromHours", Figures.hours(off.fromSeconds()));
        return off.isForGood() ? fields.putNull("toHours") : fields.put("toHours", Figures.hours(off.toSeconds()));
    }

    private Fields dark(Dark dark) {
        int node = dark.node();
        Fields fields = node(node)
                .put("darkAfter", Figures.iso(since(dark.fromSeconds())))
                .put("darkAfterHours", Figures.hours(since(dark.fromSeconds())));
        hours(fields, "relitAfterHours", dark.relitSeconds());
        fields.put("breaches", dark.breaches());
        if (opened.compared()) {
            fields.put("depends", dark.verdict() == Verdict.DEPENDS);
            hours(fields, "bestDarkAfterHours", dark.bestFromSeconds());
        } else {
            fields.putNull("depends").putNull("bestDarkAfterHours");
        }
        List<Fields> intervals = new ArrayList<>();
        for (CutAnswer.Interval interval : dark.intervals()) {
            Fields one = new Fields().put("fromHours", Figures.hours(since(interval.fromSeconds())));
            hours(one, "toHours", interval.toSeconds());
            intervals.add(one);
        }
        Hole hole = holes.of(node);
        if (hole == null) {
            fields.putNull("hole");
        } else {
            fields.put("hole", hole(hole));
        }
        return fields.put("intervals", intervals).put("because", Mapped.of(dark.because(), this::step));
    }

    private Fields hole(Hole hole) {
        Fields fields = new Fields();
        hours(fields, "toHours", hole.toSeconds());
        if (hole.lastsSeconds() == Seconds.NEVER) {
            fields.putNull("hours");
        } else {
            fields.put("hours", Figures.hours(hole.lastsSeconds()));
        }
        Way way = hole.way();
        return way == null
                ? fields.putNull("wayOut")
                : fields.put(
                        "wayOut",
                        new Fields()
                                .put("options", way.ids())
                                .put("leadHours", Figures.hours(way.leadSeconds()))
                                .put("cost", way.costMinor() / 100.0));
    }

    private Fields lit(CutAnswer.Lit lit) {
        CutAnswer.Stop stop = lit.because();
        Fields because = new Fields()
                .put("why", stop.stopper().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("at", stop.node() < 0 ? null : NodeWords.of(network, stop.node()))
                .put("lost", stop.lost() < 0 ? null : NodeWords.of(network, stop.lost()))
                .put(
                        "left",
                        stop.left().stream()
                                .map(one -> NodeWords.of(network, one))
                                .toList());
        if (stop.holdoutSeconds() == Seconds.NEVER || stop.holdoutSeconds() == 0) {
            because.putNull("holdoutHours");
        } else {
            because.put("holdoutHours", Figures.hours(stop.holdoutSeconds()));
        }
        return node(lit.node()).put("because", because);
    }

    private Fields step(CutAnswer.Step step) {
        return Steps.fields(network, step, answer.startSeconds()).put("label", labels().of(step.node()));
    }

    private Fields unsupported(CutAnswer.Unsupported row) {
        Fields fields = node(row.node())
                .put("supplier", row.supplier())
                .put("fromHours", Figures.hours(since(row.fromSeconds())));
        hours(fields, "toHours", row.toSeconds());
        return fields;
    }

    private Fields summary() {
        CutAnswer.Summary summary = answer.summary();
        Fields fields = new Fields()
                .put("functions", summary.functions())
                .put("functionsBreached", summary.functionsBreached())
                .put("critical", summary.critical())
                .put("criticalBreached", summary.criticalBreached())
                .put("stake", summary.stake())
                .put("criticalWeight", summary.criticalWeight())
                .put("nodesDark", summary.nodesDark());
        if (summary.firstDarkSeconds() == Seconds.NEVER) {
            fields.putNull("firstDarkAfter");
        } else {
            fields.put("firstDarkAfter", Figures.iso(since(summary.firstDarkSeconds())));
        }
        hours(fields, "firstDarkAfterHours", summary.firstDarkSeconds());
        return fields;
    }

    private Labels labels() {
        Labels known = labels;
        if (known == null) {
            int rows = answer.dark().size()
                    + answer.lit().size()
                    + answer.unsupported().size();
            known = Labels.ofNodes(opened, rows > MOST_NAMED ? Set.of() : named());
            labels = known;
        }
        return known;
    }

    private Set<Integer> named() {
        Set<Integer> nodes = new HashSet<>();
        for (Dark dark : answer.dark()) {
            nodes.add(dark.node());
            dark.because().forEach(step -> nodes.add(step.node()));
        }
        answer.lit().forEach(lit -> nodes.add(lit.node()));
        answer.unsupported().forEach(row -> nodes.add(row.node()));
        return nodes;
    }

    private Fields node(int node) {
        return new Fields()
                .put("id", network.id(node))
                .put("kind", network.sort(node).kind().word())
                .put("critical", network.critical(node))
                .put("weight", network.weight(node))
                .put("label", labels().of(node));
    }

    private void hours(Fields fields, String name, int seconds) {
        if (seconds == Seconds.NEVER) {
            fields.putNull(name);
        } else {
            fields.put(name, Figures.hours(since(seconds)));
        }
    }

    private int since(int seconds) {
        return Math.max(0, seconds - answer.startSeconds());
    }

    private List<String> ids(List<Integer> nodes) {
        return Mapped.of(nodes, network::id);
    }
}
