package org.linchpin.formats.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.formats.register.ShippedTable.shipped;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/register-data.md} tells of the tables that are shipped. */
class RegisterDataPageTest {

    @Test
    void thePage_countsTheRows() throws IOException {
        for (NamedCsvRecord source : shipped("sources.csv")) {
            String file = source.getField("file");
            int rows = shipped(file).size();
            assertThat(page().lines())
                    .as(file)
                    .anyMatch(line -> line.startsWith("| `" + file + "` |") && line.endsWith("| " + rows + " |"));
        }
    }

    @Test
    void thePage_explainsTheConditionsThereAre_andNoOthers() throws IOException {
        Set<String> used = shipped("columns.csv").stream()
                .map(column -> column.getField("required"))
                .filter(required -> required.startsWith("conditional:"))
                .map(required -> required.substring("conditional:".length()))
                .collect(Collectors.toSet());
        String table = page().split("\\| condition \\|", -1)[1].split("\n\n", -1)[0];
        Set<String> explained = table.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line ->
                        Stream.of(line.split("\\|", -1)[1].replace("`", "").split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());

        assertThat(explained).isEqualTo(used);
    }

    @Test
    void bothTaxonomies_haveTheSameLines() throws IOException {
        assertThat(lines("4.2")).isEqualTo(lines("4.0")).hasSize(120);
    }

    private static List<List<String>> lines(String taxonomy) throws IOException {
        return shipped("data-points.csv").stream()
                .filter(row -> row.getField("taxonomy").equals(taxonomy))
                .map(row -> row.getFields().subList(1, row.getFieldCount()))
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "register-data.md"));
    }
}
