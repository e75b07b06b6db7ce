package org.linchpin.formats.text;

import org.linchpin.engine.model.Holdout;

/**
 * A holdout as it stands behind {@code ~}: a duration, a date (a term that ends then), or {@code ?} (there is one, but
 * nobody said how long), or {@code never}, where it never runs out.
 */
public final class Holdouts {

    private Holdouts() {}

    public static Holdout parse(String text) {
        if (text.equals("?")) {
            return Holdout.BLANK;
        }
        if (text.equals("never")) {
            return Holdout.ENDLESS;
        }
        if (Dates.looksLikeOne(text)) {
            return new Holdout.Until(Dates.parse(text));
        }
        return Holdout.ofSeconds(Durations.parse(text));
    }

    /** The text that {@link #parse} reads back. */
    public static String format(Holdout holdout) {
        return switch (holdout) {
            case Holdout.Lasting lasting -> Durations.format(lasting.seconds());
            case Holdout.Until term -> term.date().toString();
            case Holdout.Blank _ -> "?";
            case Holdout.Endless _ -> "never";
        };
    }
}
