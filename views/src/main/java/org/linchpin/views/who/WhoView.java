package org.linchpin.views.who;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Beneath;
import org.linchpin.engine.who.OtherReading;
import org.linchpin.engine.who.Recheck;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Counts;
import org.linchpin.views.words.Labels;
import org.linchpin.views.words.Level;

/** The answer of {@code who}: in full for one target, a line each for several. */
public final class WhoView implements View {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "critical",
            "weight",
            "switches",
            "size",
            "stopsAfter",
            "stopsAfterHours",
            "slackHours",
            "impliedBy",
            "depends",
            "label",
            "labels",
            "impliedByLabels");

    private final Opened opened;
    private final WhoQuestion question;
    private final String over;
    private final boolean orders;
    private final boolean countOnly;
    private final WhoAnswer answer;
    private final Recheck.@Nullable Outcome recheck;
    private final Labels labels;

    public WhoView(
            Opened opened,
            WhoQuestion question,
            String over,
            boolean orders,
            boolean countOnly,
            WhoAnswer answer,
            Recheck.@Nullable Outcome recheck) {
        this.opened = opened;
        this.question = question;
        this.over = over;
        this.orders = orders;
        this.countOnly = countOnly;
        this.answer = answer;
        this.recheck = recheck;
        this.labels = Labels.ofNodes(
                opened, answer.targets().stream().map(WhoAnswer.Target::node).toList());
    }

    @Override
    public void show(Page page) {
        WhoPage shown = new WhoPage(opened.network(), question, Level.of(over), this::depends);
        if (answer.targets().size() == 1 && !countOnly) {
            shown.one(page, answer.targets().getFirst());
        } else {
            shown.several(page, answer.targets());
        }
        page.line("Looked among " + Level.of(over).count(question.switches().size())
                + (orders ? " (orders only)" : "") + ", horizon " + Figures.span(question.horizonSeconds()) + "; "
                + opened.footing() + (recheck == null ? "" : "; " + rechecked(recheck)) + ".");
    }

    private static String rechecked(Recheck.Outcome recheck) {
        String all = recheck.checked() == recheck.of() ? "all " : Figures.count(recheck.checked()) + " of ";
        return all + Figures.count(recheck.of(), "group", "groups") + " run through the simulator once more";
    }

    @Override
    public Fields document() {
        List<Fields> targets = new ArrayList<>();
        boolean complete = true;
        String truncated = null;
        for (WhoAnswer.Target target : answer.targets()) {
            targets.add(target(target));
            complete &= target.complete();
            truncated = truncated == null ? target.reason() : truncated;
        }
        return opened.document("linchpin/who/1")
                .put("horizon", Figures.iso(question.horizonSeconds()))
                .put("horizonHours", Figures.hours(question.horizonSeconds()))
                .put("over", over)
                .put("ordersOnly", orders)
                .put("switchCount", question.switches().size())
                .put("complete", complete)
                .put("truncated", truncated)
                .put("rechecked", recheck == null ? 0 : recheck.checked())
                .put("targets", targets);
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (WhoAnswer.Target target : countOnly ? List.<WhoAnswer.Target>of() : answer.targets()) {
            for (WhoAnswer.CutSet set : target.sets()) {
                Fields row = node(target.node());
                set(target.node(), set).asMap().forEach(row.asMap()::put);
                rows.add(row);
            }
        }
        return new Rows("targets", COLUMNS, rows);
    }

    private Fields target(WhoAnswer.Target target) {
        List<Fields> sets = countOnly
                ? List.of()
                : target.sets().stream().map(set -> set(target.node(), set)).toList();
        Beneath beneath = Beneath.of(opened.network(), target.node());
        Fields fields = node(target.node()).put("sets", sets);
        Counts.put(fields, countBySize(target));
        return fields.put("complete", target.complete())
                .put("completeSize", target.completeSize())
                .put("maxSize", question.maxSize())
                .put("reason", target.reason())
                .put("nodesBeneath", beneath.nodes())
                .put("unexaminedBeneath", beneath.unexamined());
    }

    private static BigInteger[] countBySize(WhoAnswer.Target target) {
        int largest = target.sets().stream()
                .mapToInt(set -> set.switches().size())
                .max()
                .orElse(0);
        BigInteger[] counts = new BigInteger[largest + 1];
        Arrays.fill(counts, BigInteger.ZERO);
        target.sets()
                .forEach(set ->
                        counts[set.switches().size()] = counts[set.switches().size()].add(BigInteger.ONE));
        return counts;
    }

    private Fields node(int node) {
        Network network = opened.network();
        return new Fields()
                .put("id", network.id(node))
                .put("kind", network.sort(node).kind().word())
                .put("critical", network.critical(node))
                .put("weight", network.weight(node))
                .put("label", labels.of(node));
    }

    private Fields set(int target, WhoAnswer.CutSet set) {
        List<Switch> implying = set.impliedBy();
        Fields fields = new Fields()
                .put("switches", ids(set.switches()))
                .put("size", set.switches().size())
                .put("stopsAfter", Figures.iso(set.stopsAfterSeconds()))
                .put("stopsAfterHours", Figures.hours(set.stopsAfterSeconds()))
                .put("slackHours", Figures.hours(set.slackSeconds()));
        if (implying == null) {
            fields.putNull("impliedBy");
        } else {
            fields.put("impliedBy", ids(implying));
        }
        Boolean depends = depends(target, set);
        if (depends == null) {
            fields.putNull("depends");
        } else {
            fields.put("depends", depends);
        }
        fields.put("labels", names(set.switches()));
        return implying == null ? fields.putNull("impliedByLabels") : fields.put("impliedByLabels", names(implying));
    }

    /** Whether the best reading denies it; null if only one reading was asked for. */
    private @Nullable Boolean depends(int target, WhoAnswer.CutSet set) {
        if (!opened.compared()) {
            return null;
        }
        Opened.World best = opened.best();
        if (best == null) {
            return false;
        }
        List<Switch> same = set.switches().stream()
                .map(one -> best.switches().resolve(one.id()))
                .toList();
        int node = best.network().find(opened.network().id(target));
        return !OtherReading.breaches(best.network(), node, same, question.horizonSeconds());
    }

    private static List<String> names(List<Switch> switches) {
        return switches.stream().map(Switch::name).toList();
    }

    private static List<String> ids(List<Switch> switches) {
        return switches.stream().map(Switch::id).toList();
    }
}
