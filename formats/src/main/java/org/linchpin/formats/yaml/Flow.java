package org.linchpin.formats.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.formats.text.YamlText;

/** A mapping on one line, written key by key; what is empty is left out. */
final class Flow {

    private final List<String> pairs = new ArrayList<>();

    /** A text, in quotes. */
    Flow text(String key, @Nullable String text) {
        return text == null || text.isEmpty() ? this : put(key, YamlText.quoted(text));
    }

    /** A value that needs no quotes. */
    Flow put(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            pairs.add(key + ": " + value);
        }
        return this;
    }

    Flow date(String key, @Nullable LocalDate date) {
        return put(key, date == null ? null : date.toString());
    }

    Flow flag(String key, boolean isSet) {
        return put(key, isSet ? "yes" : null);
    }

    Flow list(String key, List<String> values) {
        return values.isEmpty() ? this : put(key, "[" + String.join(", ", values) + "]");
    }

    /** Ids, in quotes. */
    Flow ids(String key, List<String> ids) {
        return list(key, ids.stream().map(YamlText::quoted).toList());
    }

    /** The evidence, as far as it is not that of the statement around it. */
    Flow claim(Claim claim, Claim around) {
        boolean isInherited = isSame(claim, around);
        if (!isInherited) {
            text("source", claim.source());
            text("assumed", claim.assumed());
            date("date", claim.date());
            put(
                    "confidence",
                    claim.confidence() == null
                            ? null
                            : claim.confidence().name().toLowerCase(Locale.ROOT));
        }
        return text("note", claim.note());
    }

    private static boolean isSame(Claim claim, Claim around) {
        return Objects.equals(claim.source(), around.source())
                && Objects.equals(claim.assumed(), around.assumed())
                && Objects.equals(claim.date(), around.date())
                && claim.confidence() == around.confidence();
    }

    Flow append(Flow other) {
        pairs.addAll(other.pairs);
        return this;
    }

    int size() {
        return pairs.size();
    }

    @Override
    public String toString() {
        return "{" + String.join(", ", pairs) + "}";
    }
}
