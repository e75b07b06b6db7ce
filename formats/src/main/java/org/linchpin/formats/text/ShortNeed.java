package org.linchpin.formats.text;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;

/**
 * A need in its short form: {@code id}, {@code id ~30d} (a stock), {@code id ~20s cache}, {@code id ~?},
 * {@code id ~2027-03-31} (a term), and {@code p:serve} or {@code p:supply} for one position of a party.
 *
 * @param holdout null if none was written
 */
public record ShortNeed(
        String target, Gate.Aspect aspect, @Nullable Holdout holdout, boolean cache) {

    private static final String CACHE = " cache";

    public static ShortNeed parse(String text) {
        int headEnd = headEnd(text);
        String head = text.substring(0, headEnd);
        int colon = head.indexOf(':');
        Gate.Aspect aspect = colon < 0 ? Gate.Aspect.WHOLE : aspect(text, head, colon);
        String target = Ids.parse(colon < 0 ? head : head.substring(0, colon));
        if (headEnd == text.length()) {
            return new ShortNeed(target, aspect, null, false);
        }
        return withHoldout(text, headEnd, target, aspect);
    }

    /** The need; {@code unstated} is the holdout where none was written. */
    public Gate.Need toNeed(Holdout unstated, Claim claim) {
        return new Gate.Need(target, aspect, holdout == null ? unstated : holdout, cache, null, 0, claim);
    }

    /** The text that {@link #parse} reads back. */
    public String format() {
        StringBuilder text = new StringBuilder(target);
        switch (aspect) {
            case SERVE -> text.append(":serve");
            case SUPPLY -> text.append(":supply");
            case WHOLE -> {}
        }
        if (holdout != null) {
            text.append(" ~").append(Holdouts.format(holdout)).append(cache ? CACHE : "");
        }
        return text.toString();
    }

    private static int headEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                return i;
            }
            if (text.charAt(i) == '~' && i > 0) {
                String spaced = text.substring(0, i) + " " + text.substring(i);
                throw new TextException("a blank must stand before ~: " + Quote.of(text), Quote.of(spaced) + "?", i);
            }
        }
        return text.length();
    }

    private static Gate.Aspect aspect(String text, String head, int colon) {
        return switch (head.substring(colon + 1)) {
            case "serve" -> Gate.Aspect.SERVE;
            case "supply" -> Gate.Aspect.SUPPLY;
            default ->
                throw new TextException(
                        "after a colon must stand serve or supply: " + Quote.of(text),
                        Quote.of(head.substring(0, colon) + ":serve") + "?",
                        colon + 1);
        };
    }

    private static ShortNeed withHoldout(String text, int headEnd, String target, Gate.Aspect aspect) {
        int tilde = headEnd;
        while (tilde < text.length() && text.charAt(tilde) == ' ') {
            tilde++;
        }
        if (tilde == text.length() || text.charAt(tilde) != '~') {
            throw new TextException(
                    "after an id may stand nothing but ~ and a holdout: " + Quote.of(text),
                    Quote.of(target + " ~30d"),
                    tilde);
        }
        boolean cache = text.endsWith(CACHE);
        int end = cache ? text.length() - CACHE.length() : text.length();
        int start = tilde + 1;
        if (start >= end) {
            throw new TextException(
                    "after ~ must stand a duration, a date or ?: " + Quote.of(text), Quote.of(target + " ~30d"), start);
        }
        try {
            return new ShortNeed(target, aspect, Holdouts.parse(text.substring(start, end)), cache);
        } catch (TextException e) {
            throw e.shiftedBy(start);
        }
    }
}
