package org.linchpin.cli.print;

import java.io.PrintStream;
import java.util.List;

/** A page as Markdown (GitHub's, with tables): whole, for a ticket or a report. */
public final class MarkdownPage implements Page {

    private final PrintStream out;

    public MarkdownPage(PrintStream out) {
        this.out = out;
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
        table.rows().forEach(this::row);
        out.println();
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
