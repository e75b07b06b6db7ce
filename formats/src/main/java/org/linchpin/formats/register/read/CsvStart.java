package org.linchpin.formats.register.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV file begins.
 *
 * @param isWide true if two or four bytes make a character
 */
record CsvStart(boolean hasByteOrderMark, boolean isWide, char separator) {

    /** Bytes that are looked at. */
    static final int LONGEST = 1 << 15;

    /** Looks at the first line and leaves the stream before it, behind the byte order mark. */
    static CsvStart of(BufferedInputStream in) throws IOException {
        in.mark(LONGEST);
        byte[] start = in.readNBytes(LONGEST);
        in.reset();
        boolean isWide = starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF) || starts(start, 0, 0, 0xFE, 0xFF);
        boolean hasMark = starts(start, 0xEF, 0xBB, 0xBF);
        if (hasMark) {
            in.skipNBytes(3);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String line = text.lines().findFirst().orElse("");
        return new CsvStart(hasMark, isWide, line.contains(";") && !line.contains(",") ? ';' : ',');
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
