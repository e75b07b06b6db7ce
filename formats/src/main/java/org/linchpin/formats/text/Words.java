package org.linchpin.formats.text;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Guesses which known word was meant by an unknown one. */
public final class Words {

    private static final int LONGEST = 64;

    private Words() {}

    /**
     * The known word with the fewest letters to insert, delete, change or swap with the next (Damerau and Levenshtein,
     * optimal string alignment), if it takes at most a third of the word's length; the first of several. Null if there
     * is none. Words over 64 characters are not compared.
     */
    public static @Nullable String nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return null;
        }
        int best = Math.max(1, word.length() / 3) + 1;
        String found = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) < best && candidate.length() <= LONGEST) {
                int distance = distance(word, candidate);
                if (distance < best) {
                    best = distance;
                    found = candidate;
                }
            }
        }
        return found;
    }

    /** A guess for a message, {@code "payments"?}, or null. */
    public static @Nullable String maybe(String word, Collection<String> known) {
        String near = nearest(word, known);
        return near == null ? null : Quote.of(near) + "?";
    }

    private static int distance(String a, String b) {
        int[] twoBack = new int[b.length() + 1];
        int[] oneBack = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            oneBack[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                char x = Character.toLowerCase(a.charAt(i - 1));
                char y = Character.toLowerCase(b.charAt(j - 1));
                row[j] = Math.min(Math.min(oneBack[j], row[j - 1]) + 1, oneBack[j - 1] + (x == y ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
            twoBack = oneBack;
            oneBack = row;
        }
        return oneBack[b.length()];
    }
}
