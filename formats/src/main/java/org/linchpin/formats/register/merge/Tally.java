package org.linchpin.formats.register.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/** How many registers say what. */
final class Tally {

    private static final int MOST_SHOWN = 6;

    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Blank is not said. */
    void add(String what) {
        add(what, 1);
    }

    void add(String what, int times) {
        if (!what.isEmpty()) {
            counts.merge(what, times, Integer::sum);
        }
    }

    void addAll(Tally other) {
        other.counts.forEach(this::add);
    }

    void each(ObjIntConsumer<String> taker) {
        counts.forEach(taker::accept);
    }

    /** Most often said first; of equals, by the text. */
    List<String> ordered() {
        return counts.entrySet().stream()
                .sorted(MOST_FIRST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Empty if nothing was said. */
    String most() {
        List<String> ordered = ordered();
        return ordered.isEmpty() ? "" : ordered.getFirst();
    }

    /** The same, but another before this one where both are said as often. */
    String mostBut(String last) {
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().equals(last))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    boolean isMixed() {
        return counts.size() > 1;
    }

    /** Such as {@code SE (3), FR (1)}. */
    String said() {
        String shown = counts.entrySet().stream()
                .sorted(MOST_FIRST)
                .limit(MOST_SHOWN)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining("; "));
        return counts.size() > MOST_SHOWN ? shown + "; and " + (counts.size() - MOST_SHOWN) + " more" : shown;
    }
}
