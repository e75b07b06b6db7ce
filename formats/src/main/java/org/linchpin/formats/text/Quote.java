package org.linchpin.formats.text;

/** Shows a value in a message: in quotes, on one line, cut where it is long. */
public final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    /** The value in double quotes; control characters by their number, and no more than 60 characters of it. */
    public static String of(CharSequence value) {
        StringBuilder shown = new StringBuilder().append('"');
        int end = Math.min(value.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (isHarmful(c)) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.append(end < value.length() ? "...\"" : "\"").toString();
    }

    /** Controls, and the marks that turn the direction of writing, which can make a message read as another. */
    private static boolean isHarmful(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029';
    }
}
