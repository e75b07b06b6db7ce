package org.linchpin.formats.debian;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All packages of all lists, by name. Of several stanzas of one name, the one of the highest version speaks for it (of
 * equal versions the first, in the order of lists); a version asked for may be any of them.
 */
final class Archive {

    private final Map<String, Stanza> byName = new TreeMap<>();
    private final Map<String, List<String>> otherVersions = new HashMap<>();
    private final Map<String, List<String>> providers = new HashMap<>();

    void add(Stanza stanza) {
        Stanza before = byName.putIfAbsent(stanza.name(), stanza);
        if (before == null) {
            return;
        }
        boolean newer = DebianVersion.compare(stanza.version(), before.version()) > 0;
        if (newer) {
            byName.put(stanza.name(), stanza);
        }
        otherVersions
                .computeIfAbsent(stanza.name(), name -> new ArrayList<>())
                .add(newer ? before.version() : stanza.version());
    }

    /** To be called when all are added. */
    void close() {
        for (Stanza stanza : byName.values()) {
            for (String virtual : stanza.provides()) {
                providers.computeIfAbsent(virtual, name -> new ArrayList<>()).add(stanza.name());
            }
        }
    }

    /** In the order of names. */
    Collection<Stanza> packages() {
        return byName.values();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The packages that answer to a name of the clause, whatever their version; in the order of names. */
    SortedSet<String> named(List<Relation> clause) {
        TreeSet<String> found = new TreeSet<>();
        for (Relation relation : clause) {
            if (byName.containsKey(relation.name())) {
                found.add(relation.name());
            }
            found.addAll(providers.getOrDefault(relation.name(), List.of()));
        }
        return found;
    }

    /**
     * The packages that meet the clause for the one that asks: they answer to one of its names, in a version it
     * accepts if the name is their own, and neither of the two conflicts with the other.
     */
    SortedSet<String> meeting(Stanza asking, List<Relation> clause) {
        TreeSet<String> found = new TreeSet<>();
        for (Relation relation : clause) {
            Stanza own = byName.get(relation.name());
            if (own != null && hasVersion(own, relation)) {
                found.add(own.name());
            }
            found.addAll(providers.getOrDefault(relation.name(), List.of()));
        }
        found.removeIf(name -> conflict(asking, name));
        return found;
    }

    private boolean hasVersion(Stanza stanza, Relation relation) {
        return relation.accepts(stanza.version())
                || otherVersions.getOrDefault(stanza.name(), List.of()).stream().anyMatch(relation::accepts);
    }

    private boolean conflict(Stanza asking, String name) {
        Stanza other = byName.get(name);
        return other != null && !name.equals(asking.name()) && (excludes(asking, other) || excludes(other, asking));
    }

    private static boolean excludes(Stanza one, Stanza other) {
        for (Relation conflict : one.conflicts()) {
            if (conflict.name().equals(other.name()) && conflict.accepts(other.version())) {
                return true;
            }
        }
        return false;
    }
}
