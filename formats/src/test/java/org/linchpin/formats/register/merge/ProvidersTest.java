package org.linchpin.formats.register.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Where;

class ProvidersTest {

    private static final int SEEDS = 300;

    @Test
    void providers_areThoseThatTryingEveryPairFinds() {
        int joined = 0;
        int refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Filing> filings = RandomFacts.filings(seed, 3);
            Providers providers = Providers.of(Mentions.of(filings), List.of());

            Map<String, Set<String>> naive = naive(filings);

            for (String one : naive.keySet()) {
                for (String other : naive.keySet()) {
                    boolean isOne = providers.of(one).equals(providers.of(other));
                    assertThat(isOne)
                            .as("%d: %s and %s", seed, one, other)
                            .isEqualTo(naive.getOrDefault(one, Set.of()).contains(other));
                    joined += isOne && !one.equals(other) ? 1 : 0;
                }
            }
            refused += (int) providers.conflicts().stream()
                    .filter(each -> each.kind() == Conflict.Kind.SEVERAL_LEIS)
                    .count();
        }
        assertThat(joined).isPositive();
        assertThat(refused).isPositive();
    }

    /** By closing a relation; a class with several LEIs falls apart. */
    private static Map<String, Set<String>> naive(List<Filing> filings) {
        Map<String, Set<String>> with = new TreeMap<>();
        for (int p = 0; p < 10; p++) {
            with.put(RandomFacts.provider(p), new TreeSet<>(Set.of(RandomFacts.provider(p))));
        }
        for (Filing filing : filings) {
            for (Facts.Mention mention : filing.facts().mentions()) {
                if (!mention.other().isEmpty()) {
                    with.get(mention.id()).add(mention.other());
                    with.get(mention.other()).add(mention.id());
                }
            }
        }
        for (int round = 0; round < with.size(); round++) {
            for (Set<String> near : with.values()) {
                new ArrayList<>(near).forEach(each -> near.addAll(with.get(each)));
            }
        }
        with.replaceAll((id, all) ->
                all.stream().filter(each -> each.startsWith("lei:")).count() > 1 ? Set.of(id) : all);
        return with;
    }

    @Test
    void theOrderOfRegisters_doesNotMatter() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Filing> filings = RandomFacts.filings(seed, 4);
            List<Filing> shuffled = new ArrayList<>(filings);
            Collections.shuffle(shuffled, new Random(seed));
            Providers one = Providers.of(Mentions.of(filings), List.of());
            Providers other = Providers.of(Mentions.of(shuffled), List.of());

            assertThat(other.all()).isEqualTo(one.all());
            assertThat(other.merges()).isEqualTo(one.merges());
            assertThat(other.conflicts()).isEqualTo(one.conflicts());
        }
    }

    @Test
    void anAlias_merges_andUndoneRestores() {
        int merged = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Mentions mentions = Mentions.of(RandomFacts.filings(seed, 3));
            Providers before = Providers.of(mentions, List.of());
            Random random = new Random(seed);
            Alias alias = alias(RandomFacts.provider(random.nextInt(10)), RandomFacts.provider(random.nextInt(10)));

            Providers with = Providers.of(mentions, List.of(alias));

            String goal = before.of(alias.sameAs());
            for (int p = 0; p < 10; p++) {
                String id = RandomFacts.provider(p);
                boolean isMoved = before.of(id).equals(before.of(alias.id()));
                assertThat(with.of(id)).isEqualTo(isMoved ? goal : before.of(id));
            }
            merged += with.all().size() < before.all().size() ? 1 : 0;
            assertThat(with.merges())
                    .anyMatch(each -> each.rule() == Merge.Rule.ALIAS
                            && each.member().equals(alias.id())
                            && each.decidedBy().equals("Committee"));
            Providers undone = Providers.of(mentions, List.of());
            assertThat(undone.all()).isEqualTo(before.all());
            assertThat(undone.conflicts()).isEqualTo(before.conflicts());
        }
        assertThat(merged).isPositive();
    }

    @Test
    void aliasesInACircle_areOneProvider() {
        Mentions mentions = Mentions.of(List.of(filing(
                mention("lei:A", "", "One", "SE", ""),
                mention("lei:B", "", "Two", "SE", ""),
                mention("lei:C", "", "Three", "SE", ""))));

        Providers providers =
                Providers.of(mentions, List.of(alias("C", "lei:B"), alias("lei:B", "lei:C"), alias("lei:X", "lei:A")));

        assertThat(providers.of("lei:B")).isEqualTo("lei:B");
        assertThat(providers.of("lei:C")).isEqualTo("lei:B");
        assertThat(providers.conflicts())
                .anySatisfy(each -> assertThat(each.kind()).isEqualTo(Conflict.Kind.ALIAS_UNKNOWN));
    }

    @Test
    void equalNamesInOneCountry_areProposed_neverMerged() {
        Providers providers = Providers.of(
                Mentions.of(List.of(filing(
                        mention("lei:A", "", "Wolke GmbH", "DE", ""),
                        mention("crn:DE:1", "", "WOLKE G.m.b.H.", "DE", ""),
                        mention("crn:AT:1", "", "Wolke GmbH", "AT", "")))),
                List.of());

        assertThat(providers.all()).hasSize(3);
        assertThat(providers.conflicts()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Conflict.Kind.SAME_NAME);
            assertThat(each.confidence()).isEqualTo(Conflict.Confidence.HIGH);
            assertThat(each.id()).isEqualTo("lei:A");
            assertThat(each.other()).isEqualTo("crn:DE:1");
        });
    }

    @Test
    void parentsThatDisagree_areTold_andTheMostSaidIsTaken() {
        Facts.Mention a = mention("lei:A", "", "A", "SE", "lei:P");
        Facts.Mention b = mention("lei:A", "", "A", "SE", "lei:Q");
        Providers providers = Providers.of(Mentions.of(List.of(filing(a), filing(b), filing(b))), List.of());

        assertThat(providers.group("lei:A")).isEqualTo("lei:Q");
        assertThat(providers.conflicts()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Conflict.Kind.PARENTS_DIFFER);
            assertThat(each.confidence()).isEqualTo(Conflict.Confidence.HIGH);
            assertThat(each.said()).isEqualTo("lei:Q (2); lei:P (1)");
        });
    }

    @Test
    void oneLeiOfTwoNamesAndCountries_isAConflict() {
        Providers providers = Providers.of(
                Mentions.of(List.of(
                        filing(mention("lei:A", "", "Wolke GmbH", "DE", "")),
                        filing(mention("lei:A", "", "Nimbus AB", "SE", "")))),
                List.of());

        assertThat(providers.conflicts())
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(Conflict.Kind.NAMES_DIFFER, Conflict.Kind.COUNTRIES_DIFFER);
    }

    private static Filing filing(Facts.Mention... mentions) {
        Facts facts = new Facts(
                0, 0, List.of(), List.of(), List.of(mentions), List.of(), Map.of(), Map.of(), Map.of(), List.of());
        return new Filing(new Filing.Cover("r", "r", "r", "", "", null, ""), Filing.Status.READ, "", 1, 0, facts);
    }

    private static Facts.Mention mention(String id, String other, String name, String country, String parent) {
        return new Facts.Mention(id, other, name, country, parent);
    }

    static Alias alias(String id, String sameAs) {
        return new Alias(id, sameAs, "Committee", LocalDate.of(2026, 11, 1), "", Where.NOWHERE);
    }
}
