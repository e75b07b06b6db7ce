package org.linchpin.formats.register.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which taxonomy the data points of a package are of, where the package does not say. */
final class TaxonomyVotes {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void vote(String taxonomy) {
        counts.merge(taxonomy, 1, Integer::sum);
    }

    /** Null if none, or none alone, has the most data points. */
    @Nullable
    String winner() {
        String winner = null;
        int most = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                winner = count.getKey();
                most = count.getValue();
            } else if (count.getValue() == most) {
                winner = null;
            }
        }
        return winner;
    }
}
