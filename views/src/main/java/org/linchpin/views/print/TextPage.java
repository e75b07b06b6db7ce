package org.linchpin.views.print;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of plain text. On a terminal lines break at its width, tables narrow to it by cutting their long cells, and show
 * few rows; to a file lines and cells are whole, and so is all but the longest table.
 */
public final class TextPage implements Page {

    /** What fits on a screen with the sentences around it. */
    public static final int ROWS_ON_A_TERMINAL = 40;

    /** More than anybody reads; data formats are for the rest. */
    public static final int ROWS_ELSEWHERE = 100_000;

    private static final int NARROWEST_CELL = 8;
    private static final String GAP = "  ";

    private final PrintStream out;
    private final Style style;
    private final int width;
    private final int mostRows;
    private boolean empty = true;
    private boolean afterTable;

    private TextPage(PrintStream out, Style style, int width, int mostRows) {
        this.out = out;
        this.style = style;
        this.width = width;
        this.mostRows = mostRows;
    }

    /** To a file or a pipe. */
    public static TextPage whole(PrintStream out, boolean allRows) {
        return new TextPage(out, Style.PLAIN, Integer.MAX_VALUE, allRows ? Integer.MAX_VALUE : ROWS_ELSEWHERE);
    }

    /** To a terminal. */
    public static TextPage fitted(PrintStream out, Style style, int width, boolean allRows) {
        return new TextPage(out, style, width, allRows ? Integer.MAX_VALUE : ROWS_ON_A_TERMINAL);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int mostRows() {
        return mostRows;
    }

    @Override
    public void headline(String text) {
        gap(false);
        for (String line : Text.wrap(Text.oneLine(text), width)) {
            out.println(style.strong(line));
        }
    }

    @Override
    public void line(String text) {
        gap(false);
        Text.wrap(Text.oneLine(text), width).forEach(out::println);
    }

    /** An empty line before and after every table. */
    private void gap(boolean table) {
        if (!empty && (table || afterTable)) {
            out.println();
        }
        empty = false;
        afterTable = table;
    }

    @Override
    public void table(Table table) {
        if (table.isEmpty()) {
            return;
        }
        List<List<String>> rows = table.rows();
        int shown = Math.min(rows.size(), mostRows);
        int[] widths = widths(table, shown);
        gap(true);
        out.println(style.faint(lineOf(table, table.names(), widths)));
        for (List<String> row : rows.subList(0, shown)) {
            String line = lineOf(table, row, widths);
            out.println(line.startsWith("!") ? style.alarm("!") + line.substring(1) : line);
        }
        if (shown < rows.size()) {
            out.println(style.faint(more(rows.size() - shown)));
        }
    }

    static String more(int rows) {
        return "+" + Figures.count(rows, "more row; --all-rows shows it", "more rows; --all-rows shows them");
    }

    private String lineOf(Table table, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < widths.length; k++) {
            String cell = table.columns().get(k) == Table.Column.CHAIN
                    ? Text.cutMiddle(cells.get(k), widths[k])
                    : Text.cut(cells.get(k), widths[k]);
            String blanks = " ".repeat(widths[k] - Text.width(cell));
            boolean right = table.columns().get(k) == Table.Column.FIGURE;
            line.append(k == 0 ? "" : GAP).append(right ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** As wide as the cells are; long columns give way, the widest first, until the table fits. */
    private int[] widths(Table table, int shown) {
        int columns = table.names().size();
        int[] widths = new int[columns];
        for (int k = 0; k < columns; k++) {
            widths[k] = Text.width(table.names().get(k));
            for (List<String> row : table.rows().subList(0, shown)) {
                widths[k] = Math.max(widths[k], Text.width(row.get(k)));
            }
        }
        List<Integer> giving = new ArrayList<>();
        for (int k = 0; k < columns; k++) {
            if (table.columns().get(k) == Table.Column.LONG || table.columns().get(k) == Table.Column.CHAIN) {
                giving.add(k);
            }
        }
        long excess = (long) GAP.length() * (columns - 1) - width;
        for (int w : widths) {
            excess += w;
        }
        while (excess > 0) {
            int widest = -1;
            for (int k : giving) {
                if (widths[k] > NARROWEST_CELL && (widest < 0 || widths[k] > widths[widest])) {
                    widest = k;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }
}
