package org.linchpin.formats.register.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SupportsTest {

    @Test
    void supports_areThoseThatPassingOnFinds() {
        int indirect = 0;
        for (long seed = 0; seed < 500; seed++) {
            Facts facts = RandomFacts.filings(seed, 1).getFirst().facts();
            Map<Facts.Use, Map<String, Integer>> found = new HashMap<>();

            Supports.each(
                    facts,
                    support -> found.computeIfAbsent(support.use(), use -> new TreeMap<>())
                            .put(support.provider(), support.rank()));

            for (Facts.Use use : facts.uses()) {
                Map<String, Integer> naive = naive(facts.chain(use.service()), use.provider());
                assertThat(found.get(use)).as("%d: %s", seed, use).isEqualTo(naive);
                indirect += naive.size() - 1;
            }
        }
        assertThat(indirect).isPositive();
    }

    /** Adds links until nothing is added. */
    private static Map<String, Integer> naive(List<Facts.Link> chain, String provider) {
        Set<String> members = chain.stream().map(Facts.Link::provider).collect(Collectors.toSet());
        Map<String, Integer> ranks = new TreeMap<>(Map.of(provider, 1));
        boolean grows = true;
        while (grows) {
            Map<String, Integer> before = new TreeMap<>(ranks);
            for (Facts.Link link : chain) {
                boolean knowsWhom = members.contains(link.recipient());
                String recipient = knowsWhom ? link.recipient() : provider;
                if (link.rank() != 1
                        && ranks.containsKey(recipient)
                        && !link.provider().equals(recipient)) {
                    ranks.merge(link.provider(), Math.max(2, link.rank()), Math::min);
                }
            }
            grows = !ranks.equals(before);
        }
        return ranks;
    }
}
