package org.linchpin.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.exit.Exit;
import org.linchpin.engine.exit.Exit.Outcome;
import org.linchpin.engine.exit.ExitQuestion;
import org.linchpin.engine.exit.Exits;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.oracle.BruteOptions;
import org.linchpin.engine.oracle.BrutePlan;
import org.linchpin.engine.oracle.BruteWho;
import org.linchpin.engine.oracle.RandomPlans;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.switches.Switch;

/** How functions leave parties, and the trying of every set of options and of every pair of parties, say the same of random models. */
class ExitsAgreementTest {

    private static final int CASES = Integer.getInteger("cases", 200);
    private static final int MOST_PARTIES = 3;

    private int ways;
    private int noWays;
    private int moved;
    private int several;

    @Test
    void everyExit_isThatOfTryingEverySet() {
        List<String> disagreements = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            RandomPlans random = withoutSavings(RandomPlans.of(seed));
            List<ExitQuestion.Pair> pairs = pairs(random.model());
            if (!pairs.isEmpty()) {
                for (Exit exit : Exits.answer(question(random, pairs), new Scip(60), Work.UNBOUNDED)
                        .exits()) {
                    String difference = difference(random, exit);
                    if (difference != null) {
                        disagreements.add("seed " + seed + " " + exit.pair() + ": " + difference);
                    }
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(ways).isGreaterThan(CASES / 10);
        assertThat(noWays).isGreaterThan(CASES / 10);
        assertThat(moved).isGreaterThan(CASES / 50);
        assertThat(several).isGreaterThan(CASES / 100);
    }

    /** Options that earn money are bought by whoever plans for all functions, not by who leaves for one: here none does. */
    private static RandomPlans withoutSavings(RandomPlans random) {
        List<Option> options = random.model().options().stream()
                .map(option -> new Option(
                        option.id(),
                        option.name(),
                        option.change(),
                        option.leadSeconds(),
                        Math.abs(option.costMinor()),
                        Math.abs(option.yearlyMinor()),
                        option.effectFraction(),
                        option.requires(),
                        option.excludes(),
                        option.done(),
                        option.claim()))
                .toList();
        return new RandomPlans(
                random.seed(), random.model().withOptions(options), random.setting(), random.horizon(), random.years());
    }

    private static ExitQuestion question(RandomPlans random, List<ExitQuestion.Pair> pairs) {
        Terms.Reading reading = random.setting().worst() ? Terms.Reading.WORST : Terms.Reading.BEST;
        return new ExitQuestion(
                random.model(),
                new Terms(reading, random.setting().orderly()),
                pairs,
                Tiny.days(random.horizon()),
                random.years() * 365L * Seconds.DAY,
                Integer.MAX_VALUE);
    }

    /** The first function that no option takes out, and some parties. */
    private static List<ExitQuestion.Pair> pairs(Model model) {
        Set<String> retired = model.options().stream()
                .map(Option::change)
                .filter(Option.Retire.class::isInstance)
                .map(Option.Change::target)
                .collect(Collectors.toSet());
        List<String> functions = new ArrayList<>();
        model.nodes().forEach((Node node) -> {
            if (node.kind() == Kind.FUNCTION && !retired.contains(node.id())) {
                functions.add(node.id());
            }
        });
        return functions.isEmpty()
                ? List.of()
                : model.parties().stream()
                        .limit(MOST_PARTIES)
                        .map(party -> new ExitQuestion.Pair(functions.getFirst(), party.id()))
                        .toList();
    }

    private String difference(RandomPlans random, Exit exit) {
        String function = exit.pair().function();
        String party = exit.pair().party();
        Model standing = new BruteOptions(random.model()).model(0);
        List<BruteWho.CutSet> breaches =
                new BruteWho(standing, random.setting(), List.of(party), random.horizon()).of(function, 1);
        if (breaches.isEmpty()) {
            return exit.outcome() == Outcome.STAYS_LIT ? null : "stays lit, but " + exit;
        }
        BruteWho.CutSet breach = breaches.getFirst();
        if (exit.holdoutSeconds() != Tiny.days(breach.darkTick())) {
            return "holds out " + breach.darkTick() + " days, but " + exit;
        }
        if (breach.switches().isEmpty()) {
            return exit.outcome() == Outcome.DARK_ANYWAY ? null : "dark anyway, but " + exit;
        }
        BrutePlan brute = new BrutePlan(
                random.model().withRules(without(function, party)), random.setting(), random.horizon(), random.years());
        List<BrutePlan.Point> expected = brute.costAndLead();
        List<BrutePlan.Point> found = exit.ways().stream()
                .map(way -> new BrutePlan.Point(
                        way.plan().costMinor(), (double) way.plan().leadSeconds() / Seconds.DAY))
                .toList();
        ways += expected.isEmpty() ? 0 : 1;
        noWays += expected.isEmpty() ? 1 : 0;
        several += expected.size() > 1 ? 1 : 0;
        if (!found.equals(expected) || exit.outcome() != (expected.isEmpty() ? Outcome.NO_WAY : Outcome.WAY)) {
            return "ways " + expected + ", but " + exit;
        }
        return exit.ways().stream()
                .map(way -> rests(random, exit.pair(), way))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private String rests(RandomPlans random, ExitQuestion.Pair pair, Exit.Way way) {
        BruteOptions options = new BruteOptions(random.model());
        Model bought = options.model(options.set(way.plan().options()));
        List<String> parties = random.model().parties().stream().map(Party::id).toList();
        Set<String> alone = new TreeSet<>();
        Set<String> movedTo = new TreeSet<>();
        for (BruteWho.CutSet set :
                new BruteWho(bought, random.setting(), parties, random.horizon()).of(pair.function(), 2)) {
            if (set.switches().size() == 1) {
                alone.addAll(set.switches());
            } else if (set.switches().contains(pair.party())) {
                movedTo.addAll(set.switches());
                movedTo.remove(pair.party());
            }
        }
        moved += movedTo.isEmpty() ? 0 : 1;
        return ids(way.rests().alone()).equals(alone)
                        && ids(way.rests().movedTo()).equals(movedTo)
                ? null
                : "alone " + alone + ", moved to " + movedTo + ", but " + way;
    }

    private static Set<String> ids(List<Switch> switches) {
        return switches.stream().map(Switch::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rules without(String function, String party) {
        Rules.Policy policy = new Rules.Policy(
                "left",
                "id:" + party,
                "id:" + function,
                false,
                -1,
                1,
                -1,
                -1,
                -1,
                -1,
                false,
                List.of(),
                null,
                Claim.NONE);
        return new Rules(List.of(), List.of(policy));
    }
}
