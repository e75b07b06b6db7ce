package org.linchpin.formats.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Where;

/** What a statement rests on: its own words, else those of the statement around it, else the file's defaults. */
final class Evidence {

    static final List<String> KEYS = List.of("source", "assumed", "date", "confidence");

    private static final List<String> CONFIDENCES = List.of("high", "medium", "low");

    private Evidence() {}

    /** The keys of a statement, with those of evidence and a remark. */
    static List<String> with(String... keys) {
        List<String> all = new ArrayList<>(List.of(keys));
        all.addAll(KEYS);
        all.add("note");
        return List.copyOf(all);
    }

    /**
     * @param around what a statement that names neither a source nor an assumption takes over
     */
    static Claim read(Fields fields, Claim around, Where where) {
        String source = fields.id("source");
        String assumed = fields.text("assumed");
        LocalDate date = fields.date("date");
        Claim.Confidence confidence = confidence(fields);
        String note = fields.text("note");
        if (source != null || assumed != null) {
            return new Claim(source, assumed, date, confidence, note, where);
        }
        return new Claim(
                around.source(),
                around.assumed(),
                date == null ? around.date() : date,
                confidence == null ? around.confidence() : confidence,
                note,
                where);
    }

    static Claim.@Nullable Confidence confidence(Fields fields) {
        String word = fields.word("confidence", CONFIDENCES);
        return word == null ? null : Claim.Confidence.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
