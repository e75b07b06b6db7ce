package org.linchpin.views.print;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.linchpin.views.json.Fields;
import org.linchpin.views.json.JsonText;

/** A view in any format. */
public final class ViewText {

    private ViewText() {}

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
