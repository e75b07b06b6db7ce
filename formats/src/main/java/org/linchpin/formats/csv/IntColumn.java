package org.linchpin.formats.csv;

import java.util.Arrays;

/** A growing column of ints. It is 0 everywhere at first, and where a stretch stays 0 it costs next to nothing. */
final class IntColumn {

    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int IN_PAGE = PAGE - 1;
    private static final int[] ZEROS = new int[PAGE];

    private int[][] pages = new int[16][];

    IntColumn() {
        Arrays.fill(pages, ZEROS);
    }

    int get(int row) {
        int page = row >>> PAGE_BITS;
        return page < pages.length ? pages[page][row & IN_PAGE] : 0;
    }

    void set(int row, int value) {
        int page = row >>> PAGE_BITS;
        if (page >= pages.length) {
            int before = pages.length;
            pages = Arrays.copyOf(pages, Math.max(page + 1, 2 * before));
            Arrays.fill(pages, before, pages.length, ZEROS);
        }
        if (pages[page] == ZEROS) {
            if (value == 0) {
                return;
            }
            pages[page] = new int[PAGE];
        }
        pages[page][row & IN_PAGE] = value;
    }

    /** True if nothing but 0 was ever set. */
    boolean isAllZero() {
        for (int[] page : pages) {
            if (page != ZEROS) {
                return false;
            }
        }
        return true;
    }
}
