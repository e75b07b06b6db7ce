package org.linchpin.formats.register.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Who supports which function: the provider of each use, and all that deliver to it within the chain of that contract and type
 * of service, as in {@link Chain}. An arrangement within the group rests on those it is linked with, one rank further down.
 */
final class Supports {

    /**
     * One provider's support of a function by a service.
     *
     * @param provider identity
     * @param rank 1 for the provider of the use
     */
    record Support(Facts.Use use, String provider, int rank) {}

    private record Start(Facts.Service service, String provider) {}

    private final Chains chains;
    private final Map<Start, Map<String, Integer>> known = new HashMap<>();

    private Supports(Facts facts) {
        this.chains = new Chains(facts);
    }

    /** Every provider once for each use, by its least rank. */
    static void each(Facts facts, Consumer<Support> taker) {
        Supports supports = new Supports(facts);
        for (Facts.Use use : facts.uses()) {
            supports.of(use).forEach((provider, rank) -> taker.accept(new Support(use, provider, rank)));
        }
    }

    private Map<String, Integer> of(Facts.Use use) {
        Map<String, Integer> ranks = new TreeMap<>(reached(new Start(use.service(), use.provider())));
        chains.beneath(use.service())
                .forEach((service, signers) -> signers.forEach(signer -> reached(new Start(service, signer))
                        .forEach((id, rank) -> ranks.merge(id, rank + 1, Math::min))));
        return ranks;
    }

    private Map<String, Integer> reached(Start start) {
        return known.computeIfAbsent(start, each -> walk(chains.of(each.service()), each.provider()));
    }

    private static Map<String, Integer> walk(Chain chain, String provider) {
        Map<String, Integer> ranks = new TreeMap<>(Map.of(provider, 1));
        Deque<String> open = new ArrayDeque<>(ranks.keySet());
        while (!open.isEmpty()) {
            chain.serving(open.remove()).forEach((id, rank) -> {
                Integer before = ranks.get(id);
                ranks.put(id, before == null ? rank : Math.min(before, rank));
                if (before == null) {
                    open.add(id);
                }
            });
        }
        return ranks;
    }
}
