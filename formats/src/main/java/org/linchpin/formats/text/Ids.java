package org.linchpin.formats.text;

import org.jspecify.annotations.Nullable;

/**
 * Which names can be ids: they start with a letter of any script or a digit, go on with letters, digits and
 * {@code . _ + - @ /}, and have at most 200 characters. Blanks, {@code :}, {@code ~}, {@code ,}, brackets and quotes
 * mean something else in the model language.
 */
public final class Ids {

    public static final int LONGEST = 200;

    private Ids() {}

    /** The id itself, if it is one. */
    public static String parse(String text) {
        int fault = faultAt(text);
        if (fault < 0) {
            return text;
        }
        throw fault(text, fault);
    }

    /** True if the text is an id. */
    public static boolean isId(String text) {
        return faultAt(text) < 0;
    }

    /** Where the text stops being an id, or -1 if it is one. */
    private static int faultAt(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > LONGEST) {
            return LONGEST;
        }
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isFirst(c) && !(i > 0 && isInside(c))) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    private static TextException fault(String text, int at) {
        if (text.isEmpty()) {
            return new TextException("an id must not be empty", null, 0);
        }
        if (at == LONGEST) {
            return new TextException(
                    "an id must have at most " + LONGEST + " characters: " + Quote.of(text), null, LONGEST);
        }
        String bad = Quote.of(new String(Character.toChars(text.codePointAt(at))));
        String must = at == 0 ? "start with a letter or a digit" : "be made of letters, digits and . _ + - @ /";
        return new TextException("an id must " + must + ", not " + bad + ": " + Quote.of(text), repaired(text), at);
    }

    private static @Nullable String repaired(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        StringBuilder made = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isFirst(c) || (isInside(c) && !made.isEmpty())) {
                made.appendCodePoint(c);
            } else if (!made.isEmpty() && made.charAt(made.length() - 1) != '-') {
                made.append('-');
            }
        });
        String id = made.toString();
        while (id.endsWith("-")) {
            id = id.substring(0, id.length() - 1);
        }
        return isId(id) ? Quote.of(id) + "?" : null;
    }

    private static boolean isFirst(int c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c);
    }

    private static boolean isInside(int c) {
        if (c < 128) {
            return c == '.' || c == '_' || c == '+' || c == '-' || c == '@' || c == '/';
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
