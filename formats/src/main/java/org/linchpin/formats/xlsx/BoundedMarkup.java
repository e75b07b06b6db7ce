package org.linchpin.formats.xlsx;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets XML through whose tags, comments and texts are not longer than a parser may hold at once, and that has no document
 * type: with it go all entities of its own.
 */
final class BoundedMarkup extends FilterReader {

    /** Of a tag with the text behind it, of a comment, of a section. */
    private static final int LONGEST = 1 << 20;

    private static final String COMMENT = "!--";
    private static final String SECTION = "![CDATA[";

    private final String part;
    private final StringBuilder opening = new StringBuilder();
    private String end = "";
    private int ended;
    private int run;

    BoundedMarkup(Reader in, String part) {
        super(in);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            take((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int count = super.read(chars, offset, length);
        for (int i = 0; i < count; i++) {
            take(chars[offset + i]);
        }
        return count;
    }

    private void take(char c) throws IOException {
        run++;
        if (run > LONGEST) {
            throw new IOException(part + " must have no tag or text of more than " + LONGEST + " characters");
        }
        if (!end.isEmpty()) {
            close(c);
        } else if (!opening.isEmpty()) {
            open(c);
        } else if (c == '<') {
            opening.append(c);
            run = 0;
        }
    }

    /** What a {@code <} begins. */
    private void open(char c) throws IOException {
        opening.append(c);
        String begun = opening.substring(1);
        if (begun.equals("?")) {
            begin("?>");
        } else if (begun.equals(COMMENT)) {
            begin("-->");
        } else if (begun.equals(SECTION)) {
            begin("]]>");
        } else if (!COMMENT.startsWith(begun) && !SECTION.startsWith(begun)) {
            if (begun.startsWith("!")) {
                throw new IOException(part + " must have no DOCTYPE");
            }
            opening.setLength(0);
        }
    }

    private void begin(String mark) {
        end = mark;
        ended = 0;
        opening.setLength(0);
    }

    private void close(char c) {
        if (c == end.charAt(ended)) {
            ended++;
        } else if (ended < 2 || c != end.charAt(1) || end.charAt(0) != end.charAt(1)) {
            ended = c == end.charAt(0) ? 1 : 0;
        }
        if (ended == end.length()) {
            end = "";
            run = 0;
        }
    }
}
