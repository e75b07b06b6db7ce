package org.linchpin.formats.register.check;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.text.Quote;

/** The rules that are in force: those of {@code rules.csv}, in its order. A rule that is not listed there is not applied. */
public final class Rules {

    private static final String FILE = "rules.csv";

    private final Map<String, Rule> byCode = new LinkedHashMap<>();

    private Rules() {}

    /** @throws UncheckedIOException if the file cannot be read, or a severity is not known */
    public static Rules of(RuleFiles files) {
        Rules rules = new Rules();
        for (NamedCsvRecord row : files.rows(FILE)) {
            rules.byCode.put(
                    row.getField("code"),
                    new Rule(
                            row.getField("code"),
                            severity(row.getField("severity")),
                            row.getField("layer"),
                            row.getField("what"),
                            row.getField("mend"),
                            row.getField("source")));
        }
        return rules;
    }

    private static Rule.Severity severity(String word) {
        try {
            return Rule.Severity.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(
                    new IOException(FILE + ": a severity must be reject, warn or insight, not " + Quote.of(word), e));
        }
    }

    public Collection<Rule> all() {
        return byCode.values();
    }

    public @Nullable Rule find(String code) {
        return byCode.get(code);
    }
}
