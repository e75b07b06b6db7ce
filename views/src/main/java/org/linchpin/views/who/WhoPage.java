package org.linchpin.views.who;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Beneath;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;
import org.linchpin.views.words.Level;

/** The sentences and tables of {@code who}. */
final class WhoPage {

    private final Network network;
    private final WhoQuestion question;
    private final Level level;
    private final BiFunction<Integer, WhoAnswer.CutSet, @Nullable Boolean> depends;

    WhoPage(
            Network network,
            WhoQuestion question,
            Level level,
            BiFunction<Integer, WhoAnswer.CutSet, @Nullable Boolean> depends) {
        this.network = network;
        this.question = question;
        this.level = level;
        this.depends = depends;
    }

    /** One target: every set. */
    void one(Page page, WhoAnswer.Target target) {
        page.headline(sentence(target));
        if (!target.sets().isEmpty() && !target.sets().getFirst().switches().isEmpty()) {
            Table table = new Table()
                    .column("together", Table.Column.FIGURE)
                    .column("stops after", Table.Column.FIGURE)
                    .column("slack", Table.Column.FIGURE)
                    .column("switches", Table.Column.LONG)
                    .column("", Table.Column.LONG);
            for (WhoAnswer.CutSet set : target.sets()) {
                table.row(
                        set.switches().size() == 1
                                ? "alone"
                                : Figures.count(set.switches().size()),
                        Figures.span(set.stopsAfterSeconds()),
                        Figures.span(set.slackSeconds()),
                        join(set.switches()),
                        remark(target.node(), set));
            }
            page.table(table);
        }
        Beneath beneath = Beneath.of(network, target.node());
        page.line(completeness(target) + " " + Figures.count(beneath.unexamined()) + " of the "
                + Figures.count(beneath.nodes(), "node", "nodes") + " beneath "
                + (beneath.unexamined() == 1 ? "is" : "are") + " unexamined.");
    }

    /** Several targets: a row each. */
    void several(Page page, List<WhoAnswer.Target> targets) {
        page.headline(sentence(targets));
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("target", Table.Column.TEXT)
                .column("alone", Table.Column.FIGURE);
        for (int size = 2; size <= question.maxSize(); size++) {
            table.column("by " + size, Table.Column.FIGURE);
        }
        table.column("first after", Table.Column.FIGURE).column("alone, the soonest first", Table.Column.LONG);
        for (WhoAnswer.Target target : targets) {
            List<String> cells = new ArrayList<>();
            cells.add(network.critical(target.node()) ? "!" : "");
            cells.add(network.id(target.node()));
            for (int size = 1; size <= question.maxSize(); size++) {
                cells.add(count(target, size));
            }
            cells.add(first(target));
            cells.add(alone(target));
            table.row(cells.toArray(String[]::new));
        }
        page.table(table);
        page.line("! is critical; ? was not searched through. linchpin who MODEL NODE lists the groups of one.");
        targets.stream()
                .map(WhoAnswer.Target::reason)
                .filter(reason -> reason != null)
                .distinct()
                .forEach(reason -> page.line("Truncated: " + reason + "."));
    }

    private String count(WhoAnswer.Target target, int size) {
        long found = ofSize(target, size);
        if (size <= target.completeSize()) {
            return Figures.count(found);
        }
        return found == 0 ? "?" : Figures.count(found) + "?";
    }

    private String first(WhoAnswer.Target target) {
        if (isStopped(target)) {
            return "stopped";
        }
        return target.sets().stream()
                .mapToInt(WhoAnswer.CutSet::stopsAfterSeconds)
                .boxed()
                .min(Integer::compare)
                .map(Figures::span)
                .orElse(isUnknown(target) ? "?" : "none");
    }

    private String alone(WhoAnswer.Target target) {
        return target.sets().stream()
                .filter(set -> set.switches().size() == 1)
                .map(set -> set.switches().getFirst().id() + " " + Figures.span(set.stopsAfterSeconds())
                        + (Boolean.TRUE.equals(depends.apply(target.node(), set)) ? " (depends)" : ""))
                .collect(Collectors.joining(", "));
    }

    private String sentence(WhoAnswer.Target target) {
        String id = network.id(target.node());
        String within = " within " + Figures.span(question.horizonSeconds());
        if (isStopped(target)) {
            return id + " is stopped" + within + " with no switch off.";
        }
        long alone = ofSize(target, 1);
        long groups = target.sets().size() - alone;
        String more = groups == 0 ? "" : "; " + Figures.count(groups, "larger group", "larger groups") + " can";
        if (alone > 0) {
            WhoAnswer.CutSet first = target.sets().getFirst();
            return id + ": " + level.count(alone) + " can stop it alone" + within + ", the first, "
                    + join(first.switches()) + ", " + Figures.after(first.stopsAfterSeconds()) + more + ".";
        }
        if (groups > 0) {
            WhoAnswer.CutSet first = target.sets().getFirst();
            return id + ": no " + level.one() + " can stop it alone" + within + "; "
                    + Figures.count(groups, "group", "groups") + " can, " + join(first.switches()) + " "
                    + Figures.after(first.stopsAfterSeconds()) + ".";
        }
        if (isUnknown(target)) {
            return id + ": whether one " + level.one() + " alone can stop it" + within + " is not known.";
        }
        return id + ": no known " + level.one()
                + (target.completeSize() > 1 ? ", and no group of up to " + target.completeSize() + "," : "")
                + " stops it" + within + ".";
    }

    private String sentence(List<WhoAnswer.Target> targets) {
        long alone = targets.stream().filter(target -> ofSize(target, 1) > 0).count();
        long unknown = targets.stream().filter(WhoPage::isUnknown).count();
        return Figures.count(alone) + " of " + Figures.count(targets.size()) + " " + what(targets)
                + " can be stopped by one " + level.one() + " alone within " + Figures.span(question.horizonSeconds())
                + (unknown == 0 ? "" : "; of " + Figures.count(unknown) + " it is not known") + ".";
    }

    /** Nothing was found, and not even single switches were searched through. */
    private static boolean isUnknown(WhoAnswer.Target target) {
        return target.sets().isEmpty() && !target.complete() && target.completeSize() == 0;
    }

    private String what(List<WhoAnswer.Target> targets) {
        return targets.stream().allMatch(target -> network.isFunction(target.node())) ? "functions" : "nodes";
    }

    private String completeness(WhoAnswer.Target target) {
        if (target.complete()) {
            return "All groups of up to " + target.completeSize() + " are here.";
        }
        String upTo = target.completeSize() == 0
                ? "not even single points are"
                : "only groups of up to " + target.completeSize() + " are";
        return "Truncated: " + upTo + " complete, for " + target.reason() + ".";
    }

    private String remark(int target, WhoAnswer.CutSet set) {
        List<String> remarks = new ArrayList<>();
        if (Boolean.TRUE.equals(depends.apply(target, set))) {
            remarks.add("depends on what is open");
        }
        List<Switch> implying = set.impliedBy();
        if (implying != null) {
            remarks.add("implied by " + join(implying));
        }
        return String.join("; ", remarks);
    }

    private static boolean isStopped(WhoAnswer.Target target) {
        return target.sets().stream().anyMatch(set -> set.switches().isEmpty());
    }

    private static long ofSize(WhoAnswer.Target target, int size) {
        return target.sets().stream()
                .filter(set -> set.switches().size() == size)
                .count();
    }

    private static String join(List<Switch> switches) {
        return switches.stream().map(Switch::id).collect(Collectors.joining(" + "));
    }
}
