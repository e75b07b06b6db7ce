package org.linchpin.formats.register.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to yield more bytes than it may, whatever the header of a zip says. */
final class BoundedInput extends FilterInputStream {

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

    private final Allowance allowance;
    private final String path;
    private long left = PackageFiles.MOST_BYTES;

    BoundedInput(InputStream in, String path, Allowance allowance) {
        super(in);
        this.path = path;
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException(path + " must unpack to at most " + (PackageFiles.MOST_BYTES >> 20)
                    + " MB; nothing was read of it");
        }
        allowance.take(bytes);
    }
}
