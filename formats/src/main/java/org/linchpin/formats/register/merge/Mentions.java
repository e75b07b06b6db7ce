package org.linchpin.formats.register.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All identities that registers name, what is said of each, and which of them registers say are one provider's: its second
 * identity. If that would make one of several LEIs, nothing of it is followed: an LEI is one legal entity's (ISO 17442), so
 * somebody is wrong.
 */
public final class Mentions {

    /** One identity. */
    static final class Said {
        final BitSet registers = new BitSet();
        final Tally names = new Tally();
        final Tally countries = new Tally();
        final Tally parents = new Tally();
    }

    private final Map<String, Said> byId = new TreeMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, Tally> secondIds = new TreeMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Mentions() {}

    /** Of the registers that were read; the number of one is its place. */
    public static Mentions of(List<Filing> filings) {
        Mentions mentions = new Mentions();
        for (int i = 0; i < filings.size(); i++) {
            for (Facts.Mention mention : filings.get(i).facts().mentions()) {
                mentions.add(i, mention);
            }
        }
        mentions.settle();
        return mentions;
    }

    private void add(int filing, Facts.Mention mention) {
        Said said = said(mention.id(), filing);
        said.names.add(mention.name());
        said.countries.add(mention.country());
        said.parents.add(mention.parent());
        if (!mention.parent().isEmpty()) {
            said(mention.parent(), filing);
        }
        if (!mention.other().isEmpty() && !mention.other().equals(mention.id())) {
            said(mention.other(), filing);
            secondIds.computeIfAbsent(mention.id(), id -> new Tally()).add(mention.other());
            join(mention.id(), mention.other());
        }
    }

    private Said said(String id, int filing) {
        Said said = byId.computeIfAbsent(id, each -> new Said());
        said.registers.set(filing);
        return said;
    }

    private void join(String one, String other) {
        String a = top(one);
        String b = top(other);
        if (!a.equals(b)) {
            above.put(Identity.PREFERENCE.compare(a, b) < 0 ? b : a, Identity.PREFERENCE.compare(a, b) < 0 ? a : b);
        }
    }

    private String top(String id) {
        String at = id;
        String next = above.get(at);
        while (next != null) {
            at = next;
            next = above.get(at);
        }
        if (!at.equals(id)) {
            above.put(id, at);
        }
        return at;
    }

    private void settle() {
        Map<String, Set<String>> groups = new TreeMap<>(Identity.PREFERENCE);
        byId.keySet()
                .forEach(id -> groups.computeIfAbsent(top(id), each -> new TreeSet<>(Identity.PREFERENCE))
                        .add(id));
        groups.forEach((base, members) -> {
            List<String> leis = members.stream().filter(Identity::isLei).toList();
            boolean isSound = leis.size() <= 1;
            members.forEach(member -> bases.put(member, isSound ? base : member));
            for (String lei : leis.subList(isSound ? leis.size() : 1, leis.size())) {
                conflicts.add(new Conflict(
                        Conflict.Kind.SEVERAL_LEIS,
                        Conflict.Confidence.HIGH,
                        leis.getFirst(),
                        lei,
                        said(members),
                        "second identities say that they are one; none of these was followed"));
            }
        });
    }

    private String said(Set<String> members) {
        List<String> said = new ArrayList<>();
        for (String member : members) {
            Tally others = secondIds.get(member);
            if (others != null) {
                said.add(member + " also " + others.said());
            }
        }
        return String.join("; ", said);
    }

    Map<String, Said> byId() {
        return byId;
    }

    /** The identity as registers name it, of a bare LEI or EUID too; empty if none does. */
    String identity(String text) {
        for (String id : List.of(text, Identity.LEI + text, Identity.EUID + text)) {
            if (byId.containsKey(id)) {
                return id;
            }
        }
        return "";
    }

    /** The identity that second identities lead to; itself without any. */
    String base(String id) {
        return bases.getOrDefault(id, id);
    }

    /** Every identity with a second one, and those. */
    Map<String, Tally> secondIds() {
        return secondIds;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }
}
