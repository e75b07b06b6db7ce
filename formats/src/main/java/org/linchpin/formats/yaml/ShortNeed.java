package org.linchpin.formats.yaml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Ids;

/**
 * A need in one line: {@code id}, {@code id:serve}, {@code id ~30d}, {@code id ~20s cache}, {@code id ~?},
 * {@code id ~never}, {@code id ~2027-03-31}.
 *
 * @param holdout as stated, or null
 */
record ShortNeed(String id, Gate.Aspect aspect, @Nullable Holdout holdout, boolean cache) {

    private static final String CACHE = " cache";

    static ShortNeed parse(String text) throws Malformed {
        String line = text.strip();
        int blank = 0;
        while (blank < line.length() && !Character.isWhitespace(line.charAt(blank))) {
            blank++;
        }
        String target = line.substring(0, blank);
        String rest = line.substring(blank).strip();
        int colon = target.indexOf(':');
        String id = colon < 0 ? target : target.substring(0, colon);
        Gate.Aspect aspect = colon < 0 ? Gate.Aspect.WHOLE : aspect(id, target.substring(colon + 1));
        if (!Ids.isValid(id)) {
            int tilde = id.indexOf('~');
            throw new Malformed(
                    Ids.RULE + ", not " + Quantity.quoted(id),
                    tilde > 0 ? '"' + id.substring(0, tilde) + ' ' + line.substring(tilde) + "\"?" : null);
        }
        if (rest.isEmpty()) {
            return new ShortNeed(id, aspect, null, false);
        }
        if (!rest.startsWith("~")) {
            throw new Malformed(
                    "after the id of a need there may be a holdout, such as ~30d, not " + Quantity.quoted(rest),
                    Character.isDigit(rest.charAt(0)) ? '"' + target + " ~" + rest + "\"?" : null);
        }
        boolean cache = rest.endsWith(CACHE);
        String holdout =
                rest.substring(1, rest.length() - (cache ? CACHE.length() : 0)).strip();
        return new ShortNeed(id, aspect, Quantity.holdout(holdout), cache);
    }

    private static Gate.Aspect aspect(String id, String word) throws Malformed {
        return switch (word) {
            case "serve" -> Gate.Aspect.SERVE;
            case "supply" -> Gate.Aspect.SUPPLY;
            default ->
                throw new Malformed(
                        "a position must be serve or supply, not " + Quantity.quoted(word),
                        guess(id, word.toLowerCase(Locale.ROOT)));
        };
    }

    private static String guess(String id, String word) {
        return word.startsWith("se") || word.startsWith("op")
                ? '"' + id + ":serve\"?"
                : word.startsWith("su") ? '"' + id + ":supply\"?" : '"' + id + "\", which is both?";
    }
}
