package org.linchpin.views.print;

import java.util.ArrayList;
import java.util.List;

/** Text on a terminal: how wide it is, what of it is harmless, where it breaks. */
public final class Text {

    private Text() {}

    /** Without line breaks, and without characters that could drive the terminal or turn the direction of writing. */
    public static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHarmful(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(c == '\n' || c == '\t' ? ' ' : isHarmful(c) ? '\uFFFD' : c);
        }
        return clean.toString();
    }

    private static boolean isHarmful(char c) {
        if (c < 0x300) {
            return c < 0x20 || (c >= 0x7f && c < 0xa0);
        }
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
    }

    /** Columns of a terminal that the text takes: none for marks, two for wide letters of East Asia. */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += width(c);
            i += Character.charCount(c);
        }
        return width;
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }

    /** The text, or its beginning and {@code …}, in at most {@code width} columns. */
    public static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int used = 1;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > width) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text, or its beginning, {@code …} and its end, in at most {@code width} columns. */
    static String cutMiddle(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int tail = (width - 1) * 2 / 3;
        int from = text.length();
        for (int used = 0; from > 0; ) {
            int c = text.codePointBefore(from);
            used += width(c);
            if (used > tail) {
                break;
            }
            from -= Character.charCount(c);
        }
        String end = text.substring(from);
        return cut(text, width - width(end)) + end;
    }

    /** Lines of at most {@code width} columns, broken at blanks. */
    static List<String> wrap(String text, int width) {
        if (width(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
