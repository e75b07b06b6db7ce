package org.linchpin.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.linchpin.engine.model.Nodes;
import org.linchpin.formats.AtomicFile;

/**
 * Writes nodes as {@code nodes.csv} and {@code needs.csv}, for importers. Two walks over the nodes: the first finds
 * which columns are used, the second writes those. Each file is there as a whole or not at all.
 *
 * <p>Refuses, with an {@link IllegalArgumentException}, what these files cannot say: gates within gates.
 */
public final class BulkWriter {

    private BulkWriter() {}

    public static void write(Path directory, Nodes nodes) throws IOException {
        write(
                directory.resolve("nodes.csv"),
                NodeTable.COLUMNS,
                List.of("id", "kind"),
                rows -> nodes.forEach(node -> rows.accept(WrittenRows.node(node))));
        write(
                directory.resolve("needs.csv"),
                NeedTable.COLUMNS,
                List.of("node", "need"),
                rows -> nodes.forEach(node -> WrittenRows.needs(node).forEach(rows)));
    }

    /** Hands every row to the taker: the cells of all columns, empty where nothing is said. */
    private interface Rows {
        void forEach(Consumer<List<String>> taker);
    }

    private static void write(Path file, List<String> columns, List<String> always, Rows rows) throws IOException {
        BitSet used = new BitSet();
        always.forEach(column -> used.set(columns.indexOf(column)));
        rows.forEach(cells -> {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    used.set(i);
                }
            }
        });
        AtomicFile.write(file, out -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(only(used, columns));
            rows.forEach(cells -> csv.writeRecord(only(used, cells)));
            csv.flush();
        });
    }

    private static List<String> only(BitSet used, List<String> cells) {
        List<String> kept = new ArrayList<>(used.cardinality());
        used.stream().forEach(i -> kept.add(cells.get(i)));
        return kept;
    }
}
