package org.linchpin.views.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.diff.ClaimChange;
import org.linchpin.engine.diff.DiffAnswer;
import org.linchpin.engine.diff.DiffQuestion;
import org.linchpin.engine.diff.FunctionChange;
import org.linchpin.engine.diff.Listed;
import org.linchpin.engine.diff.OwnChange;
import org.linchpin.engine.diff.Said;
import org.linchpin.engine.diff.StakeChange;
import org.linchpin.engine.diff.WayChange;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;

/** The sentences and tables of {@code diff}. */
final class DiffPage {

    private final Page page;
    private final DiffSide before;
    private final DiffSide after;
    private final DiffQuestion question;
    private final DiffAnswer answer;

    DiffPage(Page page, DiffSide before, DiffSide after, DiffQuestion question, DiffAnswer answer) {
        this.page = page;
        this.before = before;
        this.after = after;
        this.question = question;
        this.answer = answer;
    }

    void show() {
        DiffSentences sentences = new DiffSentences(answer, question.maxSize());
        page.headline(new DiffHeadline(answer).sentence());
        sentences.lines().forEach(page::line);
        ways(answer.ways());
        stakes(answer.stakes());
        functions(answer.functions());
        own(answer.own());
        claims(answer.claims().rows());
        if (answer.claims().isPartial()) {
            page.line(
                    "A snapshot keeps no needs, options, rules and sources, nor all of the rest: as claims only what it keeps was compared.");
        }
    }

    private void stakes(Listed<StakeChange> stakes) {
        Table table = new Table()
                .column("switch", Table.Column.LONG)
                .column("kind", Table.Column.TEXT)
                .column("side", Table.Column.TEXT)
                .column("stake", Table.Column.FIGURE)
                .column("was", Table.Column.FIGURE)
                .column("stops alone", Table.Column.FIGURE)
                .column("was", Table.Column.FIGURE)
                .column("", Table.Column.LONG);
        for (StakeChange change : stakes.rows()) {
            table.row(
                    change.id(),
                    change.kind().word(),
                    side(change),
                    stake(change.after(), answer.whole().weightAfter()),
                    stake(change.before(), answer.whole().weightBefore()),
                    critical(change.after()),
                    critical(change.before()),
                    remark(change));
        }
        page.table(table);
        more(stakes, "switches whose stake moved");
    }

    private static String side(StakeChange change) {
        return switch (change.side()) {
            case SELF -> "ours";
            case HOME -> "home";
            case FOREIGN -> "foreign";
            case NONE -> "";
        };
    }

    private static String stake(StakeChange.@Nullable Reach reach, double whole) {
        return reach == null ? "not there" : Figures.weight(reach.stake()) + " of " + Figures.weight(whole);
    }

    private static String critical(StakeChange.@Nullable Reach reach) {
        return reach == null ? "" : Figures.count(reach.critical()) + " critical";
    }

    private static String remark(StakeChange change) {
        String word = change.isNewLinchpin() || change.isLinchpinNoMore() ? DiffWords.of(change) : "";
        StakeChange.Reach now = change.after() == null ? change.before() : change.after();
        boolean depends = now != null && Boolean.TRUE.equals(now.depends());
        return depends ? (word.isEmpty() ? "depends" : word + "; depends") : word;
    }

    private void ways(Listed<WayChange> ways) {
        Table table = new Table()
                .column("stops", Table.Column.TEXT)
                .column("change", Table.Column.TEXT)
                .column("what stops it", Table.Column.LONG)
                .column("after", Table.Column.FIGURE)
                .column("was", Table.Column.FIGURE)
                .column("", Table.Column.LONG);
        for (WayChange way : ways.rows()) {
            table.row(
                    way.target(),
                    DiffWords.of(way.kind()),
                    DiffWords.set(way.switches()),
                    DiffWords.time(way.afterSeconds()),
                    DiffWords.time(way.beforeSeconds()),
                    remark(way));
        }
        page.table(table);
        more(ways, "changes of ways");
    }

    private static String remark(WayChange way) {
        List<String> remarks = new ArrayList<>();
        if (way.kind() == WayChange.Kind.CERTAIN) {
            remarks.add("it depended on what is open");
        } else if (Boolean.TRUE.equals(way.dependsAfter())) {
            remarks.add("depends on what is open");
        } else if (Boolean.TRUE.equals(way.dependsBefore())) {
            remarks.add("depended on what is open");
        }
        if (way.kind() == WayChange.Kind.MORE_NEEDED) {
            remarks.add(DiffWords.set(way.counterpart()) + " sufficed");
        }
        if (way.kind() == WayChange.Kind.PART_SUFFICES) {
            remarks.add(DiffWords.set(way.counterpart()) + " suffices");
        }
        if (way.isOurs()) {
            remarks.add("we ourselves are among them");
        }
        return String.join("; ", remarks);
    }

    private void functions(Listed<FunctionChange> functions) {
        Table table = new Table().column("function", Table.Column.TEXT).column("what changed", Table.Column.LONG);
        for (FunctionChange change : functions.rows()) {
            FunctionChange.State was = change.before();
            FunctionChange.State is = change.after();
            if (was == null && is != null) {
                table.row(change.id(), "new: " + DiffWords.of(is));
            } else if (was != null && is == null) {
                table.row(change.id(), "gone; it was " + DiffWords.of(was));
            } else if (was != null && is != null) {
                table.row(change.id(), String.join("; ", DiffWords.changes(change, was, is)));
            }
        }
        page.table(table);
        more(functions, "functions");
    }

    private void own(@Nullable Listed<OwnChange> own) {
        if (own == null) {
            return;
        }
        Table table = new Table()
                .column("what is our own, every foreign state off", Table.Column.LONG)
                .column("now", Table.Column.FIGURE)
                .column("was", Table.Column.FIGURE);
        for (OwnChange change : own.rows()) {
            table.row(
                    DiffWords.sentence(change),
                    DiffWords.figure(change.after(), change.wholeAfter()),
                    DiffWords.figure(change.before(), change.wholeBefore()));
        }
        page.table(table);
        more(own, "figures");
    }

    private void claims(Listed<ClaimChange> claims) {
        Table table = new Table()
                .column("claim", Table.Column.LONG)
                .column("says", Table.Column.LONG)
                .column("where", Table.Column.TEXT);
        for (ClaimChange change : claims.rows()) {
            table.row(subject(change), says(change), where(change));
        }
        page.table(table);
        more(claims, "claims");
    }

    private static String subject(ClaimChange change) {
        String of = change.section() == ClaimChange.Section.MODEL
                ? "model"
                : change.section().word() + " " + change.id();
        return change.attribute() == null ? of : of + ", " + change.attribute();
    }

    private static String says(ClaimChange change) {
        return switch (change.kind()) {
            case ADDED -> "+ " + text(change.after());
            case GONE -> "- " + text(change.before());
            case CHANGED -> text(change.before()) + " -> " + text(change.after());
        };
    }

    private static String text(@Nullable Said said) {
        return said == null ? "" : SaidText.of(said);
    }

    /** Where it stands now, else where it stood. */
    private String where(ClaimChange change) {
        String now = change.after() == null ? null : after.place(change.whereAfter());
        String was = change.before() == null ? null : before.place(change.whereBefore());
        String place = now == null ? was : now;
        return place == null ? "" : place.substring(place.lastIndexOf('/') + 1);
    }

    private void more(Listed<?> list, String what) {
        if (list.more() > 0) {
            page.line("Truncated: " + Figures.count(list.more()) + " more " + what + " are not shown; --first "
                    + list.total() + " shows them.");
        }
    }
}
