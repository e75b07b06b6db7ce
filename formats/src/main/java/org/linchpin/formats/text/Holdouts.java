package org.linchpin.formats.text;

import org.linchpin.engine.model.Holdout;

/**
 * A holdout as it stands behind {@code ~}: a duration, a date (a term that ends then), or {@code ?} (there is one, but
 * nobody said how long).
 */
public final class Holdouts {

    private Holdouts() {}

    public static Holdout parse(String text) {
        if (text.equals("?")) {
            return Holdout.BLANK;
        }
        if (Dates.looksLikeOne(text)) {
            return new Holdout.Until(Dates.parse(text));
        }
        return Holdout.ofSeconds(Durations.parse(text));
    }

    /** The text that {@link #parse} reads back; an endless holdout has none, it is what is left out after a supplier. */
    public static String format(Holdout holdout) {
        return switch (holdout) {
            case Holdout.Lasting lasting -> Durations.format(lasting.seconds());
            case Holdout.Until term -> term.date().toString();
            case Holdout.Blank _ -> "?";
            case Holdout.Endless _ -> "";
        };
    }
}
