package org.linchpin.formats.register.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The providers of many registers: every identity is one provider's, and every provider has one group. Nothing is merged but
 * by a rule that {@link #merges()} names; equal names are proposals only.
 */
public final class Providers {

    /**
     * A provider.
     *
     * @param id one of its identities
     * @param name most often said, or the id
     * @param country most often said, or empty
     * @param parent the provider most often said to be its ultimate parent; itself if it is its own, or nothing is said
     * @param group the topmost of the parents
     * @param members its identities
     * @param registers how many name it
     */
    public record Provider(
            String id, String name, String country, String parent, String group, List<String> members, int registers) {}

    /** What is said of a provider by all its identities. */
    private static final class Together {
        private final List<String> members = new ArrayList<>();
        private final Tally names = new Tally();
        private final Tally countries = new Tally();
        private final Tally parents = new Tally();
        private final BitSet registers = new BitSet();
    }

    private final Mentions mentions;
    private final Decided decided;
    private final Map<String, Together> together = new TreeMap<>(Identity.PREFERENCE);
    private final Map<String, Provider> byId = new TreeMap<>(Identity.PREFERENCE);
    private final List<Conflict> conflicts = new ArrayList<>();

    private Providers(Mentions mentions, Decided decided) {
        this.mentions = mentions;
        this.decided = decided;
    }

    /** The same mentions with other aliases are other providers. */
    public static Providers of(Mentions mentions, List<Alias> aliases) {
        Providers providers = new Providers(mentions, Decided.of(mentions, aliases));
        providers.gather();
        providers.group();
        return providers;
    }

    /** The provider of an identity. */
    public String of(String identity) {
        return decided.provider(mentions.base(identity));
    }

    /** The identity as registers name it, of a bare LEI or EUID too; empty if none does. */
    public String identity(String text) {
        return mentions.identity(text);
    }

    /** The group of an identity's provider. */
    public String group(String identity) {
        Provider provider = byId.get(of(identity));
        return provider == null ? identity : provider.group();
    }

    public String name(String id) {
        Provider provider = byId.get(id);
        return provider == null ? id : provider.name();
    }

    private void gather() {
        mentions.byId().forEach((id, said) -> {
            Together all = together.computeIfAbsent(of(id), each -> new Together());
            all.members.add(id);
            all.names.addAll(said.names);
            all.countries.addAll(said.countries);
            all.registers.or(said.registers);
            said.parents.each((parent, times) -> all.parents.add(of(parent), times));
        });
    }

    private void group() {
        Map<String, String> parents = new TreeMap<>();
        together.forEach((id, all) -> parents.put(id, parent(id, all)));
        together.forEach((id, all) -> {
            all.members.sort(Identity.PREFERENCE);
            String name = all.names.most();
            byId.put(
                    id,
                    new Provider(
                            id,
                            name.isEmpty() ? id : name,
                            all.countries.most(),
                            parents.getOrDefault(id, id),
                            topmost(id, parents),
                            List.copyOf(all.members),
                            all.registers.cardinality()));
        });
    }

    /** Where registers disagree, the one most often said; another before itself where both are said as often. */
    private String parent(String id, Together all) {
        if (all.parents.isMixed()) {
            List<String> others = all.parents.ordered().stream()
                    .filter(each -> !each.equals(id))
                    .toList();
            conflicts.add(new Conflict(
                    Conflict.Kind.PARENTS_DIFFER,
                    others.size() > 1 ? Conflict.Confidence.HIGH : Conflict.Confidence.MEDIUM,
                    id,
                    others.getFirst(),
                    all.parents.said(),
                    "ultimate parents differ; the one most often said is taken"));
        }
        String most = all.parents.mostBut(id);
        return most.isEmpty() ? id : most;
    }

    private static String topmost(String id, Map<String, String> parents) {
        Set<String> path = new LinkedHashSet<>();
        String top = id;
        while (path.add(top)) {
            String parent = parents.getOrDefault(top, top);
            if (parent.equals(top)) {
                return top;
            }
            top = parent;
        }
        List<String> climbed = List.copyOf(path);
        return Collections.min(climbed.subList(climbed.indexOf(top), climbed.size()), Identity.PREFERENCE);
    }

    public List<Provider> all() {
        return List.copyOf(byId.values());
    }

    /** Why identities, or registers, have become one provider. */
    public List<Merge> merges() {
        return Merges.of(mentions, decided, this);
    }

    /** Contradictions, and proposals by name. */
    public List<Conflict> conflicts() {
        List<Conflict> all = new ArrayList<>(mentions.conflicts());
        all.addAll(decided.unknown());
        all.addAll(Doubts.of(mentions, this));
        all.addAll(conflicts);
        return all;
    }
}
