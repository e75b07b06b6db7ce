package org.linchpin.formats.debian;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The lines of a stream as bytes, bounded: a small packed file can unpack to more than the machine holds. Tells how
 * many bytes it has read.
 */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final LongConsumer progress;
    private final long mostBytes;
    private final int longestLine;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long readBytes;
    private byte[] line = new byte[4096];
    private int length;
    private int number;

    Lines(InputStream in, LongConsumer progress, long mostBytes, int longestLine) {
        this.in = in;
        this.progress = progress;
        this.mostBytes = mostBytes;
        this.longestLine = longestLine;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        boolean any = false;
        while (at < filled || fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(at, end);
            at = end + 1;
            if (end < filled) {
                break;
            }
        }
        number += any ? 1 : 0;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return any;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** 1-based. */
    int number() {
        return number;
    }

    private boolean fill() throws IOException {
        at = 0;
        try {
            filled = in.read(buffer);
        } catch (EOFException e) {
            throw new IOException("the packed file must not end early", e);
        }
        if (filled <= 0) {
            filled = 0;
            return false;
        }
        readBytes += filled;
        if (readBytes > mostBytes) {
            throw new IOException("a list must unpack to at most " + mostBytes + " bytes");
        }
        progress.accept(readBytes);
        return true;
    }

    private void append(int from, int to) throws IOException {
        int added = to - from;
        if (length + added > longestLine) {
            throw new IOException("line " + (number + 1) + " must have at most " + longestLine + " bytes");
        }
        if (line.length < length + added) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + added));
        }
        System.arraycopy(buffer, from, line, length, added);
        length += added;
    }
}
