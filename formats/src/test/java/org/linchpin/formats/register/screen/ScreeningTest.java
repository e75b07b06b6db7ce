package org.linchpin.formats.register.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.merge.Alias;
import org.linchpin.formats.register.merge.Facts;
import org.linchpin.formats.register.merge.Filing;
import org.linchpin.formats.register.merge.Filings;
import org.linchpin.formats.register.merge.Mentions;
import org.linchpin.formats.register.merge.Picture;
import org.linchpin.formats.register.merge.Providers;
import org.linchpin.formats.register.merge.RandomFacts;
import org.linchpin.testkit.Goldens;

class ScreeningTest {

    private static final List<Indicator> INDICATORS = Indicator.of(RuleFiles.shipped());
    private static final Map<String, Inputs.Population> POPULATION =
            Map.of("x12", population("x12", "20", "100000"), "x309", population("x309", "0", ""));

    private static Inputs.Population population(String category, String entities, String assets) {
        return new Inputs.Population(
                category,
                new BigDecimal(entities),
                assets.isEmpty() ? null : new BigDecimal(assets),
                "EUR",
                LocalDate.of(2025, 12, 31),
                "invented");
    }

    private static Screened screen(Picture picture, List<Inputs.Listed> lists) {
        return Screening.run(picture, new Screening.Question(POPULATION, lists, INDICATORS), Work.UNBOUNDED);
    }

    /** What is counted by brute force: sets of entities, over all functions, providers and paths. */
    private record Naive(Set<String> sure, Set<String> maybe, BigDecimal assets, int dropped) {}

    @Test
    void everyFigure_isThatOfCountingByHand() {
        Map<String, Integer> met = new HashMap<>();
        for (long seed = 0; seed < 150; seed++) {
            List<Filing> filings = RandomFacts.filings(seed, 8);
            List<Inputs.Listed> lists = List.of(
                    new Inputs.Listed("E0", "o-sii", new BigDecimal("3001")),
                    new Inputs.Listed("E1", "o-sii", new BigDecimal("3000")),
                    new Inputs.Listed("E2", "o-sii", null),
                    new Inputs.Listed("E3", "systemic", null));
            Picture picture = Picture.of(filings, List.of());
            Providers providers = Providers.of(Mentions.of(filings), List.of());

            for (Screened.Group group : screen(picture, lists).groups()) {
                for (Screened.Cell cell : group.cells()) {
                    if (cell.indicator().measure() == Indicator.Measure.OUTLIER) {
                        continue;
                    }
                    for (int limit : new int[] {1, 2, 99}) {
                        Figure figure = limit == 1 ? cell.direct() : limit == 2 ? cell.near() : cell.all();
                        Naive naive = naive(filings, providers, group.id(), cell, lists, limit);
                        check(seed + " " + group.id() + " " + cell + " " + limit, cell, figure, naive);
                        met.merge(cell.indicator().id(), naive.sure().size(), Integer::sum);
                    }
                }
            }
        }
        assertThat(met.get("1.1")).isPositive();
        assertThat(met.get("2.1")).isPositive();
        assertThat(met.get("4.1")).isPositive();
        assertThat(met.get("4.2")).isPositive();
    }

    private static void check(String what, Screened.Cell cell, Figure figure, Naive naive) {
        if (cell.indicator().list().equals("g-sii")) {
            assertThat(figure.value()).as(what).isNull();
            return;
        }
        assertThat(figure.entities()).as(what).isEqualTo(naive.sure().size());
        assertThat(figure.unknown()).as(what).isEqualTo(naive.maybe().size());
        if (!cell.indicator().measure().isShare()) {
            assertThat(figure.value())
                    .as(what)
                    .isEqualByComparingTo(String.valueOf(naive.sure().size()));
        } else if (cell.category().equals("x309")) {
            assertThat(figure.value()).as("a total of zero, or none: " + what).isNull();
        } else if (cell.indicator().measure() == Indicator.Measure.ASSETS) {
            assertThat(figure.dropped()).as(what).isEqualTo(naive.dropped());
            assertThat(figure.value())
                    .as(what)
                    .isEqualByComparingTo(naive.assets().divide(new BigDecimal("100000"), MathContext.DECIMAL64));
        } else {
            assertThat(figure.value())
                    .as(what)
                    .isEqualByComparingTo(BigDecimal.valueOf(naive.sure().size())
                            .divide(new BigDecimal("20"), MathContext.DECIMAL64));
        }
    }

    private static Naive naive(
            List<Filing> filings,
            Providers providers,
            String group,
            Screened.Cell cell,
            List<Inputs.Listed> lists,
            int limit) {
        Set<String> sure = new TreeSet<>();
        Set<String> maybe = new TreeSet<>();
        for (Filing filing : filings) {
            for (Facts.Use use : filing.facts().uses()) {
                String criticality = filing.facts().functions().stream()
                        .filter(function -> function.id().equals(use.function()))
                        .findFirst()
                        .orElseThrow()
                        .criticality();
                for (Map.Entry<String, Integer> reached : reached(filing.facts().chain(use.service()), use.provider())
                        .entrySet()) {
                    boolean counts = providers.group(reached.getKey()).equals(group) && reached.getValue() <= limit;
                    if (counts && !criticality.equals("x29")) {
                        boolean isCritical = criticality.equals("x28");
                        String answer = answer(cell, filing.facts(), use, reached.getKey());
                        if (answer.equals("yes") && isCritical) {
                            sure.add(use.entity());
                        } else if (!answer.equals("no")) {
                            maybe.add(use.entity());
                        }
                    }
                }
            }
        }
        Map<String, Facts.Entity> entities = new HashMap<>();
        filings.forEach(filing -> filing.facts().entities().forEach(each -> entities.put(each.lei(), each)));
        Set<String> on = new HashSet<>();
        Set<String> perhapsOn = new HashSet<>();
        for (Inputs.Listed listed : lists) {
            if (listed.list().equals(cell.indicator().list())) {
                boolean needsScore = cell.indicator().scoreAbove() != null;
                boolean isOther = cell.indicator().id().equals("2.2");
                String type = entities.get(listed.lei()).type();
                boolean hasType = !isOther || (cell.indicator().types().isEmpty() && !type.equals("x12"));
                BigDecimal score = listed.score();
                if (hasType && (!needsScore || (score != null && score.intValue() > 3000))) {
                    on.add(listed.lei());
                } else if (hasType && score == null) {
                    perhapsOn.add(listed.lei());
                }
            }
        }
        if (!cell.indicator().list().isEmpty()) {
            Set<String> perhaps = new TreeSet<>(sure);
            perhaps.addAll(maybe);
            perhaps.retainAll(perhapsOn);
            sure.retainAll(on);
            maybe.retainAll(on);
            maybe.addAll(perhaps);
        } else {
            sure.removeIf(lei -> !entities.get(lei).type().equals(cell.category()));
            maybe.removeIf(lei -> !entities.get(lei).type().equals(cell.category()));
        }
        maybe.removeAll(sure);
        BigDecimal assets = BigDecimal.ZERO;
        int dropped = 0;
        for (String lei : sure) {
            Facts.Entity entity = entities.get(lei);
            BigDecimal amount = entity.assets();
            if (amount == null || !entity.currency().equals("EUR")) {
                dropped++;
            } else {
                assets = assets.add(amount);
            }
        }
        return new Naive(sure, maybe, assets, dropped);
    }

    private static String answer(Screened.Cell cell, Facts facts, Facts.Use use, String provider) {
        return switch (cell.indicator().measure()) {
            case RELIANT -> use.hard() ? "yes" : "no";
            case NO_ALTERNATIVE -> said(facts, use, provider, Set.of("x963", "x965"));
            case HARD_TO_MOVE -> said(facts, use, provider, Set.of("x964", "x965"));
            default -> "yes";
        };
    }

    private static String said(Facts facts, Facts.Use use, String provider, Set<String> obstacles) {
        for (Facts.Assessment each : facts.assessments()) {
            if (each.service().equals(use.service()) && each.provider().equals(provider)) {
                if (each.obstacle().isEmpty()) {
                    return each.substitutability().equals("x961") ? "no" : "unknown";
                }
                return obstacles.contains(each.obstacle()) ? "yes" : "no";
            }
        }
        return "unknown";
    }

    private static Map<String, Integer> reached(List<Facts.Link> chain, String provider) {
        Map<String, Integer> ranks = new HashMap<>(Map.of(provider, 1));
        for (int round = 0; round < chain.size(); round++) {
            for (Facts.Link link : chain) {
                boolean isKnown =
                        chain.stream().anyMatch(other -> other.provider().equals(link.recipient()));
                String recipient = isKnown ? link.recipient() : provider;
                if (link.rank() != 1
                        && ranks.containsKey(recipient)
                        && !link.provider().equals(recipient)) {
                    ranks.merge(link.provider(), Math.max(2, link.rank()), Math::min);
                }
            }
        }
        return ranks;
    }

    @Test
    void theOrderOfRegisters_doesNotMatter() {
        for (long seed = 0; seed < 50; seed++) {
            List<Filing> filings = new ArrayList<>(RandomFacts.filings(seed, 6));
            List<Screened.Group> before =
                    screen(Picture.of(filings, List.of()), List.of()).groups();
            Collections.shuffle(filings, new Random(seed));

            assertThat(screen(Picture.of(filings, List.of()), List.of()).groups())
                    .isEqualTo(before);
        }
    }

    @Test
    void anAliasUndone_givesTheFiguresOfTheScreeningWithoutIt() {
        int changed = 0;
        for (long seed = 0; seed < 100; seed++) {
            Picture without = Picture.of(RandomFacts.filings(seed, 6), List.of());
            Alias alias =
                    new Alias("euid:P5", "lei:P" + seed % 5, "Committee", LocalDate.of(2026, 11, 1), "", Where.NOWHERE);
            Screened plain = screen(without, List.of());

            Screened with = screen(without.withAliases(List.of(alias)), List.of());

            Providers apart = Providers.of(without.mentions(), List.of());
            Providers together = Providers.of(without.mentions(), List.of(alias));
            Screened.Group merged = with.group(together.group(alias.id()));
            for (String id : new TreeSet<>(List.of(apart.group(alias.id()), apart.group(alias.sameAs())))) {
                for (Screened.Cell cell : merged == null ? List.<Screened.Cell>of() : merged.cells()) {
                    if (cell.indicator().measure() != Indicator.Measure.OUTLIER) {
                        int before = cell.all().entities();
                        int after = entities(plain.group(id), cell);
                        List<Screened.Undone> told = with.undone().stream()
                                .filter(each -> each.group().equals(id)
                                        && each.indicator().equals(cell.indicator())
                                        && each.category().equals(cell.category()))
                                .toList();
                        assertThat(told).hasSizeLessThanOrEqualTo(1).allSatisfy(each -> {
                            assertThat(each.before().entities()).isEqualTo(before);
                            assertThat(each.after().entities()).isEqualTo(after);
                        });
                        assertThat(before == after || !told.isEmpty())
                                .as("%d: %s %s", seed, id, cell)
                                .isTrue();
                        changed += told.size();
                    }
                }
            }
            assertThat(screen(without, List.of()).groups()).isEqualTo(plain.groups());
        }
        assertThat(changed).isPositive();
    }

    private static int entities(Screened.@Nullable Group group, Screened.Cell like) {
        return group == null
                ? 0
                : group.cells().stream()
                        .filter(cell -> cell.indicator().equals(like.indicator())
                                && cell.category().equals(like.category()))
                        .mapToInt(cell -> cell.all().entities())
                        .sum();
    }

    @Test
    void cumulonGroup_supportsTwoOfThree_onlyThroughSubcontractors() throws IOException {
        Path registers = Goldens.require("register/synthetic");
        Picture picture = Picture.of(
                Filings.read(Filings.packages(List.of(registers)), RuleFiles.shipped(), Work.UNBOUNDED), List.of());

        Screened.Group cumulon = screen(picture, List.of()).group("lei:9999CUMILINCHPIN0093");

        assertThat(cumulon).isNotNull();
        Set<String> supported = new TreeSet<>();
        for (Screened.Cell cell : cumulon.cells()) {
            if (cell.indicator().id().equals("1.1")) {
                supported.addAll(cell.who());
                assertThat(cell.direct().entities()).isZero();
            }
        }
        assertThat(supported).containsExactly("8888NORBLINCHPIN0024", "8888QIKPLINCHPIN0019");
        assertThat(cumulon.outcome()).isEqualTo(Screened.Outcome.CANNOT_BE_CONCLUDED);
    }

    @Test
    void ranksFromThree_areIgnoredAsideOnly() throws IOException {
        Path registers = Goldens.require("register/synthetic");
        Picture picture = Picture.of(
                Filings.read(Filings.packages(List.of(registers)), RuleFiles.shipped(), Work.UNBOUNDED), List.of());

        Screened.Group voltgrid = screen(picture, List.of()).group("lei:9999VOLTLINCHPIN0049");

        assertThat(voltgrid).isNotNull();
        assertThat(voltgrid.cells())
                .filteredOn(cell ->
                        cell.indicator().id().equals("1.1") && cell.category().equals("x12"))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.near().entities()).isZero();
                    assertThat(cell.all().entities()).isEqualTo(1);
                });
    }

    @Test
    void smallCells_areWithheld_andSoIsWhatGivesThemAway() {
        assertThat(suppressed(0, 3, 4).all()).isNull();
        assertThat(suppressed(0, 0, 0).all()).isNotNull();
        assertThat(suppressed(0, 10, 12).all()).isNotNull();
        assertThat(suppressed(0, 10, 12).near()).isNull();
        assertThat(suppressed(0, 10, 12).direct()).isNull();
        assertThat(suppressed(10, 10, 10).direct()).isNotNull();
        assertThat(suppressed(9, 12, 20).near()).isNotNull();
        assertThat(suppressed(9, 12, 20).direct()).isNull();
        assertThat(suppressed(3, 12, 20).direct()).isNull();
    }

    private static Suppressed suppressed(int direct, int near, int all) {
        return Suppressed.of(
                new Screened.Cell(
                        INDICATORS.getFirst(),
                        "x12",
                        Figure.count(direct, 0),
                        Figure.count(near, 0),
                        Figure.count(all, 0),
                        Screened.Reading.BELOW,
                        Set.of()),
                5);
    }
}
