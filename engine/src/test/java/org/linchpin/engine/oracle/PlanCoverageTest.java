package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.validity.Validity;

/** The random offers are such that a planner can go wrong with them. */
class PlanCoverageTest {

    private static final int CASES = 120;

    /** What of a model makes it worth planning. */
    private enum Trait {
        OFFERS_MORE_THAN_ADDING,
        NO_PLAN,
        BUYS_NOTHING,
        BUYS_SEVERAL,
        OPTIMUM_MOVES_REPLACES_OR_RETIRES,
        MORE_BREAKS_IT,
        SEVERAL_CHEAPEST,
        LEAD_COSTS,
        EFFECT_COSTS,
        STAKE_COSTS
    }

    @Test
    void plansAreNeitherEmptyNorEverything_aThirdHaveNone_andMoreCanBeWorse() {
        Map<Trait, Integer> counts = new EnumMap<>(Trait.class);
        LongStream.range(0, CASES)
                .parallel()
                .mapToObj(PlanCoverageTest::traits)
                .toList()
                .forEach(traits -> traits.forEach(trait -> counts.merge(trait, 100, Integer::sum)));
        counts.replaceAll((trait, count) -> count / CASES);

        assertThat(counts.get(Trait.OFFERS_MORE_THAN_ADDING)).isGreaterThanOrEqualTo(50);
        assertThat(counts.get(Trait.NO_PLAN)).isBetween(25, 45);
        assertThat(counts.get(Trait.BUYS_NOTHING)).isLessThanOrEqualTo(25);
        assertThat(counts.get(Trait.BUYS_SEVERAL)).isGreaterThanOrEqualTo(10);
        assertThat(counts.get(Trait.OPTIMUM_MOVES_REPLACES_OR_RETIRES)).isGreaterThanOrEqualTo(10);
        assertThat(counts.get(Trait.MORE_BREAKS_IT)).isGreaterThanOrEqualTo(20);
        assertThat(counts.get(Trait.SEVERAL_CHEAPEST)).isGreaterThanOrEqualTo(4);
        assertThat(counts.get(Trait.LEAD_COSTS)).isGreaterThanOrEqualTo(10);
        assertThat(counts.get(Trait.EFFECT_COSTS)).isGreaterThanOrEqualTo(10);
        assertThat(counts.get(Trait.STAKE_COSTS)).isGreaterThanOrEqualTo(30);
    }

    @Test
    void everyOfferIsValid() {
        for (long seed = 0; seed < 500; seed++) {
            assertThat(Validity.check(RandomPlans.of(seed).model()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static Set<Trait> traits(long seed) {
        RandomPlans random = RandomPlans.of(seed);
        BrutePlan brute = BrutePlan.of(random);
        BrutePlan.Optimum optimum = brute.optimum();
        Set<Trait> traits = new HashSet<>();
        note(
                traits,
                Trait.OFFERS_MORE_THAN_ADDING,
                random.model().options().stream()
                        .anyMatch(option ->
                                isNotMonotone(option) || !option.excludes().isEmpty()));
        note(traits, Trait.STAKE_COSTS, brute.costAndStake().size() > 1);
        if (optimum == null) {
            traits.add(Trait.NO_PLAN);
            return traits;
        }
        note(traits, Trait.BUYS_NOTHING, optimum.plans().contains(Set.of()));
        note(traits, Trait.BUYS_SEVERAL, optimum.plans().stream().allMatch(plan -> plan.size() > 1));
        note(
                traits,
                Trait.OPTIMUM_MOVES_REPLACES_OR_RETIRES,
                optimum.plans().stream()
                        .allMatch(plan ->
                                options(random.model(), plan).stream().anyMatch(PlanCoverageTest::isNotMonotone)));
        note(traits, Trait.SEVERAL_CHEAPEST, optimum.plans().size() > 1);
        note(traits, Trait.LEAD_COSTS, brute.costAndLead().size() > 1);
        note(traits, Trait.EFFECT_COSTS, brute.costAndEffectiveness().size() > 1);
        note(traits, Trait.MORE_BREAKS_IT, moreBreaksIt(brute));
        return traits;
    }

    private static void note(Set<Trait> traits, Trait trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }

    private static boolean moreBreaksIt(BrutePlan brute) {
        List<BrutePlan.Plan> broken =
                brute.possible().stream().filter(plan -> !brute.isMet(plan)).toList();
        return brute.possible().stream()
                .filter(brute::isMet)
                .anyMatch(plan -> broken.stream().anyMatch(more -> (plan.bought() & ~more.bought()) == 0));
    }

    private static List<Option> options(Model model, Set<String> ids) {
        return model.options().stream()
                .filter(option -> ids.contains(option.id()))
                .toList();
    }

    private static boolean isNotMonotone(Option option) {
        return option.change() instanceof Option.Move
                || option.change() instanceof Option.Replace
                || option.change() instanceof Option.Retire;
    }
}
