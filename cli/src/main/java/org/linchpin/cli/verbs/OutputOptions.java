package org.linchpin.cli.verbs;

import org.linchpin.cli.Terminal;
import org.linchpin.views.print.Format;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Style;
import org.linchpin.views.print.TextPage;
import org.linchpin.views.print.View;
import org.linchpin.views.print.ViewText;
import picocli.CommandLine.Option;

/** How the answer is printed. */
public final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = Converters.OfFormat.class,
            description = "table, json, jsonl, csv or md. Default: table.")
    Format format = Format.TABLE;

    @Option(names = "--all-rows", description = "Tables whole, however long.")
    boolean allRows;

    @Option(names = "--quiet", description = "No progress and no remarks on stderr.")
    public boolean quiet;

    public void print(View view, Terminal terminal) {
        ViewText.write(format, view, terminal.out(), page(terminal, allRows), allRows);
    }

    /** Where tables go. */
    public static Page page(Terminal terminal, boolean allRows) {
        return terminal.outIsTerminal()
                ? TextPage.fitted(
                        terminal.out(), terminal.colour() ? Style.COLOUR : Style.PLAIN, terminal.width(), allRows)
                : TextPage.whole(terminal.out(), allRows);
    }
}
