package org.linchpin.formats.csv;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;
import org.linchpin.formats.text.Words;

/** What a row rests on: the cells {@code source}, {@code date}, {@code confidence}, {@code assumed}. */
record Evidence(
        @Nullable String source,
        @Nullable String assumed,
        @Nullable LocalDate date,
        Claim.@Nullable Confidence confidence) {

    static final Evidence NONE = new Evidence(null, null, null, null);

    /** Where the header has put the four cells. */
    record Fields(int source, int date, int confidence, int assumed) {

        static Fields of(Columns columns) {
            return new Fields(
                    columns.field("source"),
                    columns.field("date"),
                    columns.field("confidence"),
                    columns.field("assumed"));
        }

        Evidence read(Row row, Cells cells) {
            return new Evidence(
                    cells.read(row, source, (@Nullable String) null, Ids::parse),
                    cells.read(row, assumed, (@Nullable String) null, Prose::parse),
                    cells.read(row, date, (@Nullable LocalDate) null, Dates::parse),
                    cells.read(row, confidence, (Claim.@Nullable Confidence) null, Evidence::confidence));
        }

        Part<Evidence> part(Cells cells) {
            return new Part<>(cells, NONE, row -> read(row, cells), source, date, confidence, assumed);
        }
    }

    Claim at(Where where) {
        return new Claim(source, assumed, date, confidence, where);
    }

    private static Claim.Confidence confidence(String text) {
        return switch (text) {
            case "low" -> Claim.Confidence.LOW;
            case "medium" -> Claim.Confidence.MEDIUM;
            case "high" -> Claim.Confidence.HIGH;
            default ->
                throw new TextException(
                        "confidence must be low, medium or high: " + Quote.of(text),
                        Words.maybe(text, List.of("low", "medium", "high")),
                        0);
        };
    }
}
