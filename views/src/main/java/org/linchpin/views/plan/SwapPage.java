package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.plan.SwapAnswer;
import org.linchpin.engine.plan.SwapAnswer.Move;
import org.linchpin.engine.plan.SwapAnswer.Row;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;

/** Whether a plan merely moves dependence: the warning in words, then before and after, switch by switch. */
final class SwapPage {

    private static final int MOVES_IN_A_CELL = 3;

    private final SwapAnswer swap;
    private final double wholeWeight;

    /** @param wholeWeight of all critical functions */
    SwapPage(SwapAnswer swap, double wholeWeight) {
        this.swap = swap;
        this.wholeWeight = wholeWeight;
    }

    /** Abroad is a warning; at home it is said. */
    void warn(Page page) {
        for (Row row : swap.rows()) {
            List<String> gained = row.after().stream()
                    .filter(id -> !row.before().contains(id))
                    .toList();
            if (!gained.isEmpty() && PlanWords.isForeign(row.what())) {
                page.headline("Warning: with the plan " + PlanWords.named(row.what()) + ", "
                        + PlanWords.side(row.what()) + ", alone stops " + PlanWords.functions(gained.size())
                        + " that it did not stop alone before: " + PlanWords.list(gained, 3, "and") + ".");
            }
        }
        Moved abroad = largest(true);
        if (abroad != null) {
            page.headline(
                    "Warning: the plan moves " + abroad.sentence() + ". With the first off, the second alone stops "
                            + (abroad.functions() == 1 ? "it" : "them") + more(true) + ".");
        }
        Moved home = largest(false);
        if (home != null) {
            page.line((abroad == null ? "The plan moves " : "It also moves ") + home.sentence() + more(false) + ".");
        }
    }

    private record Moved(Switch from, Switch to, int functions) {
        String sentence() {
            return PlanWords.functions(functions) + " from " + PlanWords.named(from) + " to " + PlanWords.named(to)
                    + ", " + PlanWords.side(to);
        }
    }

    private List<Moved> moved(boolean abroad) {
        List<Moved> moved = new ArrayList<>();
        for (Row row : swap.rows()) {
            for (Move move : row.moves()) {
                if (PlanWords.isForeign(move.to()) == abroad) {
                    moved.add(new Moved(row.what(), move.to(), move.functions().size()));
                }
            }
        }
        return moved;
    }

    /** From whom it matters most first: from abroad, then by functions, then in the order of the rows. */
    private @Nullable Moved largest(boolean abroad) {
        Moved largest = null;
        for (Moved one : moved(abroad)) {
            if (largest == null || rank(one) > rank(largest)) {
                largest = one;
            }
        }
        return largest;
    }

    private static long rank(Moved one) {
        return (PlanWords.isForeign(one.from()) ? 1L << 32 : 0) + one.functions();
    }

    /** A state that is in no bloc stands at two levels, and counts once. */
    private String more(boolean abroad) {
        long more = moved(abroad).stream()
                        .map(one -> one.from().id() + " " + one.to().id())
                        .distinct()
                        .count()
                - 1;
        return more == 0 ? "" : "; " + Figures.count(more, "more such move is", "more such moves are") + " told below";
    }

    void tables(Page page) {
        for (String level : swap.rows().stream().map(Row::level).distinct().toList()) {
            table(page, level);
        }
        if (!swap.complete()) {
            page.line("Truncated: moves may be missing.");
        }
    }

    private void table(Page page, String level) {
        Table table = new Table()
                .column(level, Table.Column.LONG)
                .column("", Table.Column.TEXT)
                .column("stake before", Table.Column.FIGURE)
                .column("after", Table.Column.FIGURE)
                .column("", Table.Column.TEXT)
                .column("moved to (functions)", Table.Column.LONG);
        for (boolean foreign : new boolean[] {true, false}) {
            for (Row row : swap.rows()) {
                if (row.level().equals(level) && PlanWords.isForeign(row.what()) == foreign) {
                    table.row(
                            PlanWords.named(row.what()),
                            PlanWords.side(row.what()),
                            stake(row.stakeBefore()),
                            stake(row.stakeAfter()),
                            row.fate().name().toLowerCase(Locale.ROOT),
                            moves(row));
                }
            }
        }
        page.table(table);
    }

    private String stake(double stake) {
        return Figures.weight(stake) + (wholeWeight > 0 ? " of " + Figures.weight(wholeWeight) : "");
    }

    /** Abroad first. */
    private static String moves(Row row) {
        List<Move> moves = new ArrayList<>(row.moves());
        moves.sort(Comparator.comparing((Move move) -> !PlanWords.isForeign(move.to())));
        int more = moves.size() - MOVES_IN_A_CELL;
        return moves.stream()
                        .limit(MOVES_IN_A_CELL)
                        .map(move -> move.to().id() + " " + PlanWords.side(move.to()) + " ("
                                + move.functions().size() + ")")
                        .collect(Collectors.joining(", "))
                + (more > 0 ? ", " + more + " more" : "");
    }
}
