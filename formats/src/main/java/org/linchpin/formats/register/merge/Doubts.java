package org.linchpin.formats.register.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One identity under several names or in several countries, and one name in one country under several identities. */
final class Doubts {

    private record NameIn(String key, String country) {}

    private final Providers providers;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<NameIn, Set<String>> byName = new HashMap<>();

    private Doubts(Providers providers) {
        this.providers = providers;
    }

    static List<Conflict> of(Mentions mentions, Providers providers) {
        Doubts doubts = new Doubts(providers);
        mentions.byId().forEach(doubts::identity);
        doubts.proposals();
        return doubts.conflicts;
    }

    private void identity(String id, Mentions.Said said) {
        Map<String, Tally> keys = new TreeMap<>();
        said.names.each((name, times) ->
                keys.computeIfAbsent(NameKey.of(name), key -> new Tally()).add(name, times));
        if (keys.size() > 1) {
            String most = NameKey.of(said.names.most());
            boolean isAlien = keys.keySet().stream().anyMatch(key -> !NameKey.shareAWord(key, most));
            add(
                    Conflict.Kind.NAMES_DIFFER,
                    isAlien ? Conflict.Confidence.HIGH : Conflict.Confidence.LOW,
                    id,
                    said.names,
                    "one identity, several names");
        }
        if (said.countries.isMixed()) {
            add(
                    Conflict.Kind.COUNTRIES_DIFFER,
                    Conflict.Confidence.HIGH,
                    id,
                    said.countries,
                    "one identity, several countries");
        }
        String country = said.countries.most();
        if (!country.isEmpty()) {
            keys.keySet().stream()
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> byName.computeIfAbsent(
                                    new NameIn(key, country), each -> new TreeSet<>(Identity.PREFERENCE))
                            .add(providers.of(id)));
        }
    }

    private void add(Conflict.Kind kind, Conflict.Confidence confidence, String id, Tally said, String why) {
        conflicts.add(new Conflict(kind, confidence, id, "", said.said(), why));
    }

    private void proposals() {
        Map<String, Map<String, String>> pairs = new TreeMap<>(Identity.PREFERENCE);
        byName.forEach((name, ids) -> {
            String first = ids.iterator().next();
            ids.stream()
                    .skip(1)
                    .forEach(other -> pairs.computeIfAbsent(first, each -> new TreeMap<>(Identity.PREFERENCE))
                            .merge(other, name.key() + " in " + name.country(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        });
        pairs.forEach((first, others) -> others.forEach((other, name) -> conflicts.add(new Conflict(
                Conflict.Kind.SAME_NAME,
                confidence(first, other),
                first,
                other,
                name,
                "maybe one provider; not merged: an alias decides"))));
    }

    /** Two LEIs are two legal entities; an LEI and a number may well be one. */
    private static Conflict.Confidence confidence(String first, String other) {
        if (Identity.isLei(other)) {
            return Conflict.Confidence.LOW;
        }
        return Identity.isLei(first) ? Conflict.Confidence.HIGH : Conflict.Confidence.MEDIUM;
    }
}
