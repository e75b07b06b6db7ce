package org.linchpin.formats.csv;

import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;

/** Free text in a cell: anything but control characters. */
final class Prose {

    private Prose() {}

    static String parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new TextException("a text must have no control characters: " + Quote.of(text), null, i);
            }
        }
        return text;
    }
}
