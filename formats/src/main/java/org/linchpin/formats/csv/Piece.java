package org.linchpin.formats.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.linchpin.formats.text.TextException;

/** One of several values in a cell, which stand between semicolons. */
record Piece(String text, int offset) {

    static List<Piece> of(String cell) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from <= cell.length()) {
            int semicolon = cell.indexOf(';', from);
            int to = semicolon < 0 ? cell.length() : semicolon;
            String raw = cell.substring(from, to);
            pieces.add(new Piece(
                    raw.strip(), from + raw.length() - raw.stripLeading().length()));
            from = to + 1;
        }
        return pieces;
    }

    <T> T read(Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (TextException e) {
            throw new TextException(e.message(), e.maybe(), offset + e.offset());
        }
    }
}
