package org.linchpin.views.print;

import java.io.PrintStream;
import java.util.List;

/** A page as Markdown (GitHub's, with tables), for a ticket or a report: whole but for the longest tables. */
public final class MarkdownPage implements Page {

    private final PrintStream out;
    private final int mostRows;

    public MarkdownPage(PrintStream out, boolean allRows) {
        this.out = out;
        this.mostRows = allRows ? Integer.MAX_VALUE : TextPage.ROWS_ELSEWHERE;
    }

    @Override
    public int mostRows() {
        return mostRows;
    }

    @Override
    public int width() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void headline(String text) {
        out.println("**" + escape(Text.oneLine(text)) + "**");
        out.println();
    }

    @Override
    public void line(String text) {
        out.println(escape(Text.oneLine(text)));
        out.println();
    }

    @Override
    public void table(Table table) {
        if (table.isEmpty()) {
            return;
        }
        row(table.names());
        StringBuilder rule = new StringBuilder("|");
        for (Table.Column column : table.columns()) {
            rule.append(column == Table.Column.FIGURE ? " ---: |" : " --- |");
        }
        out.println(rule);
        int shown = Math.min(table.rows().size(), mostRows);
        table.rows().subList(0, shown).forEach(this::row);
        out.println();
        if (shown < table.rows().size()) {
            line(TextPage.more(table.rows().size() - shown));
        }
    }

    private void row(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) {
            line.append(' ').append(escape(cell)).append(" |");
        }
        out.println(line);
    }

    /** Nothing of the text is taken for markup. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\`*_{}[]<>|#~".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
