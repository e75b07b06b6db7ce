package org.linchpin.formats.register.screen;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.register.Cell;
import org.linchpin.formats.register.merge.CsvInput;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;

/** What a supervisor hands over: the population of each category, and the lists of entities that matter to the system. */
public final class Inputs {

    private static final long MOST_BYTES = 64L << 20;
    private static final int LONGEST_NUMBER = 40;
    private static final List<String> LISTS = List.of("g-sii", "o-sii", "systemic");

    /**
     * All entities of a category, in the registers or not.
     *
     * @param category code without its prefix
     * @param entities how many there are, or null if blank
     * @param assets of all of them, or null if blank
     */
    public record Population(
            String category,
            @Nullable BigDecimal entities,
            @Nullable BigDecimal assets,
            String currency,
            LocalDate asOf,
            String source) {}

    /** @param score of an O-SII, or null if blank */
    public record Listed(String lei, String list, @Nullable BigDecimal score) {}

    private Inputs() {}

    /**
     * Of {@code category,entities,assets,currency,as_of,source}. What is wrong is told.
     *
     * @throws IOException if it cannot be read
     */
    public static Map<String, Population> population(Path file, Problems problems) throws IOException {
        Map<String, Population> population = new LinkedHashMap<>();
        CsvInput.read(
                file,
                List.of("category", "entities", "assets", "currency", "as_of", "source"),
                MOST_BYTES,
                problems,
                (cells, where) -> {
                    String category = Cell.bare(cells.get("category"));
                    LocalDate asOf = date(cells.get("as_of"), where, problems);
                    String currency = Cell.bare(cells.get("currency"));
                    if (category.isEmpty()) {
                        problems.error(where, "a row must name a category");
                    } else if (!cells.get("assets").isEmpty() && currency.isEmpty()) {
                        problems.error(where, "assets must have a currency");
                    } else if (asOf != null) {
                        Population row = new Population(
                                category,
                                amount(cells.get("entities"), where, problems),
                                amount(cells.get("assets"), where, problems),
                                currency,
                                asOf,
                                cells.get("source"));
                        if (population.putIfAbsent(category, row) != null) {
                            problems.error(where, "a category must stand once: " + Quote.of(category));
                        }
                    }
                });
        return population;
    }

    /**
     * Of {@code lei,list,score}: an entity may be on several lists. What is wrong is told.
     *
     * @throws IOException if it cannot be read
     */
    public static List<Listed> lists(Path file, Problems problems) throws IOException {
        Map<List<String>, Listed> lists = new LinkedHashMap<>();
        CsvInput.read(file, List.of("lei", "list", "score"), MOST_BYTES, problems, (cells, where) -> {
            String list = cells.get("list");
            String lei = cells.get("lei");
            if (lei.isEmpty()) {
                problems.error(where, "a row must name an LEI");
            } else if (!LISTS.contains(list)) {
                problems.error(where, "a list must be one of " + String.join(", ", LISTS) + ": " + Quote.of(list));
            } else {
                Listed listed = new Listed(lei, list, amount(cells.get("score"), where, problems));
                if (lists.putIfAbsent(List.of(lei, list), listed) != null) {
                    problems.error(where, "an entity must stand once on a list: " + Quote.of(lei));
                }
            }
        });
        return List.copyOf(lists.values());
    }

    private static @Nullable LocalDate date(String text, Where where, Problems problems) {
        try {
            return Dates.parse(text);
        } catch (TextException e) {
            problems.accept(Problem.error(where, e.message(), e.maybe()));
            return null;
        }
    }

    private static @Nullable BigDecimal amount(String text, Where where, Problems problems) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() <= LONGEST_NUMBER && text.matches("[0-9]+([.][0-9]+)?")) {
            return new BigDecimal(text);
        }
        problems.error(where, "this must be a number from 0 up, such as 1200.50: " + Quote.of(text));
        return null;
    }
}
