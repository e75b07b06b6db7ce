package org.linchpin.engine.sweep;

import java.util.Arrays;

/** The units that must be looked at again, taken in order, round by round. */
final class Waiting {

    static final int NONE = -1;

    private final long[] words;
    private int at;
    private int behind = Integer.MAX_VALUE;

    Waiting(int units) {
        words = new long[(units + 63) >>> 6];
    }

    void add(int unit) {
        int word = unit >>> 6;
        words[word] |= 1L << unit;
        if (word < at) {
            behind = Math.min(behind, word);
        }
    }

    /** The next unit, no longer waiting; or {@link #NONE}. What was added behind it comes in the next round. */
    int take() {
        while (true) {
            while (at < words.length) {
                long word = words[at];
                if (word != 0) {
                    words[at] = word & (word - 1);
                    return (at << 6) + Long.numberOfTrailingZeros(word);
                }
                at++;
            }
            if (behind == Integer.MAX_VALUE) {
                at = 0;
                return NONE;
            }
            at = behind;
            behind = Integer.MAX_VALUE;
        }
    }

    void clear() {
        Arrays.fill(words, 0);
        at = 0;
        behind = Integer.MAX_VALUE;
    }
}
