package org.linchpin.formats.text;

import org.jspecify.annotations.Nullable;

/** Reads ids as {@link org.linchpin.engine.model.Ids} defines them, and says what is wrong with what is none. */
public final class Ids {

    private Ids() {}

    /** The id itself, if it is one. */
    public static String parse(String text) {
        if (org.linchpin.engine.model.Ids.isValid(text)) {
            return text;
        }
        throw new TextException(
                org.linchpin.engine.model.Ids.RULE + ", not " + Quote.of(text), repaired(text), faultAt(text));
    }

    private static int faultAt(String text) {
        int i = 0;
        while (i < text.length() && isInId(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return Math.min(i, org.linchpin.engine.model.Ids.MAX_LENGTH);
    }

    private static @Nullable String repaired(String text) {
        if (text.length() > org.linchpin.engine.model.Ids.MAX_LENGTH) {
            return null;
        }
        StringBuilder made = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isInId(c)) {
                made.appendCodePoint(c);
            } else if (!made.isEmpty() && made.charAt(made.length() - 1) != '-') {
                made.append('-');
            }
        });
        String id = made.toString();
        while (id.endsWith("-")) {
            id = id.substring(0, id.length() - 1);
        }
        return id.isEmpty() ? null : Quote.of(id) + "?";
    }

    private static boolean isInId(int codePoint) {
        return org.linchpin.engine.model.Ids.isValid(Character.toString(codePoint));
    }
}
