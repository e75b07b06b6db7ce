package org.linchpin.formats.register.entries;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which providers the functions rest on, over all ranks, and at which rank each is met first: 1 for those that deliver to the
 * entity, 2 for those that deliver to these, and so on within the chain of a service. What is said to serve somebody who is
 * not in the chain is taken as serving who signed.
 */
public final class Reach {

    private final Entries entries;
    private final Map<Uses, Map<String, Integer>> ranks = new HashMap<>();
    private final Map<Entries.FunctionKey, Map<String, Integer>> byFunction = new LinkedHashMap<>();

    private record Uses(Entries.Service service, String provider) {}

    private record Step(Entries.Service service, String provider, int rank) {}

    /** @param asOf uses that ended before are left out; null for none */
    public Reach(Entries entries, @Nullable LocalDate asOf) {
        this.entries = entries;
        for (Use use : entries.uses()) {
            if (asOf == null || !use.isOver(asOf)) {
                Map<String, Integer> known = byFunction.computeIfAbsent(
                        new Entries.FunctionKey(use.entity(), use.function()), key -> new LinkedHashMap<>());
                ranks(use).forEach((provider, rank) -> known.merge(provider, rank, Math::min));
            }
        }
    }

    /** The providers beneath a function and the first rank of each. */
    public Map<String, Integer> of(Entries.FunctionKey function) {
        return byFunction.getOrDefault(function, Map.of());
    }

    /** The providers of the chain beneath a use and the first rank of each. */
    public Map<String, Integer> ranks(Use use) {
        return ranks.computeIfAbsent(
                new Uses(new Entries.Service(use.contract(), use.service()), use.provider()), this::walk);
    }

    private Map<String, Integer> walk(Uses start) {
        Map<String, Integer> first = new LinkedHashMap<>();
        Set<Step> seen = new HashSet<>();
        Deque<Step> ahead = new ArrayDeque<>();
        ahead.add(new Step(start.service(), start.provider(), 1));
        for (String contract : entries.linked(start.service().contract())) {
            for (Entries.Service service : entries.servicesOf(contract)) {
                for (String signer : entries.signers(contract)) {
                    ahead.add(new Step(service, signer, 2));
                }
            }
        }
        while (!ahead.isEmpty()) {
            Step step = ahead.remove();
            if (seen.add(new Step(step.service(), step.provider(), 0))) {
                first.merge(step.provider(), step.rank(), Math::min);
                served(step, start)
                        .forEach(link -> ahead.add(new Step(step.service(), link.provider(), step.rank() + 1)));
            }
        }
        return first;
    }

    private List<Link> served(Step step, Uses start) {
        List<Link> chain = entries.chain(step.service());
        boolean isSigner = step.rank() == 1 || !step.service().equals(start.service());
        Set<String> members = new HashSet<>();
        chain.forEach(link -> members.add(link.provider()));
        return chain.stream()
                .filter(link -> link.recipient().equals(step.provider())
                        || (isSigner
                                && link.rank() != 1
                                && (link.recipient().isEmpty() || !members.contains(link.recipient()))))
                .toList();
    }
}
