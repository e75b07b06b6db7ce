package org.linchpin.formats.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.formats.register.ShippedTable.shipped;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linchpin.testkit.Goldens;

/** The shipped tables, held against a transcription by somebody else: the same facts, and not the same words. */
class TranscriptionTest {
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("LIST0101040", "entity-type"),
            Map.entry("LIST0102050", "group-place"),
            Map.entry("LIST0201020", "contract-type"),
            Map.entry("LIST0202090", "end-reason"),
            Map.entry("LISTANNEXIII", "service-type"),
            Map.entry("LISTBINARY", "yes-no"),
            Map.entry("LIST0202170", "data-sensitiveness"),
            Map.entry("LIST0202180", "reliance"),
            Map.entry("LIST0401030", "branch-or-not"),
            Map.entry("LIST0501040", "person-type"),
            Map.entry("LIST0601050", "criticality"),
            Map.entry("LIST0601100", "impact"),
            Map.entry("LIST0701050", "substitutability"),
            Map.entry("LIST0701060", "substitution-obstacle"),
            Map.entry("LIST0701090", "reintegration"),
            Map.entry("LIST0601020", "licensed-activity"),
            Map.entry("LISTIDTYPE", "id-type"),
            Map.entry("LISTCOUNTRY", "country"));

    /** In the dictionary of taxonomy 4.0, but not transcribed. */
    private static final Set<String> NEWER =
            Set.of("licensed-activity eba_TA:x276", "licensed-activity eba_TA:qx277", "licensed-activity eba_TA:qx278");

    @Test
    void columns_andTheirKeys_areTheSame() throws IOException {
        assertThat(shipped("columns.csv"))
                .extracting(column -> id(column, "template", "column")
                        + !column.getField("key").isEmpty())
                .containsExactlyInAnyOrderElementsOf(transcribed("columns").stream()
                        .map(column -> id(column, "table", "header")
                                + column.getField("key").equals("PK"))
                        .toList());
    }

    @Test
    void codes_areTheSame_butForThoseOfTheNewerTaxonomy() throws IOException {
        Set<String> theirs = transcribed("closed-lists").stream()
                .map(row -> LISTS.get(row.getField("list")) + " " + row.getField("code"))
                .collect(Collectors.toSet());
        Set<String> ours = shipped("lists.csv").stream()
                .filter(row -> !row.getField("list").equals("alternatives"))
                .filter(row -> !row.getField("code").matches("eba_GA:[A-Z]{2}"))
                .map(row -> id(row, "list", "code"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ours).containsAll(theirs).containsAll(NEWER);
        ours.removeAll(theirs);
        assertThat(ours).isEqualTo(new TreeSet<>(NEWER));
    }

    @Test
    void rules_areTheSame() throws IOException {
        Stream<String> theirs = Stream.concat(
                transcribed("technical-checks").stream()
                        .flatMap(row -> Stream.of(row.getField("check").split(" / ", -1))),
                transcribed("business-rules").stream().map(row -> row.getField("rule")));

        assertThat(shipped("rules.csv"))
                .extracting(rule -> rule.getField("code"))
                .filteredOn(code -> code.matches("[0-9]{3}|[ev][0-9]+_[a-z]|VR_[0-9]+"))
                .containsExactlyInAnyOrderElementsOf(theirs.toList());
    }

    @Test
    void wordsOfMoreThanATerm_areOurs() throws IOException {
        Set<String> theirs = Stream.of(
                        words("closed-lists", row -> row.getField("label")),
                        words("columns", row -> row.getField("name")),
                        words("technical-checks", row -> row.getField("what")))
                .flatMap(Set::stream)
                .filter(text -> text.split(" ", -1).length > 5)
                .collect(Collectors.toSet());

        assertThat(shipped("lists.csv"))
                .extracting(row -> row.getField("label"))
                .doesNotContainAnyElementsOf(theirs);
        assertThat(shipped("columns.csv"))
                .extracting(row -> row.getField("name"))
                .doesNotContainAnyElementsOf(theirs);
        assertThat(shipped("rules.csv")).extracting(row -> row.getField("what")).doesNotContainAnyElementsOf(theirs);
    }

    private static Set<String> words(String table, Function<NamedCsvRecord, String> field) throws IOException {
        return transcribed(table).stream().map(field).collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> transcribed(String table) throws IOException {
        return ShippedTable.rows(Goldens.require("register/roi-" + table + ".csv"));
    }

    private static String id(NamedCsvRecord row, String first, String second) {
        return row.getField(first) + " " + row.getField(second);
    }
}
