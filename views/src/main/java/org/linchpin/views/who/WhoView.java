package org.linchpin.views.who;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Beneath;
import org.linchpin.engine.who.Recheck;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Mapped;
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

    private static final int MOST_INCOMPLETE = 100;

    private final Opened opened;
    private final WhoQuestion question;
    private final String over;
    private final boolean orders;
    private final boolean countOnly;
    private final WhoAnswer answer;
    private final Recheck.@Nullable Outcome recheck;
    private final Labels labels;
    private final Depends depends;

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
        this.depends = new Depends(opened, question.horizonSeconds());
    }

    /** Works out now what rows say of the other reading, as far as there is time; what is left is null in them. */
    public WhoView settled(Work work) {
        depends.settle(answer, work);
        return this;
    }

    @Override
    public void show(Page page) {
        WhoPage shown = new WhoPage(opened.network(), question, Level.of(over), depends::of);
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
        return head().put("targets", answer.targets().stream().map(this::target).toList());
    }

    @Override
    public Fields head() {
        List<WhoAnswer.Target> incomplete =
                answer.targets().stream().filter(target -> !target.complete()).toList();
        String truncated = truncated(incomplete);
        return opened.document("linchpin/who/1")
                .put("horizon", Figures.iso(question.horizonSeconds()))
                .put("horizonHours", Figures.hours(question.horizonSeconds()))
                .put("over", over)
                .put("ordersOnly", orders)
                .put("switchCount", question.switches().size())
                .put("complete", incomplete.isEmpty() && depends.left() == 0)
                .put("truncated", truncated)
                .put("targetCount", answer.targets().size())
                .put("incompleteCount", incomplete.size())
                .put(
                        "incomplete",
                        incomplete.stream()
                                .limit(MOST_INCOMPLETE)
                                .map(target -> new Fields()
                                        .put("id", opened.network().id(target.node()))
                                        .put("completeSize", target.completeSize())
                                        .put("reason", target.reason()))
                                .toList())
                .put("rechecked", recheck == null ? 0 : recheck.checked());
    }

    private @Nullable String truncated(List<WhoAnswer.Target> incomplete) {
        for (WhoAnswer.Target target : incomplete) {
            if (target.reason() != null) {
                return target.reason();
            }
        }
        return depends.left() == 0
                ? null
                : "there was no time to look at the best reading of "
                        + Figures.count(depends.left(), "group", "groups");
    }

    @Override
    public Rows rows() {
        List<Group> groups = new ArrayList<>();
        for (WhoAnswer.Target target : countOnly ? List.<WhoAnswer.Target>of() : answer.targets()) {
            target.sets().forEach(set -> groups.add(new Group(target.node(), set)));
        }
        return new Rows("targets", COLUMNS, Mapped.of(groups, this::row));
    }

    private record Group(int target, WhoAnswer.CutSet set) {}

    private Fields row(Group group) {
        Fields row = node(group.target);
        set(group.target, group.set).asMap().forEach(row.asMap()::put);
        return row;
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
        Boolean denied = depends.of(target, set);
        if (denied == null) {
            fields.putNull("depends");
        } else {
            fields.put("depends", denied);
        }
        fields.put("labels", names(set.switches()));
        return implying == null ? fields.putNull("impliedByLabels") : fields.put("impliedByLabels", names(implying));
    }

    private static List<String> names(List<Switch> switches) {
        return switches.stream().map(Switch::name).toList();
    }

    private static List<String> ids(List<Switch> switches) {
        return switches.stream().map(Switch::id).toList();
    }
}
