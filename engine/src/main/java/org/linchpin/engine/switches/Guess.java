package org.linchpin.engine.switches;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses which known word a person meant: the nearest by edits, if it is near. */
final class Guess {

    private static final int MOST_COMPARED = 200_000;

    private Guess() {}

    static @Nullable String nearest(String written, List<String> known) {
        String best = null;
        int bestEdits = Math.max(1, written.length() / 3) + 1;
        for (String word : known.subList(0, Math.min(known.size(), MOST_COMPARED))) {
            if (Math.abs(word.length() - written.length()) < bestEdits) {
                int edits = edits(written, word, bestEdits);
                if (edits < bestEdits) {
                    bestEdits = edits;
                    best = word;
                }
            }
        }
        return best;
    }

    /** Levenshtein distance, or {@code limit} if it is not smaller. */
    private static int edits(String a, String b, int limit) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
        }
        return row[b.length()];
    }
}
