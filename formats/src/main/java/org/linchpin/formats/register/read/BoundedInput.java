package org.linchpin.formats.register.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to yield more bytes than it may, whatever the header of a zip says. */
final class BoundedInput extends FilterInputStream {

    /** Below this a file may unpack to any multiple: a table of few rows repeats itself. */
    private static final long FREE_BYTES = 64L << 20;

    /** A table of real rows packs to a tenth or a thirtieth. */
    private static final int MOST_TIMES = 200;

    /** What is left to all files of a package. */
    static final class Allowance {
        private long left = PackageFiles.MOST_TOTAL_BYTES;

        private void take(long bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("a package must unpack to at most " + (PackageFiles.MOST_TOTAL_BYTES >> 20)
                        + " MB; nothing was read from here on");
            }
        }
    }

    private static final int SKIPPED_AT_ONCE = 1 << 12;

    private final Allowance allowance;
    private final String path;
    private final long packed;
    private long taken;

    /** @param packed bytes that it unpacks from, or -1 if it is not packed */
    BoundedInput(InputStream in, String path, long packed, Allowance allowance) {
        super(in);
        this.path = path;
        this.packed = packed;
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int value;
        try {
            value = super.read();
        } catch (IOException e) {
            throw damaged(path, e);
        }
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (IOException e) {
            throw damaged(path, e);
        }
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[Math.clamp(count, 0, SKIPPED_AT_ONCE)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** A zip whose directory says what its entries do not; the cause may say nothing. */
    static IOException damaged(String path, IOException e) {
        return new IOException(
                path + " is damaged" + (e.getMessage() == null ? "" : ": " + e.getMessage())
                        + "; nothing was read from there on",
                e);
    }

    private void count(long bytes) throws IOException {
        taken += bytes;
        if (taken > PackageFiles.MOST_BYTES) {
            throw new IOException(path + " must unpack to at most " + (PackageFiles.MOST_BYTES >> 20)
                    + " MB; nothing was read from here on");
        }
        if (packed >= 0 && taken > FREE_BYTES && taken / MOST_TIMES > packed) {
            throw new IOException(
                    path + " unpacks to more than " + MOST_TIMES + " times its size; nothing was read from here on");
        }
        allowance.take(bytes);
    }
}
