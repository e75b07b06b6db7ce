package org.linchpin.formats.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.formats.register.ShippedTable.shipped;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped tables of the register promise each other. */
class ShippedListsTest {
    private static final Set<String> KINDS =
            Set.of("text", "lei", "country", "currency", "date", "amount", "integer", "yes-no", "code", "link");

    @Test
    void everyListOfAColumn_isShipped_andEveryShippedList_isOfAColumn() throws IOException {
        Set<String> named = fields("columns.csv", "list");
        named.remove("");

        assertThat(Stream.concat(fields("lists.csv", "list").stream(), fields("list-shapes.csv", "list").stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void codedColumns_haveAList_othersHaveNone() throws IOException {
        for (NamedCsvRecord column : shipped("columns.csv")) {
            String kind = column.getField("kind");
            assertThat(kind).isIn(KINDS);
            assertThat(column.getField("list").isEmpty())
                    .as(column.toString())
                    .isEqualTo(!Set.of("code", "country", "currency", "yes-no").contains(kind));
            assertThat(column.getField("required")).matches("always|optional|conditional:[a-z-]+");
        }
    }

    @Test
    void keysOfATemplate_areNumberedFromOne() throws IOException {
        Map<String, List<Integer>> keys = shipped("columns.csv").stream()
                .filter(column -> !column.getField("key").isEmpty())
                .collect(Collectors.groupingBy(
                        column -> column.getField("template"),
                        Collectors.mapping(column -> Integer.valueOf(column.getField("key")), Collectors.toList())));

        assertThat(keys).hasSize(14).doesNotContainKey("B_99.01");
        assertThat(keys.values())
                .allSatisfy(order -> assertThat(order)
                        .isEqualTo(
                                IntStream.rangeClosed(1, order.size()).boxed().toList()));
    }

    @Test
    void everyReference_leadsToKeys() throws IOException {
        Set<String> keys = shipped("columns.csv").stream()
                .filter(column -> !column.getField("key").isEmpty())
                .map(column -> column.getField("template") + "." + column.getField("column"))
                .collect(Collectors.toSet());
        for (NamedCsvRecord column : shipped("columns.csv")) {
            for (String reference : column.getField("references").split(";", -1)) {
                if (!reference.isEmpty()) {
                    assertReference(keys, column, reference);
                }
            }
        }
    }

    private static void assertReference(Set<String> keys, NamedCsvRecord column, String reference) {
        String[] sides = reference.split(">", -1);
        String to = sides[sides.length - 1];
        String template = to.substring(0, 7);
        String[] toColumns = to.substring(8).split("\\+", -1);
        String[] fromColumns = sides.length == 1 ? new String[] {column.getField("column")} : sides[0].split("\\+", -1);
        assertThat(fromColumns).as(reference).hasSameSizeAs(toColumns).startsWith(column.getField("column"));
        assertThat(toColumns).allSatisfy(key -> assertThat(keys).contains(template + "." + key));
    }

    @Test
    void everyCode_isOnceInItsList_withASource_andDates() throws IOException {
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord code : shipped("lists.csv")) {
            String id = code.getField("list") + " " + code.getField("code");
            assertThat(seen.add(id)).as(id).isTrue();
            assertThat(code.getField("code")).matches("eba_q?[A-Z]{2}:[A-Za-z]+\\d*");
            assertThat(code.getField("label")).as(id).isNotBlank();
            assertDated(code);
        }
        for (NamedCsvRecord shape : shipped("list-shapes.csv")) {
            assertThat("eba_CU:EUR").matches(shape.getField("pattern"));
            assertDated(shape);
        }
    }

    @Test
    void everyFile_isAccountedFor() throws IOException {
        List<NamedCsvRecord> sources = shipped("sources.csv");

        assertThat(sources)
                .extracting(source -> source.getField("file"))
                .containsExactly(
                        "columns.csv",
                        "data-points.csv",
                        "lists.csv",
                        "list-shapes.csv",
                        "rules.csv",
                        "indicators.csv");
        for (NamedCsvRecord source : sources) {
            assertThat(shipped(source.getField("file"))).isNotEmpty();
            assertThat(source.getField("licence")).startsWith("Apache-2.0 (ours)");
            assertDated(source);
        }
    }

    @Test
    void keysAndReferences_rejectAFiling() throws IOException {
        Map<String, String> severities = shipped("rules.csv").stream()
                .collect(Collectors.toMap(rule -> rule.getField("code"), rule -> rule.getField("severity")));

        assertThat(severities.values()).containsOnly("reject", "warn", "insight");
        assertThat(Stream.of("805", "806", "807", "808").map(severities::get)).containsOnly("reject");
        assertThat(shipped("rules.csv"))
                .allSatisfy(rule -> assertThat(
                                Stream.of("layer", "what", "mend", "source").map(rule::getField))
                        .noneMatch(String::isBlank));
    }

    private static void assertDated(NamedCsvRecord row) {
        assertThat(row.getField("source")).as(row.toString()).isNotBlank();
        assertThat(LocalDate.parse(row.getField("review_by"))).isAfter(LocalDate.parse(row.getField("as_of")));
    }

    private static Set<String> fields(String file, String field) throws IOException {
        return shipped(file).stream().map(row -> row.getField(field)).collect(Collectors.toCollection(TreeSet::new));
    }
}
