package org.linchpin.formats.register.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who serves whom within the chain of a service. Links whose recipient is not in the chain serve who signed, and any provider
 * of a use that is not in the chain. A link without a rank counts as rank 2.
 */
final class Chain {

    private final Set<String> members = new HashSet<>();
    private final Map<String, Map<String, Integer>> serving = new HashMap<>();
    private final Map<String, Integer> strays = new TreeMap<>();
    private final String signed;

    Chain(List<Facts.Link> links) {
        links.forEach(link -> members.add(link.provider()));
        signed = links.stream()
                .filter(link -> link.rank() == 1)
                .map(Facts.Link::provider)
                .findFirst()
                .orElse("");
        for (Facts.Link link : links) {
            boolean isStray = link.rank() != 1 && !members.contains(link.recipient());
            Map<String, Integer> whose =
                    isStray ? strays : serving.computeIfAbsent(link.recipient(), each -> new TreeMap<>());
            if (isStray || !link.recipient().equals(link.provider())) {
                whose.merge(link.provider(), Math.max(2, link.rank()), Math::min);
            }
        }
    }

    Set<String> members() {
        return members;
    }

    /** Who serves the provider, by what rank. */
    Map<String, Integer> serving(String provider) {
        Map<String, Integer> direct = serving.getOrDefault(provider, Map.of());
        boolean isFirst = provider.equals(signed) || !members.contains(provider);
        if (!isFirst || strays.isEmpty()) {
            return direct;
        }
        Map<String, Integer> all = new TreeMap<>(direct);
        strays.forEach((id, rank) -> all.merge(id, rank, Math::min));
        all.remove(provider);
        return all;
    }
}
