package org.linchpin.formats.register.merge;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chains of one register. */
final class Chains {

    private static final Chain NONE = new Chain(List.of());

    private final Facts facts;
    private final Map<Facts.Service, Chain> chains = new HashMap<>();
    private final Map<String, Set<Facts.Service>> servicesOf = new HashMap<>();

    Chains(Facts facts) {
        this.facts = facts;
        facts.chains()
                .keySet()
                .forEach(service -> servicesOf
                        .computeIfAbsent(service.contract(), contract -> new LinkedHashSet<>())
                        .add(service));
    }

    Chain of(Facts.Service service) {
        List<Facts.Link> links = facts.chains().get(service);
        return links == null ? NONE : chains.computeIfAbsent(service, each -> new Chain(links));
    }

    /** The services, with those who signed for them, of the arrangements on which one within the group rests. */
    Map<Facts.Service, Set<String>> beneath(Facts.Service service) {
        Set<String> linked = facts.linked().get(service.contract());
        if (linked == null) {
            return Map.of();
        }
        Map<Facts.Service, Set<String>> beneath = new HashMap<>();
        for (String contract : linked) {
            Set<String> signers = facts.signers().getOrDefault(contract, Set.of());
            servicesOf.getOrDefault(contract, Set.of()).forEach(each -> beneath.put(each, signers));
        }
        return beneath;
    }
}
