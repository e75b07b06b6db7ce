package org.linchpin.formats.register.read;

import org.linchpin.formats.register.Place;
import org.linchpin.formats.text.Quote;

/** Makes of what stands in a cell a text that nothing downstream stumbles over. */
final class Cells {

    private static final char UNREADABLE = '\uFFFD';

    private final Notes notes;

    Cells(Notes notes) {
        this.notes = notes;
    }

    /** Without blanks around it and control characters in it. */
    String clean(String raw, String file, int line) {
        String text = stripped(raw);
        if (text.length() != raw.length()) {
            notes.tolerate("blanks around cells", Place.line(file, line));
        }
        for (int i = 0; i < text.length(); i++) {
            if (isUnfit(text, i)) {
                notes.find(
                        "unreadable",
                        Place.line(file, line),
                        text,
                        "a cell must hold no control characters: " + Quote.of(text));
                return replaced(text);
            }
        }
        return text;
    }

    /** Of blanks, those that do not break a line too. */
    private static String stripped(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isUnfit(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\r';
        }
        return c == 0x7F || (Character.isSurrogate(c) && !isPaired(text, at));
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static String replaced(String text) {
        StringBuilder fit = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isUnfit(text, i)) {
                fit.setCharAt(i, UNREADABLE);
            }
        }
        return fit.toString();
    }
}
