package org.linchpin.formats.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;

/**
 * The word that says how needs are joined: {@code all}, {@code any}, {@code unknown}, {@code 2 of}, {@code 60% of}.
 *
 * @param amount k of {@code k of}, millionths of {@code p% of}, else 0
 */
public record GateWord(Join join, int amount) {

    public static final GateWord ALL = new GateWord(Join.ALL, 0);
    public static final GateWord ANY = new GateWord(Join.ANY, 0);
    public static final GateWord UNKNOWN = new GateWord(Join.UNKNOWN, 0);

    public enum Join {
        ALL,
        ANY,
        AT_LEAST,
        SHARE_OF,
        UNKNOWN
    }

    private static final String OF = " of";
    private static final int MOST_DIGITS_OF_K = 9;

    public static GateWord parse(String text) {
        return switch (text) {
            case "all" -> ALL;
            case "any" -> ANY;
            case "unknown" -> UNKNOWN;
            default -> parseAmount(text);
        };
    }

    /** The gate over these branches. The caller sees to it that k is at most their number. */
    public Gate over(List<Gate.Branch> branches) {
        return switch (join) {
            case ALL -> new Gate.All(branches);
            case ANY -> new Gate.Any(branches);
            case UNKNOWN -> new Gate.Unknown(branches);
            case AT_LEAST -> new Gate.AtLeast(amount, branches);
            case SHARE_OF -> new Gate.ShareOf(amount, branches);
        };
    }

    /** The text that {@link #parse} reads back. */
    public String format() {
        return switch (join) {
            case ALL -> "all";
            case ANY -> "any";
            case UNKNOWN -> "unknown";
            case AT_LEAST -> amount + OF;
            case SHARE_OF -> Shares.format(amount) + OF;
        };
    }

    private static GateWord parseAmount(String text) {
        if (!text.endsWith(OF)) {
            throw fault("a gate must be all, any, unknown, \"2 of\" or \"60% of\"", text, meant(text), 0);
        }
        String amount = text.substring(0, text.length() - OF.length());
        if (amount.endsWith("%")) {
            int ppm = Shares.parse(amount);
            if (ppm == 0) {
                throw fault("the share of a gate must be over 0%", text, null, 0);
            }
            return new GateWord(Join.SHARE_OF, ppm);
        }
        if (Numbers.end(amount, 0) != amount.length() || amount.isEmpty() || amount.indexOf('.') >= 0) {
            throw fault("before \"of\" must stand a whole number or a share", text, null, 0);
        }
        if (amount.length() > MOST_DIGITS_OF_K || Integer.parseInt(amount) < 1) {
            throw fault("a gate \"k of\" must ask for at least 1 and not for billions", text, null, 0);
        }
        return new GateWord(Join.AT_LEAST, Integer.parseInt(amount));
    }

    private static @Nullable String meant(String text) {
        if (!text.isEmpty() && Numbers.end(text, 0) == text.length()) {
            return Quote.of(text + OF) + "?";
        }
        return text.endsWith("%") ? Quote.of(text + OF) + "?" : Words.maybe(text, List.of("all", "any", "unknown"));
    }

    private static TextException fault(String what, String text, @Nullable String maybe, int offset) {
        return new TextException(what + ": " + Quote.of(text), maybe, offset);
    }
}
