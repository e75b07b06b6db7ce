package org.linchpin.formats.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing column of ints, in pages. A page whose values all lie in 0..255 takes a byte for each, one that is all 0
 * next to nothing.
 */
final class IntColumn {

    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int IN_PAGE = PAGE - 1;
    private static final int MOST_IN_BYTE = 255;
    private static final byte[] ZEROS = new byte[PAGE];

    /** A page is in one of the two. */
    private byte[] @Nullable [] narrow = new byte[0][];

    private int[] @Nullable [] wide = new int[0][];

    int get(int row) {
        int page = row >>> PAGE_BITS;
        if (page >= narrow.length) {
            return 0;
        }
        byte[] bytes = narrow[page];
        return bytes == null ? wide(page)[row & IN_PAGE] : bytes[row & IN_PAGE] & 0xff;
    }

    void set(int row, int value) {
        int page = row >>> PAGE_BITS;
        if (page >= narrow.length) {
            growTo(page);
        }
        byte[] bytes = narrow[page];
        if (bytes == null) {
            wide(page)[row & IN_PAGE] = value;
        } else if (value < 0 || value > MOST_IN_BYTE) {
            widen(page, bytes)[row & IN_PAGE] = value;
        } else if (bytes != ZEROS) {
            bytes[row & IN_PAGE] = (byte) value;
        } else if (value != 0) {
            byte[] own = new byte[PAGE];
            own[row & IN_PAGE] = (byte) value;
            narrow[page] = own;
        }
    }

    /** True if nothing but 0 was ever set. */
    boolean isAllZero() {
        for (byte[] page : narrow) {
            if (page != ZEROS) {
                return false;
            }
        }
        return true;
    }

    private int[] widen(int page, byte[] bytes) {
        int[] ints = new int[PAGE];
        for (int i = 0; i < PAGE; i++) {
            ints[i] = bytes[i] & 0xff;
        }
        wide[page] = ints;
        narrow[page] = null;
        return ints;
    }

    private void growTo(int page) {
        int before = narrow.length;
        int pages = Math.max(page + 1, 2 * before);
        narrow = Arrays.copyOf(narrow, pages);
        Arrays.fill(narrow, before, pages, ZEROS);
        wide = Arrays.copyOf(wide, pages);
    }

    private int[] wide(int page) {
        int[] ints = wide[page];
        if (ints == null) {
            throw new IllegalStateException("page " + page + " is neither narrow nor wide");
        }
        return ints;
    }
}
