package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Judge;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.engine.switches.Switch;

/** The engine and the oracle say the same of 2,000 random models with options bought, in both readings. */
class PlanAgreementTest {

    private static final int CASES = Integer.getInteger("cases", 2_000);
    private static final int SETS = 2;

    /** One model in one reading. */
    private record Case(RandomPlans random, Setting setting) {

        Terms terms() {
            return new Terms(setting.worst() ? Terms.Reading.WORST : Terms.Reading.BEST, setting.orderly());
        }
    }

    @Test
    void whatIsBoughtChangesTheNetworkAlike() {
        forAll((one, bought) -> {
            Model model = one.random().model();
            BruteOptions brute = new BruteOptions(model);
            Model expected = brute.model(bought);
            Network network = Compiler.compile(Bought.apply(model, brute.ids(bought)), one.terms());
            var switches = new org.linchpin.engine.switches.Switches(Bought.apply(model, brute.ids(bought)), network);
            int horizon = one.random().horizon();
            TickEvaluator evaluator = new TickEvaluator(expected, one.setting());
            List<String> cuts = new ArrayList<>(Level.POSITIONS.switches(model, false));
            cuts.addAll(Level.JURISDICTIONS.switches(model, false));
            cuts.addAll(RandomPlans.nodes(expected));
            cuts.add("border");
            for (String cut : cuts) {
                TickRun ticks = evaluator.runWithin(Cut.forGood(cut), horizon);
                Timeline run = Runs.run(
                        network,
                        List.of(new org.linchpin.engine.cut.Off(switches.resolve(cut), 0, Seconds.NEVER)),
                        horizon * Ticks.SECONDS,
                        Runs.DEFAULT_EVENT_BUDGET,
                        Work.UNBOUNDED);
                for (String node : RandomPlans.nodes(expected)) {
                    int number = network.find(node);
                    int breach = run.breach(number, horizon * Ticks.SECONDS, network.tolerates(number));
                    assertThat(breach == Timeline.NONE ? Ticks.NEVER : Math.floorDiv(run.from(breach), Ticks.SECONDS))
                            .as("node %s under %s", node, cut)
                            .isEqualTo(ticks.firstBreach(node, horizon));
                }
            }
        });
    }

    @Test
    void thePoliciesAreBrokenByTheSameSwitches() {
        forAll((one, bought) -> {
            RandomPlans random = one.random();
            BrutePolicy brute = new BrutePolicy(random.model(), one.setting(), random.horizon());
            Basis basis = Basis.of(
                    Bought.apply(random.model(), List.of()),
                    one.terms(),
                    Limit.of(random.model().rules(), random.horizon() * Ticks.SECONDS),
                    Work.UNBOUNDED);
            Model model = Bought.apply(random.model(), brute.options().ids(bought));
            PolicyAnswer answer = Judge.answer(model, basis, Work.UNBOUNDED);
            assertThat(words(findings(answer))).isEqualTo(words(brute.findings(bought)));
        });
    }

    private static Set<BrutePolicy.Finding> findings(PolicyAnswer answer) {
        Set<BrutePolicy.Finding> findings = new HashSet<>();
        for (PolicyAnswer.Judged judged : answer.limits()) {
            assertThat(judged.truncated()).isNull();
            for (Finding finding : judged.findings()) {
                Set<String> switches = new TreeSet<>(
                        finding.switches().stream().map(Switch::id).toList());
                finding.functions()
                        .forEach(function -> findings.add(
                                new BrutePolicy.Finding(finding.limit().policy().id(), switches, function)));
            }
        }
        return findings;
    }

    private static List<String> words(Set<BrutePolicy.Finding> findings) {
        return findings.stream()
                .map(finding -> finding.policy() + " " + new TreeSet<>(finding.switches()) + " " + finding.function())
                .sorted()
                .toList();
    }

    /** Two possible sets of options of each model, in both readings. */
    private static void forAll(BiConsumer<Case, Long> check) {
        List<String> disagreements = LongStream.range(0, CASES)
                .parallel()
                .mapToObj(seed -> disagreement(RandomPlans.of(seed), check))
                .filter(Objects::nonNull)
                .toList();
        assertThat(disagreements.size())
                .as("of %d models: %s", CASES, disagreements.stream().limit(3).toList())
                .isZero();
    }

    private static @Nullable String disagreement(RandomPlans random, BiConsumer<Case, Long> check) {
        Dice dice = Dice.of(~random.seed());
        List<BrutePlan.Plan> possible = BrutePlan.of(random).possible();
        for (int k = 0; k < SETS; k++) {
            long bought = dice.oneOf(possible).bought();
            for (boolean worst : new boolean[] {true, false}) {
                try {
                    check.accept(
                            new Case(random, new Setting(worst, random.setting().orderly())), bought);
                } catch (AssertionError disagreement) {
                    return "seed " + random.seed() + (worst ? ", worst, " : ", best, ") + Long.toBinaryString(bought)
                            + ": " + disagreement.getMessage();
                }
            }
        }
        return null;
    }
}
