package org.linchpin.views.why;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.CutAnswer.Step;
import org.linchpin.engine.cut.CutAnswer.Why;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.why.WhyAnswer;
import org.linchpin.engine.why.WhyAnswer.Joined;
import org.linchpin.engine.why.WhyAnswer.Rests;
import org.linchpin.engine.why.WhyAnswer.Standing;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Claims;
import org.linchpin.views.words.Labels;
import org.linchpin.views.words.NodeWords;
import org.linchpin.views.words.Steps;

/** The answer of {@code why}. Times count from the first switch. */
public final class WhyView implements View {

    private static final List<String> COLUMNS = List.of(
            "id",
            "why",
            "switch",
            "darkAfterHours",
            "holdoutHours",
            "others",
            "file",
            "line",
            "source",
            "assumed",
            "label",
            "switchLabel");
    private static final int KEEPERS_SHOWN = 12;

    private final Opened opened;
    private final Network network;
    private final List<Off> offs;
    private final int horizonSeconds;
    private final WhyAnswer answer;
    private final Claims claims;
    private final int start;
    private final Labels labels;

    public WhyView(Opened opened, List<Off> offs, int horizonSeconds, WhyAnswer answer) {
        this.opened = opened;
        this.network = opened.network();
        this.offs = offs;
        this.horizonSeconds = horizonSeconds;
        this.answer = answer;
        this.claims =
                new Claims(opened.model(), network, answer.chain().stream().mapToInt(Step::node));
        this.start = Runs.start(offs);
        this.labels = Labels.ofNodes(opened, Mentioned.in(answer));
    }

    @Override
    public void show(Page page) {
        String id = network.id(answer.node());
        String cut = offs.stream().map(off -> off.what().id()).collect(Collectors.joining(" and "));
        boolean dark = answer.fromSeconds() != Seconds.NEVER;
        page.headline(dark ? sentence(id, cut) : id + " stays lit without " + cut + ".");
        if (dark) {
            page.table(chain());
        }
        Standing gate = answer.gate();
        if (gate instanceof Joined joined) {
            page.table(needs(id, joined, dark));
        } else if (!dark) {
            page.line(id + " needs nothing.");
        }
        if (!answer.keepers().isEmpty()) {
            page.line("Had one of these stayed lit by itself, so would " + id + ": "
                    + answer.keepers().stream()
                            .limit(KEEPERS_SHOWN)
                            .map(this::word)
                            .collect(Collectors.joining(", "))
                    + (answer.keepers().size() > KEEPERS_SHOWN
                            ? " and " + (answer.keepers().size() - KEEPERS_SHOWN) + " more"
                            : "")
                    + ".");
        }
        page.line("Looked " + Figures.span(horizonSeconds) + " ahead; " + opened.footing()
                + "; computed; nothing was switched.");
    }

    private String sentence(String id, String cut) {
        String back = answer.toSeconds() == Seconds.NEVER
                ? ""
                : " and lights again after " + Figures.span(since(answer.toSeconds()));
        String beyond = since(answer.fromSeconds()) > horizonSeconds
                ? ", beyond the horizon of " + Figures.span(horizonSeconds)
                : "";
        return id + " goes dark " + Figures.after(since(answer.fromSeconds())) + " without " + cut + back + beyond
                + ".";
    }

    private Table chain() {
        Table table = new Table()
                .column("dark after", Table.Column.FIGURE)
                .column("node", Table.Column.TEXT)
                .column("because", Table.Column.LONG)
                .column("claim", Table.Column.TEXT)
                .column("rests on", Table.Column.LONG);
        List<Step> chain = answer.chain();
        for (int k = 0; k < chain.size(); k++) {
            Step step = chain.get(k);
            Claim claim = claims.of(step.node());
            String because = step.why() == Why.UNMET && k + 1 < chain.size()
                    ? unmet(step, word(chain.get(k + 1).node()))
                    : root(step);
            table.row(
                    Figures.span(since(step.fromSeconds())),
                    word(step.node()),
                    because,
                    Claims.place(claim),
                    Claims.basis(claim));
        }
        return table;
    }

    private static String unmet(Step step, String next) {
        String held =
                step.holdoutSeconds() > 0 ? "went on " + Figures.span(step.holdoutSeconds()) + " without " : "needs ";
        String others = step.others() > 0 ? " (and " + step.others() + " more had failed)" : "";
        return held + next + others;
    }

    private static String root(Step step) {
        String id = step.switchId();
        return step.why() == Why.OFF && id != null ? "turned off by " + id : Steps.root(step);
    }

    private Table needs(String id, Joined gate, boolean dark) {
        Table table = new Table()
                .column("what " + id + " needs", Table.Column.TEXT)
                .column(dark ? "at that moment" : "at the end", Table.Column.TEXT)
                .column("", Table.Column.LONG);
        rows(table, gate, "");
        return table;
    }

    private void rows(Table table, Standing standing, String indent) {
        switch (standing) {
            case Joined joined -> {
                table.row(indent + joined(joined), joined.met() ? "met" : "unmet", "");
                joined.branches().forEach(branch -> rows(table, branch, indent + "  "));
            }
            case Rests rests -> table.row(indent + word(rests.source()), rests.met() ? "met" : "unmet", source(rests));
        }
    }

    private static String joined(Joined joined) {
        int branches = joined.branches().size();
        if (branches == 0) {
            return joined.met() ? "nothing" : "what is only maybe there";
        }
        if (joined.byShare()) {
            return Figures.percent(joined.needed() / 1e6) + " of";
        }
        return joined.needed() == branches ? "all of" : joined.needed() == 1 ? "any of" : joined.needed() + " of";
    }

    private String source(Rests rests) {
        switch (network.sort(rests.source())) {
            case STANDBY -> {
                return rests.met() ? "ready" : "not ready yet";
            }
            case END, TERM -> {
                return rests.met() ? "not over yet" : "over";
            }
            default -> {}
        }
        if (rests.darkSinceSeconds() == Seconds.NEVER) {
            return "lit";
        }
        String dark = rests.darkSinceSeconds() == Seconds.ALWAYS
                ? "dark from before time 0"
                : "dark since " + Figures.span(since(rests.darkSinceSeconds()));
        String held = rests.holdoutSeconds() == Seconds.NEVER
                ? ", can be gone without"
                : rests.holdoutSeconds() > 0 ? ", holds " + Figures.span(rests.holdoutSeconds()) : "";
        return dark + held;
    }

    @Override
    public Fields document() {
        Fields fields = opened.document("linchpin/why/1")
                .put("horizon", Figures.iso(horizonSeconds))
                .put("horizonHours", Figures.hours(horizonSeconds))
                .put("cut", offs.stream().map(off -> off.what().id()).toList())
                .put("cutLabels", offs.stream().map(off -> off.what().name()).toList())
                .put("id", network.id(answer.node()))
                .put("label", labels.of(answer.node()))
                .put("dark", answer.fromSeconds() != Seconds.NEVER);
        hours(fields, "darkAfterHours", answer.fromSeconds());
        hours(fields, "relitAfterHours", answer.toSeconds());
        fields.put("chain", rows().rows());
        Standing gate = answer.gate();
        if (gate == null) {
            fields.putNull("needs");
        } else {
            fields.put("needs", standing(gate));
        }
        return fields.put("keepers", answer.keepers().stream().map(this::word).toList())
                .put("keeperLabels", answer.keepers().stream().map(labels::of).toList());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (Step step : answer.chain()) {
            Claim claim = claims.of(step.node());
            Fields fields = Steps.fields(network, step, start);
            if (claim.where().line() == 0) {
                fields.putNull("file").putNull("line");
            } else {
                fields.put("file", claim.where().file())
                        .put("line", claim.where().line());
            }
            rows.add(fields.put("source", claim.source())
                    .put("assumed", claim.assumed())
                    .put("label", labels.of(step.node()))
                    .put("switchLabel", switchName(step.switchId())));
        }
        return new Rows("chain", COLUMNS, rows);
    }

    private @Nullable String switchName(@Nullable String id) {
        return offs.stream()
                .filter(off -> off.what().id().equals(id))
                .map(off -> off.what().name())
                .findFirst()
                .orElse(id);
    }

    private Fields standing(Standing standing) {
        return switch (standing) {
            case Joined joined ->
                new Fields()
                        .put("met", joined.met())
                        .put("needed", joined.needed())
                        .put("byShare", joined.byShare())
                        .put(
                                "branches",
                                joined.branches().stream().map(this::standing).toList());
            case Rests rests -> {
                Fields fields = new Fields()
                        .put("met", rests.met())
                        .put("id", word(rests.source()))
                        .put("label", labels.of(rests.source()));
                hours(fields, "darkSinceHours", rests.darkSinceSeconds());
                if (rests.holdoutSeconds() == Seconds.NEVER) {
                    fields.putNull("holdoutHours");
                } else {
                    fields.put("holdoutHours", Figures.hours(rests.holdoutSeconds()));
                }
                yield fields.put("weight", rests.weight());
            }
        };
    }

    private String word(int node) {
        return NodeWords.of(network, node);
    }

    private void hours(Fields fields, String name, int seconds) {
        if (seconds == Seconds.NEVER) {
            fields.putNull(name);
        } else {
            fields.put(name, Figures.hours(since(seconds)));
        }
    }

    private int since(int seconds) {
        return seconds == Seconds.ALWAYS ? 0 : Math.max(0, seconds - start);
    }
}
