package org.linchpin.views.print;

/** Colour and weight of text on a terminal; never the only sign of anything. */
public enum Style {
    PLAIN,
    COLOUR;

    private static final String RESET = "\u001b[0m";

    String strong(String text) {
        return in("\u001b[1m", text);
    }

    String faint(String text) {
        return in("\u001b[2m", text);
    }

    String alarm(String text) {
        return in("\u001b[1;31m", text);
    }

    private String in(String code, String text) {
        return this == PLAIN ? text : code + text + RESET;
    }
}
