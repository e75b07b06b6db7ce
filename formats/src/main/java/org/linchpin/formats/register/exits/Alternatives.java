package org.linchpin.formats.register.exits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.entries.Assessment;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Entries.Service;
import org.linchpin.formats.register.entries.Link;
import org.linchpin.formats.register.entries.Reach;

/**
 * Who is named as an alternative to an incumbent, and what it shares with it: what stands in the chain of the incumbent's
 * service and is the alternative or stands beneath it in any chain of the register; the topmost undertaking above both.
 */
final class Alternatives {

    private final Entries entries;
    private final Reach reach;
    private final ProviderNames names;
    private final Map<String, Set<Service>> servicesOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> beneath = new HashMap<>();

    /**
     * An alternative.
     *
     * @param text as it is named
     * @param provider id, or null if the register has nobody of that name
     * @param shared ids of those on whom both stand
     * @param group id of the undertaking above both, or null if there is none
     */
    record Alternative(
            String text,
            @Nullable String provider,
            List<String> shared,
            @Nullable String group) {}

    Alternatives(Entries entries) {
        this.entries = entries;
        this.reach = new Reach(entries, null);
        this.names = new ProviderNames(entries);
        entries.chains()
                .forEach((service, chain) -> chain.forEach(link -> servicesOf
                        .computeIfAbsent(link.provider(), provider -> new LinkedHashSet<>())
                        .add(service)));
    }

    List<Alternative> of(Incumbent incumbent) {
        Assessment assessment = incumbent.assessment();
        if (assessment == null) {
            return List.of();
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (ProviderNames.Named named : names.in(assessment.alternatives())) {
            if (named.providers().isEmpty()) {
                alternatives.add(new Alternative(named.text(), null, List.of(), null));
            }
            named.providers().forEach(provider -> alternatives.add(alternative(named.text(), provider, incumbent)));
        }
        return alternatives;
    }

    /** Those beneath the incumbent in the chain of its service, itself among them. */
    Set<String> chain(Incumbent incumbent) {
        return reach.ranks(incumbent.use()).keySet();
    }

    private Alternative alternative(String text, String provider, Incumbent incumbent) {
        Set<String> shared = new LinkedHashSet<>(chain(incumbent));
        shared.retainAll(beneath.computeIfAbsent(provider, this::beneath));
        String group = entries.group(provider);
        boolean isOfGroup = group.equals(entries.group(incumbent.provider())) && !provider.equals(incumbent.provider());
        return new Alternative(text, provider, List.copyOf(shared), isOfGroup ? group : null);
    }

    /** On whom the provider stands in any chain, itself among them. */
    private Set<String> beneath(String provider) {
        Set<String> all = new LinkedHashSet<>(Set.of(provider));
        for (Service service : servicesOf.getOrDefault(provider, Set.of())) {
            all.addAll(beneath(provider, entries.chain(service)));
        }
        return all;
    }

    private static Set<String> beneath(String provider, List<Link> chain) {
        Set<String> members = new HashSet<>();
        Map<String, List<String>> servers = new HashMap<>();
        String signer = "";
        for (Link link : chain) {
            members.add(link.provider());
            signer = link.rank() == 1 && signer.isEmpty() ? link.provider() : signer;
        }
        for (Link link : chain) {
            if (link.rank() != 1) {
                String recipient = members.contains(link.recipient()) ? link.recipient() : signer;
                servers.computeIfAbsent(recipient, key -> new ArrayList<>()).add(link.provider());
            }
        }
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(provider));
        while (!open.isEmpty()) {
            for (String server : servers.getOrDefault(open.remove(), List.of())) {
                if (found.add(server)) {
                    open.add(server);
                }
            }
        }
        return found;
    }
}
