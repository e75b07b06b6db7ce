package org.linchpin.formats.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.linchpin.engine.model.Where;

/**
 * The record at hand. One object is used again for every record; its cells lie one behind the other in one buffer,
 * without the blanks around them.
 */
final class Row extends AbstractBaseCsvCallbackHandler<Row> {

    /** No bulk file has so many columns; the fields of a record beyond are counted and not kept. */
    static final int MOST_FIELDS = 64;

    private final String file;
    private char[] chars = new char[4096];
    private int used;
    private final int[] rawStart = new int[MOST_FIELDS];
    private final int[] rawEnd = new int[MOST_FIELDS];
    private final int[] start = new int[MOST_FIELDS + 1];
    private final int[] end = new int[MOST_FIELDS + 1];
    private final boolean[] quoted = new boolean[MOST_FIELDS];
    private char[] remembered = new char[256];
    private int rememberedLength = -1;

    Row(String file) {
        this.file = file;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        used = 0;
    }

    @Override
    protected void handleField(int field, char[] source, int offset, int length, boolean isQuoted) {
        if (field >= MOST_FIELDS) {
            return;
        }
        if (chars.length - used < length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, used + length));
        }
        System.arraycopy(source, offset, chars, used, length);
        int from = used;
        int to = used + length;
        rawStart[field] = from;
        rawEnd[field] = to;
        quoted[field] = isQuoted;
        used = to;
        while (from < to && isBlank(chars[from])) {
            from++;
        }
        while (to > from && isBlank(chars[to - 1])) {
            to--;
        }
        start[field] = from;
        end[field] = to;
    }

    @Override
    protected Row buildRecord() {
        return this;
    }

    int fieldCount() {
        return getFieldCount();
    }

    int line() {
        return (int) Math.min(getStartingLineNumber(), Integer.MAX_VALUE);
    }

    char[] chars() {
        return chars;
    }

    int start(int field) {
        return start[field];
    }

    int end(int field) {
        return end[field];
    }

    boolean isEmpty(int field) {
        return start[field] == end[field];
    }

    String text(int field) {
        return new String(chars, start[field], end[field] - start[field]);
    }

    /** True if the cell says the same as at the last call, which is to be for the same field. */
    boolean repeats(int field) {
        int length = end[field] - start[field];
        if (Arrays.equals(remembered, 0, Math.max(rememberedLength, 0), chars, start[field], end[field])) {
            return rememberedLength >= 0;
        }
        if (remembered.length < length) {
            remembered = new char[length];
        }
        System.arraycopy(chars, start[field], remembered, 0, length);
        rememberedLength = length;
        return false;
    }

    Where where(int field) {
        return where(field, 0);
    }

    /** The place of the character at {@code offset} of the cell; the field behind the last is where reading stopped. */
    Where where(int field, int offset) {
        int kept = Math.min(getFieldCount(), MOST_FIELDS);
        Cursor cursor = new Cursor(line());
        for (int i = 0; i < Math.min(field, kept); i++) {
            cursor.column += quoted[i] ? 1 : 0;
            cursor.pass(chars, rawStart[i], rawEnd[i], quoted[i]);
            cursor.column += quoted[i] ? 2 : 1;
        }
        if (field < kept) {
            cursor.column += quoted[field] ? 1 : 0;
            cursor.pass(chars, rawStart[field], Math.min(start[field] + offset, rawEnd[field]), quoted[field]);
        }
        return new Where(file, cursor.line, cursor.column);
    }

    /** Walks over the text of a record as it stands in the file. */
    private static final class Cursor {
        private int line;
        private int column = 1;

        Cursor(int line) {
            this.line = line;
        }

        void pass(char[] text, int from, int to, boolean inQuotes) {
            for (int i = from; i < to; i++) {
                if (text[i] == '\n') {
                    line++;
                    column = 1;
                } else if (!Character.isLowSurrogate(text[i])) {
                    column += inQuotes && text[i] == '"' ? 2 : 1;
                }
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
