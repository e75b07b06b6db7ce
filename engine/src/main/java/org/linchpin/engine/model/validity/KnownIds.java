package org.linchpin.engine.model.validity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of a model and what they name. Nodes, parties and jurisdictions share one space; the others have their own. */
final class KnownIds {

    enum Sort {
        NODE("a node"),
        SITE("a site"),
        PARTY("a party"),
        JURISDICTION("a jurisdiction"),
        OPTION("an option"),
        BLOC("a bloc"),
        SOURCE("a source");

        private final String phrase;

        Sort(String phrase) {
            this.phrase = phrase;
        }

        /** For messages: {@code a party}. */
        String phrase() {
            return phrase;
        }
    }

    private final Map<String, Sort> things = new HashMap<>();
    final Map<String, Integer> optionLeadSeconds = new HashMap<>();
    final Set<String> blocs = new HashSet<>();
    final Set<String> sources = new HashSet<>();
    final Set<String> classes = new HashSet<>();

    /** Takes the id; the sort that had it before, if any, keeps it and is returned. */
    @Nullable
    Sort take(String id, Sort sort) {
        return things.putIfAbsent(id, sort);
    }

    /** What the id names among nodes, parties and jurisdictions, or null. */
    @Nullable
    Sort sortOf(String id) {
        return things.get(id);
    }

    boolean has(String id, Sort sort) {
        return switch (sort) {
            case OPTION -> optionLeadSeconds.containsKey(id);
            case BLOC -> blocs.contains(id);
            case SOURCE -> sources.contains(id);
            case NODE -> things.get(id) == Sort.NODE || things.get(id) == Sort.SITE;
            case SITE, PARTY, JURISDICTION -> things.get(id) == sort;
        };
    }

    /** The ids among which a wrong one of these sorts may have been meant. */
    Iterable<String> candidates(Set<Sort> sorts) {
        if (sorts.contains(Sort.OPTION)) {
            return optionLeadSeconds.keySet();
        }
        if (sorts.contains(Sort.SOURCE)) {
            return sources;
        }
        if (sorts.contains(Sort.BLOC)) {
            return blocs;
        }
        boolean anyNode = sorts.contains(Sort.NODE);
        return () -> things.entrySet().stream()
                .filter(e -> sorts.contains(e.getValue()) || (anyNode && e.getValue() == Sort.SITE))
                .map(Map.Entry::getKey)
                .iterator();
    }
}
