package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.diff.Asked;
import org.linchpin.engine.diff.DiffAnswer;
import org.linchpin.engine.diff.WayChange;
import org.linchpin.engine.diff.WayChange.Kind;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.network.Seconds;

/**
 * {@code diff} against what brute force finds in each of two random models, and the relations it must keep: with itself,
 * with its mirror, with one more need, with one more branch.
 */
class DiffAgreementTest {

    private static final int CASES = Integer.getInteger("cases", 300);
    private static final int MAX_SIZE = 2;

    private static void forAll(BiConsumer<RandomCase, Dice> check) {
        LongStream.range(0, CASES).parallel().forEach(seed -> check.accept(RandomCase.of(seed), Dice.of(~seed)));
    }

    private static DiffAnswer diff(RandomCase random, Model before, Model after) {
        return Asked.diff(before, after, random.horizon() * Ticks.SECONDS);
    }

    /** The model with one thing changed, or another model of the same ids. */
    private static Model other(RandomCase random, Dice dice) {
        String node = dice.oneOf(ids(random.model()));
        Gate.Need need = Gate.Need.of(dice.oneOf(ids(random.model())), Tiny.days(dice.between(0, 3)));
        return switch (dice.weighted(3, 2, 2)) {
            case 0 -> Metamorphic.addNeed(random.model(), node, need);
            case 1 -> Metamorphic.addBranch(random.model(), node, need);
            default -> RandomModels.of(random.seed() + 1_000_000);
        };
    }

    private static List<String> ids(Model model) {
        Set<String> ids = new LinkedHashSet<>();
        model.nodes().forEach((Node node) -> ids.add(node.id()));
        return List.copyOf(ids);
    }

    /** Times of minimal cut sets by "target switches", of parties and of jurisdictions. */
    private static Map<String, Map<Set<String>, Integer>> brute(Model model, RandomCase random, Setting setting) {
        Map<String, Map<Set<String>, Integer>> all = new TreeMap<>();
        Map<String, List<String>> levels = Map.of(
                "parties", model.parties().stream().map(party -> party.id()).toList(),
                "jurisdictions",
                        model.jurisdictions().stream().map(one -> one.id()).toList());
        levels.forEach((level, switches) -> {
            BruteWho brute = new BruteWho(model, setting, switches, random.horizon());
            model.nodes().forEach((Node node) -> {
                if (node.id().startsWith("f")) {
                    Map<Set<String>, Integer> sets = new HashMap<>();
                    brute.of(node.id(), MAX_SIZE).forEach(set -> sets.put(set.switches(), Math.max(0, set.darkTick())));
                    all.put(node.id() + " " + level, sets);
                }
            });
        });
        return all;
    }

    private static Map<Set<String>, Integer> said(DiffAnswer answer, String key, boolean isAfter, Kind... kinds) {
        Map<Set<String>, Integer> said = new HashMap<>();
        for (WayChange way : answer.ways().rows()) {
            if (List.of(kinds).contains(way.kind()) && isOf(way, key)) {
                said.put(
                        new TreeSet<>(way.switches()),
                        (isAfter ? way.afterSeconds() : way.beforeSeconds()) / Ticks.SECONDS);
            }
        }
        return said;
    }

    /** That nothing need be turned off is said once, for all levels. */
    private static boolean isOf(WayChange way, String key) {
        return way.switches().isEmpty()
                ? key.startsWith(way.target() + " ")
                : key.equals(way.target() + " " + way.level().over());
    }

    private static Map<Set<String>, Integer> without(Map<Set<String>, Integer> sets, Map<Set<String>, Integer> others) {
        Map<Set<String>, Integer> left = new HashMap<>(sets);
        left.keySet().removeAll(others.keySet());
        return left;
    }

    private static boolean breaches(Map<Set<String>, Integer> sets, Set<String> set) {
        return sets.keySet().stream().anyMatch(set::containsAll);
    }

    @Test
    void whatIsNewAndGone_isTheDifferenceOfWhatBruteForceFinds() {
        forAll((random, dice) -> {
            Model after = other(random, dice);
            DiffAnswer answer = diff(random, random.model(), after);
            Map<String, Map<Set<String>, Integer>> old = brute(random.model(), random, Setting.WORST);
            Map<String, Map<Set<String>, Integer>> now = brute(after, random, Setting.WORST);
            Set<String> keys = new HashSet<>(old.keySet());
            keys.addAll(now.keySet());
            for (String key : keys) {
                String as = key + " of seed " + random.seed();
                Map<Set<String>, Integer> was = old.getOrDefault(key, Map.of());
                Map<Set<String>, Integer> is = now.getOrDefault(key, Map.of());
                assertThat(said(answer, key, true, Kind.NEW, Kind.MORE_NEEDED))
                        .as(as)
                        .isEqualTo(without(is, was));
                assertThat(said(answer, key, false, Kind.GONE, Kind.PART_SUFFICES))
                        .as(as)
                        .isEqualTo(without(was, is));
                assertThat(said(answer, key, true, Kind.NEW).keySet()).as(as).allMatch(set -> !breaches(was, set));
                assertThat(said(answer, key, false, Kind.GONE).keySet()).as(as).allMatch(set -> !breaches(is, set));
                Map<Set<String>, Integer> moved = new HashMap<>(is);
                moved.entrySet()
                        .removeIf(entry -> !was.containsKey(entry.getKey())
                                || was.get(entry.getKey()).equals(entry.getValue()));
                assertThat(said(answer, key, true, Kind.SOONER, Kind.LATER))
                        .as(as)
                        .isEqualTo(moved);
            }
        });
    }

    @Test
    void whatDepends_isWhatTheBestReadingDenies() {
        forAll((random, dice) -> {
            Model after = other(random, dice);
            Map<String, Map<Set<String>, Integer>> best = brute(after, random, Setting.BEST);
            for (WayChange way : diff(random, random.model(), after).ways().rows()) {
                if (way.afterSeconds() != Seconds.NEVER) {
                    Map<Set<String>, Integer> sets =
                            best.getOrDefault(way.target() + " " + way.level().over(), Map.of());
                    assertThat(way.dependsAfter())
                            .as("%s of seed %d", way, random.seed())
                            .isEqualTo(!breaches(sets, new TreeSet<>(way.switches())));
                }
            }
        });
    }

    @Test
    void aModelAndItself_inWhateverOrder_differInNothing() {
        forAll((random, dice) -> {
            DiffAnswer answer = diff(random, random.model(), Metamorphic.reorder(random.model(), dice.generator()));
            assertThat(answer.isSameVerdict()).as("seed %d", random.seed()).isTrue();
            assertThat(answer.claims().rows().rows())
                    .as("seed %d", random.seed())
                    .isEmpty();
            assertThat(answer.worse() || answer.better()).isFalse();
        });
    }

    @Test
    void theOtherWayRound_newIsGone_andBeforeIsAfter() {
        forAll((random, dice) -> {
            Model after = other(random, dice);
            DiffAnswer there = diff(random, random.model(), after);
            DiffAnswer back = diff(random, after, random.model());
            String as = "seed " + random.seed();
            assertThat(words(back, true)).as(as).isEqualTo(words(there, false));
            assertThat(back.stakes().rows().stream()
                            .map(stake -> stake.id() + stake.after() + stake.before())
                            .collect(Collectors.toSet()))
                    .as(as)
                    .isEqualTo(there.stakes().rows().stream()
                            .map(stake -> stake.id() + stake.before() + stake.after())
                            .collect(Collectors.toSet()));
            assertThat(back.functions().rows().stream()
                            .map(one -> one.id() + one.after() + one.before())
                            .collect(Collectors.toSet()))
                    .as(as)
                    .isEqualTo(there.functions().rows().stream()
                            .map(one -> one.id() + one.before() + one.after())
                            .collect(Collectors.toSet()));
            assertThat(back.claims().rows().total())
                    .as(as)
                    .isEqualTo(there.claims().rows().total());
        });
    }

    private static Set<String> words(DiffAnswer answer, boolean mirrored) {
        return answer.ways().rows().stream()
                .map(way -> way.target()
                        + way.level()
                        + way.switches()
                        + way.counterpart()
                        + (mirrored
                                ? mirror(way.kind()) + " " + way.afterSeconds() + way.beforeSeconds()
                                        + way.dependsAfter() + way.dependsBefore()
                                : way.kind() + " " + way.beforeSeconds() + way.afterSeconds() + way.dependsBefore()
                                        + way.dependsAfter()))
                .collect(Collectors.toSet());
    }

    private static Kind mirror(Kind kind) {
        return switch (kind) {
            case NEW -> Kind.GONE;
            case GONE -> Kind.NEW;
            case SOONER -> Kind.LATER;
            case LATER -> Kind.SOONER;
            case CERTAIN -> Kind.OPEN;
            case OPEN -> Kind.CERTAIN;
            case MORE_NEEDED -> Kind.PART_SUFFICES;
            case PART_SUFFICES -> Kind.MORE_NEEDED;
        };
    }

    @Test
    void oneMoreNeedIsNeverBetter_oneMoreBranchIsNeverWorse() {
        forAll((random, dice) -> {
            String node = dice.oneOf(ids(random.model()));
            Gate.Need need = Gate.Need.of(dice.oneOf(ids(random.model())), Tiny.days(dice.between(0, 3)));
            assertThat(diff(random, random.model(), Metamorphic.addNeed(random.model(), node, need))
                            .better())
                    .as("seed %d", random.seed())
                    .isFalse();
            assertThat(diff(random, random.model(), Metamorphic.addBranch(random.model(), node, need))
                            .worse())
                    .as("seed %d", random.seed())
                    .isFalse();
        });
    }
}
