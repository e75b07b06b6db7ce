package org.linchpin.formats.register.screen;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.RuleFiles;

/**
 * A row of {@code indicators.csv}: what is counted, and from where on it counts. An indicator of several rows is met by any of
 * them.
 *
 * @param id such as {@code 1.1}
 * @param step 1 or 2 of the regulation; 0 for what is not of it
 * @param list whose entities are counted, or empty for all of a category
 * @param types of entities, by code without prefix; none for all
 * @param notTypes left out
 * @param scoreAbove only entities with a higher score count, or null
 * @param threshold from which value on it is reached, or null if no source gives a number
 * @param reviewBy when the row should be looked at again
 */
public record Indicator(
        String id,
        int step,
        Measure measure,
        String what,
        String list,
        Set<String> types,
        Set<String> notTypes,
        @Nullable BigDecimal scoreAbove,
        @Nullable BigDecimal threshold,
        String article,
        LocalDate asOf,
        LocalDate reviewBy,
        String source) {

    /** What is measured. */
    public enum Measure {
        /** Share of the number of entities of a category whose critical functions are supported. */
        ENTITIES,
        /** Share of their total assets. */
        ASSETS,
        /** Number of entities of a list. */
        LISTED,
        /** Number of entities whose critical functions do not work without the provider. */
        RELIANT,
        /** Share of entities that say there is no real alternative. */
        NO_ALTERNATIVE,
        /** Share of entities that say it is hard to migrate or reintegrate. */
        HARD_TO_MOVE,
        /** Robust z of a provider among those of the category. */
        OUTLIER;

        /** True if it is a share of a category. */
        public boolean isShare() {
            return this == ENTITIES || this == ASSETS || this == NO_ALTERNATIVE || this == HARD_TO_MOVE;
        }
    }

    public static List<Indicator> of(RuleFiles rules) {
        return rules.rows("indicators.csv").stream().map(Indicator::of).toList();
    }

    private static Indicator of(NamedCsvRecord row) {
        return new Indicator(
                row.getField("indicator"),
                Integer.parseInt(row.getField("step")),
                Measure.valueOf(row.getField("measure")
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace('-', '_')),
                row.getField("what"),
                row.getField("list"),
                codes(row.getField("types")),
                codes(row.getField("not_types")),
                number(row.getField("score_above")),
                number(row.getField("threshold")),
                row.getField("article"),
                LocalDate.parse(row.getField("as_of")),
                LocalDate.parse(row.getField("review_by")),
                row.getField("source"));
    }

    private static Set<String> codes(String text) {
        return text.isEmpty() ? Set.of() : Arrays.stream(text.split(";")).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    boolean takes(String type) {
        return (types.isEmpty() || types.contains(type)) && !notTypes.contains(type);
    }
}
