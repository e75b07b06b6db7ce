package org.linchpin.formats.text;

import org.jspecify.annotations.Nullable;

/** Yes and no where no other scalar can stand, as in a CSV cell: {@code yes}, {@code true}, {@code no}, {@code false}. */
public final class Flags {

    private Flags() {}

    public static boolean parse(String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new TextException("it must say yes or no: " + Quote.of(text), meant(text), 0);
        };
    }

    private static @Nullable String meant(String text) {
        return switch (text) {
            case "1", "x", "X", "y", "Y", "Yes", "YES", "True", "TRUE" -> "\"yes\"?";
            case "0", "-", "n", "N", "No", "NO", "False", "FALSE" -> "\"no\"?";
            default -> null;
        };
    }
}
