package org.linchpin.engine.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which known word was meant by an unknown one: the nearest by edits (insert, delete, replace, swap neighbours;
 * optimal string alignment), at most one edit in three characters and at most three. A searcher looks at a bounded
 * number of words in its life, so that a file of 100,000 wrong ids costs no more than one of a hundred. For one thread.
 */
public final class Nearest {

    private static final int WORDS_LOOKED_AT = 1_000_000;

    private static final int LONGEST = 200;

    private int budget = WORDS_LOOKED_AT;

    /** The nearest of the words, the first of several; null if none is near or the budget is spent. */
    public @Nullable String of(String wrong, Iterable<String> known) {
        if (wrong.length() > LONGEST) {
            return null;
        }
        String folded = wrong.toLowerCase(Locale.ROOT);
        int limit = Math.min(3, Math.max(1, wrong.length() / 3));
        String best = null;
        for (String word : known) {
            if (--budget < 0) {
                return best;
            }
            if (Math.abs(word.length() - wrong.length()) > limit) {
                continue;
            }
            int distance = distance(folded, word.toLowerCase(Locale.ROOT), limit);
            if (distance <= limit) {
                best = word;
                limit = distance - 1;
                if (limit < 0) {
                    break;
                }
            }
        }
        return best;
    }

    /** The distance, or anything above the limit if it is above. */
    static int distance(String a, String b, int limit) {
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            back[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = back[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int cost = Math.min(replace, Math.min(back[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, twoBack[j - 2] + 1);
                }
                row[j] = cost;
                smallest = Math.min(smallest, cost);
            }
            if (smallest > limit) {
                return limit + 1;
            }
            int[] spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }
        return back[b.length()];
    }
}
