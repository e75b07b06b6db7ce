package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.need;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.model.Rules.Policy;

/** Rules 7 to 8.5 of docs/semantics.md on models that a person works out, held against the oracle. */
class PlanRulesTest {

    private static final int HORIZON = 10;

    private static Option option(String id, long cost, Option.Change change) {
        return new Option(id, id, change, 0, cost, 0, 0, List.of(), List.of(), null, Claim.NONE);
    }

    private static Option with(Option o, List<String> requires, List<String> excludes, boolean done) {
        return new Option(
                o.id(),
                o.name(),
                o.change(),
                o.leadSeconds(),
                o.costMinor(),
                o.yearlyMinor(),
                o.effectFraction(),
                requires,
                excludes,
                done ? Tiny.AS_OF : null,
                Claim.NONE);
    }

    private static Option taking(Option o, int leadDays, long yearly, double effect) {
        return new Option(
                o.id(),
                o.name(),
                o.change(),
                Tiny.days(leadDays),
                o.costMinor(),
                yearly,
                effect,
                o.requires(),
                o.excludes(),
                o.done(),
                Claim.NONE);
    }

    private static Option.Change addTo(String node, String... needs) {
        return new Option.AddTo(node, Node.Relations.NONE, branches(needs), List.of());
    }

    private static Option.Change replace(String node, String... needs) {
        return new Option.Replace(node, Node.Relations.NONE, branches(needs));
    }

    private static List<Gate.Branch> branches(String... needs) {
        return Arrays.stream(needs).map(need -> Gate.Branch.of(need(need))).toList();
    }

    private static NodeBuilder critical(NodeBuilder function, String... needs) {
        Arrays.stream(needs).forEach(one -> function.need(need(one)));
        return function.critical(true).weight(1);
    }

    /** A function f that stands on n, and n on party p. */
    private static Tiny standingOnP() {
        return new Tiny()
                .party("p")
                .party("q")
                .node("f", Kind.FUNCTION, f -> critical(f, "n"))
                .node("n", n -> n.need(need("p")));
    }

    private static Policy policy(@Nullable String over, int size, boolean noMoves, String... except) {
        return new Policy("r", over, null, true, -1, size, -1, -1, -1, -1, noMoves, List.of(except), null, Claim.NONE);
    }

    private static Policy share(int percent) {
        return new Policy(
                "r", "parties", null, true, -1, 1, percent * 10_000, -1, -1, -1, false, List.of(), null, Claim.NONE);
    }

    private static Policy support(int days) {
        return new Policy(
                "r", "parties", null, true, -1, 1, -1, Tiny.days(days), -1, -1, false, List.of(), null, Claim.NONE);
    }

    private static Policy means(long budget, int readinessDays) {
        int readiness = readinessDays < 0 ? -1 : Tiny.days(readinessDays);
        return new Policy(
                "means", null, null, false, -1, 1, -1, -1, budget, readiness, false, List.of(), null, Claim.NONE);
    }

    private static Model model(Tiny tiny, List<Policy> policies, Option... options) {
        Arrays.stream(options).forEach(tiny::option);
        Model m = tiny.model();
        return new Model(
                m.name(),
                m.about(),
                "p",
                m.asOf(),
                m.currency(),
                m.sources(),
                m.jurisdictions(),
                m.parties(),
                m.nodes(),
                m.options(),
                new Rules(List.of(), policies),
                m.scenarios());
    }

    private static BrutePlan plan(Tiny tiny, List<Policy> policies, Option... options) {
        return new BrutePlan(model(tiny, policies, options), Setting.WORST, HORIZON, 2);
    }

    /** Policy, switches, function; every option bought. */
    private static Set<String> found(Tiny tiny, Policy policy, Option... options) {
        BrutePolicy brute = new BrutePolicy(model(tiny, List.of(policy), options), Setting.WORST, HORIZON);
        Set<String> words = new TreeSet<>();
        brute.findings((1L << options.length) - 1)
                .forEach(one -> words.add(new TreeSet<>(one.switches()) + " " + one.function()));
        return words;
    }

    private static int firstBreach(Tiny tiny, String node, String cut, Option... options) {
        BruteOptions brute = new BruteOptions(model(tiny, List.of(), options));
        Model bought = brute.model((1L << options.length) - 1);
        return new TickEvaluator(bought, Setting.WORST)
                .runWithin(Cut.forGood(cut), HORIZON)
                .firstBreach(node, HORIZON);
    }

    @Test
    void rule7_whatIsAddedIsAnAlternativeToTheWholeList_besideStaysOutside() {
        Gate.Branch beside = Gate.Branch.of(need("q"));
        Option added = option("o", 1, new Option.AddTo("n", Node.Relations.NONE, branches("m"), List.of(beside)));

        assertThat(firstBreach(standingOnP().node("m"), "f", "p", added)).isEqualTo(Ticks.NEVER);
        assertThat(firstBreach(standingOnP().node("m"), "f", "q", added)).isZero();
    }

    @Test
    void rule7_whatMovesLeavesItsOldGround_andWhatIsAddedToStaysWhereItStood() {
        Tiny placed = new Tiny().home("XA").state("XB").node("n", n -> n.in("XA"));
        Option moved = option("o", 1, new Option.Move("n", "XB", null));

        assertThat(firstBreach(placed, "n", "XA:ground", moved)).isEqualTo(Ticks.NEVER);
        assertThat(firstBreach(new Tiny().home("XA").state("XB").node("n", n -> n.in("XA")), "n", "XB:ground", moved))
                .isZero();
    }

    @Test
    void rule7_1_whoNeedsWhatIsRetiredGoesOnWithoutIt() {
        assertThat(firstBreach(standingOnP(), "f", "p", option("o", 1, new Option.Retire("n"))))
                .isEqualTo(Ticks.NEVER);
    }

    @Test
    void rule7_4_theLaterReplacementCounts_andWhatIsAddedIsAnAlternativeToIt() {
        Option added = option("first", 1, addTo("n", "a"));
        Option one = option("one", 1, replace("n", "b"));
        Option two = option("two", 1, replace("n", "c"));
        Tiny tiny = standingOnP().node("a").node("b").node("c");

        assertThat(firstBreach(tiny, "f", "c", one, two)).isZero();
        assertThat(firstBreach(standingOnP().node("a").node("b").node("c"), "f", "b", one, two))
                .isEqualTo(Ticks.NEVER);
        assertThat(firstBreach(standingOnP().node("a").node("b").node("c"), "f", "c", added, one, two))
                .isEqualTo(Ticks.NEVER);
    }

    @Test
    void rule7_6_aPairThatTakesOverFromASwitchIsAMove() {
        Option both = option("o", 1, addTo("n", "q"));

        assertThat(found(standingOnP(), policy("parties", 1, false), both)).isEmpty();
        assertThat(found(standingOnP(), policy("parties", 1, true), both)).containsExactly("[p, q] f");
    }

    @Test
    void rule7_7_yearlyCostsCountThroughThePeriod_andLeadsRunTogether() {
        Option slow = taking(option("slow", 100, addTo("n", "q")), 20, 5, 0);
        Option sooner = taking(option("sooner", 10, new Option.Speed("slow", Tiny.days(15))), 8, 0, 0);
        BrutePlan brute = plan(standingOnP(), List.of(policy("parties", 1, false)), slow, sooner);

        assertThat(brute.optimum()).isEqualTo(new BrutePlan.Optimum(110, Set.of(Set.of("slow"))));
        assertThat(brute.costAndLead()).containsExactly(new BrutePlan.Point(110, 20), new BrutePlan.Point(120, 8));
    }

    @Test
    void rule7_8_effectsOfWhatLiesBeneathAreMultiplied() {
        Option half = taking(option("half", 5, addTo("n", "q")), 0, 0, -0.5);
        Option dear = taking(option("dear", 9, addTo("n", "q")), 0, 0, -0.1);
        Option elsewhere = taking(option("elsewhere", -1, addTo("m", "q")), 0, 0, -0.9);
        BrutePlan brute = plan(standingOnP().node("m"), List.of(policy("parties", 1, false)), half, dear, elsewhere);

        assertThat(brute.costAndEffectiveness())
                .containsExactly(new BrutePlan.Point(4, -0.5), new BrutePlan.Point(8, -0.9));
    }

    @Test
    void rule8_1_exceptedAreSidesAndSwitchesThatTurnOffNothingMore() {
        assertThat(found(standingOnP(), policy("parties", 1, false))).containsExactly("[p] f");
        assertThat(found(standingOnP(), policy("parties", 1, false, "self"))).isEmpty();
        assertThat(found(standingOnP(), policy("positions", 1, false, "p:serve")))
                .containsExactly("[p:supply] f");
        assertThat(found(standingOnP(), policy("positions", 1, false, "p"))).isEmpty();
    }

    @Test
    void rule8_1_aFilterIsReadInTheNetworkWithTheOptionsBought() {
        Option byP = option(
                "o",
                1,
                new Option.Replace(
                        "n",
                        new NodeBuilder("n", Kind.SERVICE).by(need("p")).build().relations(),
                        List.of()));

        assertThat(found(standingOnP(), policy("by:p", 1, false))).isEmpty();
        assertThat(found(standingOnP(), policy("by:p", 1, false), byP)).containsExactly("[n] f");
    }

    @Test
    void rule8_1_whatBreachesByItselfIsNotJudgedUnlessOptionsBrokeIt() {
        Tiny ended = standingOnP().node("gone", node -> node.until(Tiny.day(2)));
        Option breaks = option("o", 1, replace("n", "gone"));
        Tiny endedBefore = new Tiny()
                .party("p")
                .node("f", Kind.FUNCTION, f -> critical(f, "p", "gone"))
                .node("gone", node -> node.until(Tiny.day(2)));

        assertThat(found(ended, policy("parties", 1, false), breaks)).containsExactly("[] f");
        assertThat(found(endedBefore, policy("parties", 1, false))).isEmpty();
    }

    @Test
    void rule8_2_groupsUpToTheSizeMustNotBreach() {
        Option both = option("o", 1, addTo("n", "q"));

        assertThat(found(standingOnP(), policy("parties", 2, false), both)).containsExactly("[p, q] f");
    }

    @Test
    void rule8_3_noSwitchStakesMoreThanTheShare_ofAllCriticalFunctions() {
        Tiny two = standingOnP().node("g", Kind.FUNCTION, g -> critical(g, "q"));
        assertThat(found(two, share(50))).isEmpty();
        assertThat(found(standingOnP().node("g", Kind.FUNCTION, g -> critical(g, "q")), share(49)))
                .containsExactly("[p] f", "[q] g");
    }

    @Test
    void rule8_4_supportMustNotEnd_butWhoLivesOnTheAlternativeDoesNotStandOnTheOldSupplier() {
        Tiny supplied = new Tiny()
                .party("p")
                .party("q")
                .node("f", Kind.FUNCTION, f -> critical(f, "n"))
                .node("n", n -> n.from(need("p").withHoldout(Holdout.ENDLESS)));
        Option other = option("o", 1, addTo("n", "q"));

        assertThat(found(supplied, support(3))).containsExactly("[p] f");
        assertThat(found(supplied, support(3), other)).isEmpty();
    }

    @Test
    void rule8_5_budgetAndReadinessBoundThePlan() {
        Option cheap = taking(option("cheap", 5, addTo("n", "q")), 30, 0, 0);
        Option quick = taking(option("quick", 9, addTo("n", "q")), 10, 0, 0);
        List<Policy> policies = new ArrayList<>(List.of(policy("parties", 1, false)));

        assertThat(plan(standingOnP(), policies, cheap, quick).optimum())
                .isEqualTo(new BrutePlan.Optimum(5, Set.of(Set.of("cheap"))));
        policies.add(means(-1, 12));
        assertThat(plan(standingOnP(), policies, cheap, quick).optimum())
                .isEqualTo(new BrutePlan.Optimum(9, Set.of(Set.of("quick"))));
        policies.set(1, means(8, 12));
        BrutePlan none = plan(standingOnP(), policies, cheap, quick);
        assertThat(none.optimum()).isNull();
        assertThat(none.missingAlternatives()).isZero();
    }

    @Test
    void possibleIsWhatHasWhatItRequiresAndNothingItExcludes_besideWhatIsDone() {
        Option first = option("first", 1, addTo("n", "q"));
        Option second = with(option("second", 1, addTo("n", "q")), List.of("first"), List.of(), false);
        Option third = with(option("third", 1, addTo("n", "q")), List.of("done"), List.of("first"), false);
        Option done = with(option("done", 1, new Option.Retire("m")), List.of(), List.of(), true);
        BrutePlan brute = plan(standingOnP().node("m"), List.of(), first, second, third, done);

        assertThat(brute.possible().stream().map(BrutePlan.Plan::bought)).containsExactlyInAnyOrder(0L, 1L, 3L, 4L);
    }

    @Test
    void theSameCostIsATie_andNegativeCostsAreTaken() {
        Option one = option("one", 5, addTo("n", "q"));
        Option other = option("other", 5, addTo("n", "q"));
        Option gain = option("gain", -2, new Option.Extend("n", Tiny.days(1)));

        assertThat(plan(standingOnP(), List.of(policy("parties", 1, false)), one, other, gain)
                        .optimum())
                .isEqualTo(new BrutePlan.Optimum(3, Set.of(Set.of("gain", "one"), Set.of("gain", "other"))));
    }

    @Test
    void costAgainstStake_isOfAllPlansWhetherTheyMeetThePoliciesOrNot() {
        Tiny two = standingOnP().node("g", Kind.FUNCTION, g -> critical(g, "p"));
        BrutePlan brute = plan(two, List.of(policy("parties", 1, false)), option("o", 3, addTo("n", "q")));

        assertThat(brute.optimum()).isNull();
        assertThat(brute.costAndStake()).containsExactly(new BrutePlan.Point(0, 1.0), new BrutePlan.Point(3, 0.5));
    }

    @Test
    void whatIsMissingIsTheFewestAlternatives_orNoneWhereAFunctionItselfStandsOnTheSwitch() {
        Tiny two = standingOnP().node("g", Kind.FUNCTION, g -> critical(g, "m")).node("m", m -> m.need(need("p")));
        Tiny direct = standingOnP().node("g", Kind.FUNCTION, g -> critical(g, "p"));
        List<Policy> policies = List.of(policy("parties", 1, false));

        assertThat(plan(two, policies).missingAlternatives()).isEqualTo(2);
        assertThat(plan(standingOnP(), policies).missingAlternatives()).isEqualTo(1);
        assertThat(plan(direct, policies).missingAlternatives()).isEqualTo(-1);
    }
}
