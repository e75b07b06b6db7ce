package org.linchpin.cli.verbs;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.json.Fields;
import org.linchpin.cli.json.JsonText;
import org.linchpin.cli.print.CsvText;
import org.linchpin.cli.print.Format;
import org.linchpin.cli.print.MarkdownPage;
import org.linchpin.cli.print.Page;
import org.linchpin.cli.print.Rows;
import org.linchpin.cli.print.Style;
import org.linchpin.cli.print.TextPage;
import org.linchpin.cli.print.View;
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
        write(format, view, terminal.out(), page(terminal, allRows), allRows);
    }

    /** Where tables go. */
    public static Page page(Terminal terminal, boolean allRows) {
        return terminal.outIsTerminal()
                ? TextPage.fitted(
                        terminal.out(), terminal.colour() ? Style.COLOUR : Style.PLAIN, terminal.width(), allRows)
                : TextPage.whole(terminal.out(), allRows);
    }

    /** @param page where the answer goes as a table */
    public static void write(Format format, View view, PrintStream out, Page page, boolean allRows) {
        switch (format) {
            case TABLE -> view.show(page);
            case MD -> view.show(new MarkdownPage(out, allRows));
            case JSON -> JsonText.writeDocument(view.document(), out);
            case JSONL -> lines(view, out);
            case CSV -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                CsvText.write(view.rows(), writer);
            }
        }
        out.flush();
    }

    /** The document without its list, then the list, a line each. */
    private static void lines(View view, PrintStream out) {
        Rows rows = view.rows();
        JsonText.writeLine(view.document().without(rows.list()), out);
        for (Fields row : rows.rows()) {
            JsonText.writeLine(row, out);
        }
    }
}
