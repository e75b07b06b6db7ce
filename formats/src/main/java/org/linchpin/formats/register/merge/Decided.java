package org.linchpin.formats.register.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linchpin.formats.text.Quote;

/**
 * What aliases make of identities. Those joined by aliases are one provider; it is known by the identity that no alias says is
 * another's, and where there is none or several, by the first of them.
 */
final class Decided {

    /** An alias and the identities that it joins. */
    record Join(Alias alias, String id, String sameAs) {}

    private final Map<String, String> providers = new HashMap<>();
    private final List<Join> joins = new ArrayList<>();
    private final List<Conflict> unknown = new ArrayList<>();

    private Decided() {}

    static Decided of(Mentions mentions, List<Alias> aliases) {
        Decided decided = new Decided();
        Map<String, Set<String>> joined = new TreeMap<>();
        Set<String> given = new HashSet<>();
        for (Alias alias : aliases) {
            String id = mentions.identity(alias.id());
            String sameAs = mentions.identity(alias.sameAs());
            if (id.isEmpty() || sameAs.isEmpty()) {
                decided.unknown.add(unknown(alias, id.isEmpty() ? alias.id() : alias.sameAs()));
                continue;
            }
            decided.joins.add(new Join(alias, id, sameAs));
            String from = mentions.base(id);
            String to = mentions.base(sameAs);
            if (!from.equals(to)) {
                given.add(from);
                joined.computeIfAbsent(from, each -> new TreeSet<>()).add(to);
                joined.computeIfAbsent(to, each -> new TreeSet<>()).add(from);
            }
        }
        decided.settle(joined, given);
        return decided;
    }

    private static Conflict unknown(Alias alias, String text) {
        return new Conflict(
                Conflict.Kind.ALIAS_UNKNOWN,
                Conflict.Confidence.LOW,
                alias.id(),
                alias.sameAs(),
                alias.where().toString(),
                "no register names " + Quote.of(text) + "; the alias does nothing");
    }

    private void settle(Map<String, Set<String>> joined, Set<String> given) {
        for (String start : joined.keySet()) {
            if (!providers.containsKey(start)) {
                Set<String> group = reach(start, joined);
                String name = group.stream()
                        .filter(id -> !given.contains(id))
                        .min(Identity.PREFERENCE)
                        .orElseGet(() -> group.stream().min(Identity.PREFERENCE).orElse(start));
                group.forEach(id -> providers.put(id, name));
            }
        }
    }

    private static Set<String> reach(String start, Map<String, Set<String>> joined) {
        Set<String> reached = new HashSet<>(Set.of(start));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (String next : joined.getOrDefault(open.removeLast(), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** The provider of an identity that stands for itself and its second ones. */
    String provider(String base) {
        return providers.getOrDefault(base, base);
    }

    List<Join> joins() {
        return joins;
    }

    List<Conflict> unknown() {
        return unknown;
    }
}
