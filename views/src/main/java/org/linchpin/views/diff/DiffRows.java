package org.linchpin.views.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.diff.ClaimChange;
import org.linchpin.engine.diff.DiffAnswer;
import org.linchpin.engine.diff.FunctionChange;
import org.linchpin.engine.diff.FunctionChange.State;
import org.linchpin.engine.diff.OwnChange;
import org.linchpin.engine.diff.Said;
import org.linchpin.engine.diff.StakeChange;
import org.linchpin.engine.diff.WayChange;
import org.linchpin.engine.network.Seconds;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;

/** All that changed as one flat list of one shape, for programs and spreadsheets: verdicts first. */
final class DiffRows {

    static final List<String> COLUMNS = List.of(
            "about",
            "change",
            "id",
            "part",
            "switches",
            "before",
            "after",
            "beforeHours",
            "afterHours",
            "beforeFigure",
            "afterFigure",
            "dependsBefore",
            "dependsAfter",
            "counterpart",
            "whereBefore",
            "whereAfter");

    private final DiffSide before;
    private final DiffSide after;
    private final List<Fields> rows = new ArrayList<>();

    private DiffRows(DiffSide before, DiffSide after) {
        this.before = before;
        this.after = after;
    }

    static List<Fields> of(DiffAnswer answer, DiffSide before, DiffSide after) {
        DiffRows rows = new DiffRows(before, after);
        answer.ways().rows().forEach(rows::way);
        answer.functions().rows().forEach(rows::function);
        answer.stakes().rows().forEach(rows::stake);
        if (answer.own() != null) {
            answer.own().rows().forEach(rows::own);
        }
        answer.claims().rows().rows().forEach(rows::claim);
        return rows.rows;
    }

    /** A row of which nothing is said yet but what it is about. */
    private Fields row(String about, String change, String id, @Nullable String part) {
        Fields row = new Fields();
        COLUMNS.forEach(row::putNull);
        row.put("about", about).put("change", change).put("id", id).put("part", part);
        rows.add(row);
        return row;
    }

    private void way(WayChange way) {
        Fields row =
                row("way", DiffWords.of(way.kind()), way.target(), way.level().over());
        row.put("switches", way.switches()).put("counterpart", way.counterpart());
        time(row, "before", way.beforeSeconds());
        time(row, "after", way.afterSeconds());
        depends(row, "dependsBefore", way.dependsBefore());
        depends(row, "dependsAfter", way.dependsAfter());
    }

    private static void time(Fields row, String side, int seconds) {
        if (seconds != Seconds.NEVER) {
            row.put(side, Figures.iso(seconds)).put(side + "Hours", Figures.hours(seconds));
        }
    }

    private static void depends(Fields row, String name, @Nullable Boolean depends) {
        if (depends != null) {
            row.put(name, depends);
        }
    }

    private void function(FunctionChange change) {
        State was = change.before();
        State is = change.after();
        if (was == null || is == null) {
            Fields row = row("function", was == null ? "added" : "gone", change.id(), null);
            row.put("before", was == null ? null : DiffWords.of(was))
                    .put("after", is == null ? null : DiffWords.of(is));
            return;
        }
        if (was.stopsAfterSeconds() != is.stopsAfterSeconds()) {
            String word = change.isNewlyStopped() ? "stopped" : change.worksAgain() ? "works again" : "changed";
            Fields row = row("function", word, change.id(), "stopped with no switch off");
            time(row, "before", was.stopsAfterSeconds());
            time(row, "after", is.stopsAfterSeconds());
        }
        attribute(change.id(), "critical", "" + was.critical(), "" + is.critical());
        if (was.weight() != is.weight()) {
            row("function", "changed", change.id(), "weight")
                    .put("before", Figures.weight(was.weight()))
                    .put("after", Figures.weight(is.weight()))
                    .put("beforeFigure", was.weight())
                    .put("afterFigure", is.weight());
        }
        if (was.toleratesSeconds() != is.toleratesSeconds()) {
            Fields row = row("function", "changed", change.id(), "tolerates");
            time(row, "before", was.toleratesSeconds());
            time(row, "after", is.toleratesSeconds());
        }
    }

    private void attribute(String id, String name, String was, String is) {
        if (!was.equals(is)) {
            row("function", "changed", id, name).put("before", was).put("after", is);
        }
    }

    private void stake(StakeChange change) {
        StakeChange.Reach was = change.before();
        StakeChange.Reach is = change.after();
        Fields row = row(
                "stake", DiffWords.of(change), change.id(), change.side().name().toLowerCase(Locale.ROOT));
        row.put("beforeFigure", change.stakeBefore()).put("afterFigure", change.stakeAfter());
        row.put("before", was == null ? null : DiffWords.of(was)).put("after", is == null ? null : DiffWords.of(is));
        if (was != null) {
            hours(row, "beforeHours", was.firstSeconds());
            depends(row, "dependsBefore", was.depends());
        }
        if (is != null) {
            hours(row, "afterHours", is.firstSeconds());
            depends(row, "dependsAfter", is.depends());
        }
    }

    private static void hours(Fields row, String name, int seconds) {
        if (seconds != Seconds.NEVER) {
            row.put(name, Figures.hours(seconds));
        }
    }

    private void own(OwnChange change) {
        row(
                        "own",
                        change.after() > change.before()
                                ? "more"
                                : change.after() < change.before() ? "less" : "changed",
                        DiffWords.id(change.figure()),
                        DiffWords.part(change))
                .put("before", DiffWords.figure(change.before(), change.wholeBefore()))
                .put("after", DiffWords.figure(change.after(), change.wholeAfter()))
                .put("beforeFigure", change.before())
                .put("afterFigure", change.after());
    }

    private void claim(ClaimChange change) {
        Said was = change.before();
        Said is = change.after();
        String id = change.section().word() + " " + change.id();
        row("claim", change.kind().name().toLowerCase(Locale.ROOT), id, change.attribute())
                .put("before", was == null ? null : SaidText.of(was))
                .put("after", is == null ? null : SaidText.of(is))
                .put("whereBefore", before.place(change.whereBefore()))
                .put("whereAfter", after.place(change.whereAfter()));
    }
}
