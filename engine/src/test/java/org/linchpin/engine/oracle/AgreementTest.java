package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;

/** The engine and the oracle say the same of 20,000 random models, verb by verb. */
class AgreementTest {

    private static final int CASES = Integer.getInteger("cases", 20_000);

    /** One case, compiled by the engine. */
    private record Compiled(RandomCase random, Network network, org.linchpin.engine.switches.Switches switches) {

        static Compiled of(long seed) {
            RandomCase random = RandomCase.of(seed);
            Terms terms = new Terms(
                    random.setting().worst() ? Terms.Reading.WORST : Terms.Reading.BEST,
                    random.setting().orderly());
            Network network = Compiler.compile(random.model(), terms);
            return new Compiled(random, network, new org.linchpin.engine.switches.Switches(random.model(), network));
        }

        int horizonSeconds() {
            return random.horizon() * Ticks.SECONDS;
        }

        List<org.linchpin.engine.cut.Off> offs() {
            List<org.linchpin.engine.cut.Off> offs = new ArrayList<>();
            for (Cut.Part part : random.cut().parts()) {
                int to = part.lasting() == Ticks.NEVER ? Seconds.NEVER : (part.at() + part.lasting()) * Ticks.SECONDS;
                offs.add(new org.linchpin.engine.cut.Off(
                        switches.resolve(part.switchName()), part.at() * Ticks.SECONDS, to));
            }
            return offs;
        }

        Timeline run() {
            return Runs.run(network, offs(), horizonSeconds(), Runs.DEFAULT_EVENT_BUDGET, Work.UNBOUNDED);
        }

        CutAnswer answer() {
            CutQuestion question =
                    new CutQuestion(offs(), horizonSeconds(), CutQuestion.NO_COLD_START, Runs.DEFAULT_EVENT_BUDGET);
            return Cuts.answer(network, null, question, Work.UNBOUNDED);
        }

        TickRun ticks() {
            return new TickEvaluator(random.model(), random.setting()).runWithin(random.cut(), random.horizon());
        }

        List<Switch> level() {
            return random.switches().stream().map(switches::resolve).toList();
        }
    }

    @Test
    void cutsDarkenTheSameNodesForTheSameTime() {
        forAll(compiled -> {
            TickRun ticks = compiled.ticks();
            Timeline run = compiled.run();
            compiled.random()
                    .model()
                    .nodes()
                    .forEach(node -> assertThat(intervals(compiled.network(), run, node.id(), ticks.lastTick()))
                            .as(
                                    "node %s of seed %d under %s",
                                    node.id(),
                                    compiled.random().seed(),
                                    compiled.random().cut())
                            .isEqualTo(ticks.darkIntervals(node.id())));
        });
    }

    @Test
    void functionsBreachAtTheSameMoment() {
        forAll(compiled -> {
            TickRun ticks = compiled.ticks();
            Timeline run = compiled.run();
            int start = Runs.start(compiled.offs());
            for (String function : compiled.random().functions()) {
                int node = compiled.network().find(function);
                int breach = run.breach(
                        node,
                        start + compiled.horizonSeconds(),
                        compiled.network().tolerates(node));
                assertThat(breach == Timeline.NONE ? Ticks.NEVER : toTicks(run.from(breach)))
                        .as(
                                "function %s of seed %d",
                                function, compiled.random().seed())
                        .isEqualTo(ticks.firstBreach(function, compiled.random().horizon()));
            }
        });
    }

    @Test
    void theSameNodesAreBrokenFromTheStart() {
        forAll(compiled -> {
            Set<String> broken = new TreeSet<>();
            for (int node = 0; node < compiled.network().modelNodeCount(); node++) {
                if (compiled.network().broken(node)) {
                    broken.add(compiled.network().id(node));
                }
            }
            assertThat(broken)
                    .as("seed %d", compiled.random().seed())
                    .isEqualTo(new TreeSet<>(compiled.ticks().brokenFromStart()));
        });
    }

    @Test
    void theSameNodesStartCold() {
        forAll(compiled -> {
            int tick = compiled.random().coldTick();
            ColdStart.Answer expected = ColdStart.at(compiled.ticks(), tick);
            org.linchpin.engine.cut.ColdStart cold = org.linchpin.engine.cut.ColdStart.at(
                    compiled.network(), compiled.run(), compiled.offs(), tick * Ticks.SECONDS);
            Bits onStock = new Bits(compiled.network().nodeCount());
            for (int node = 0; node < compiled.network().modelNodeCount(); node++) {
                if (cold.onStock(node)) {
                    onStock.set(node);
                }
            }
            assertThat(ids(compiled.network(), cold.lit()))
                    .as(
                            "seed %d at %d under %s",
                            compiled.random().seed(), tick, compiled.random().cut())
                    .isEqualTo(new TreeSet<>(expected.lit()));
            assertThat(ids(compiled.network(), onStock))
                    .as("on stock, seed %d at %d", compiled.random().seed(), tick)
                    .isEqualTo(new TreeSet<>(expected.onRunningStock()));
        });
    }

    @Test
    void theSameNodesGoOnWithoutTheirSupplier_fromTheSameMoment() {
        forAll(compiled -> {
            TickRun ticks = compiled.ticks();
            int last = ticks.cut().firstTick() + compiled.random().horizon();
            Map<String, Integer> begins = new TreeMap<>();
            for (CutAnswer.Unsupported row : compiled.answer().unsupported()) {
                begins.merge(compiled.network().id(row.node()), toTicks(row.fromSeconds()), Math::min);
            }
            Map<String, Integer> expected = new TreeMap<>();
            compiled.random().model().nodes().forEach(node -> {
                List<TickRun.Interval> intervals = ticks.unsupportedIntervals(node.id());
                if (!intervals.isEmpty() && intervals.getFirst().begin() <= last) {
                    expected.put(node.id(), intervals.getFirst().begin());
                }
            });
            assertThat(begins)
                    .as(
                            "seed %d under %s",
                            compiled.random().seed(), compiled.random().cut())
                    .isEqualTo(expected);
        });
    }

    @Test
    void aChainOfCausesGoesBackInTimeToSomethingThatWasTurnedOffEndedOrBroken() {
        forAll(compiled -> {
            for (CutAnswer.Dark dark : compiled.answer().dark()) {
                List<CutAnswer.Step> chain = dark.because();
                String as = "node " + compiled.network().id(dark.node()) + " of seed "
                        + compiled.random().seed() + ": " + chain;
                assertThat(chain).as(as).isNotEmpty();
                assertThat(chain.getFirst().node()).as(as).isEqualTo(dark.node());
                assertThat(chain.getLast().why()).as(as).isNotEqualTo(CutAnswer.Why.UNMET);
                for (int k = 1; k < chain.size(); k++) {
                    assertThat(chain.get(k).fromSeconds())
                            .as(as)
                            .isLessThanOrEqualTo(chain.get(k - 1).fromSeconds());
                }
            }
        });
    }

    @Test
    void whoFindsTheSameMinimalCutSets() {
        forAll(compiled -> {
            RandomCase random = compiled.random();
            BruteWho brute = new BruteWho(random.model(), random.setting(), random.switches(), random.horizon());
            List<Integer> targets =
                    random.functions().stream().map(compiled.network()::find).toList();
            WhoAnswer answer = Who.answer(
                    compiled.network(),
                    new WhoQuestion(
                            targets,
                            compiled.level(),
                            random.maxSize(),
                            compiled.horizonSeconds(),
                            WhoQuestion.DEFAULT_FAMILY_CAP),
                    Work.UNBOUNDED);
            for (WhoAnswer.Target target : answer.targets()) {
                String id = compiled.network().id(target.node());
                List<BruteWho.CutSet> expected = brute.of(id, random.maxSize());
                assertThat(target.complete()).isTrue();
                assertThat(target.sets().stream()
                                .map(AgreementTest::words)
                                .sorted()
                                .toList())
                        .as("target %s of seed %d", id, random.seed())
                        .isEqualTo(expected.stream()
                                .map(AgreementTest::words)
                                .sorted()
                                .toList());
                for (WhoAnswer.CutSet set : target.sets()) {
                    Set<Set<String>> implying = expected.stream()
                            .filter(one -> one.switches().equals(names(set.switches())))
                            .findFirst()
                            .orElseThrow()
                            .impliedBy();
                    if (set.impliedBy() == null) {
                        assertThat(implying)
                                .as("implied, seed %d", random.seed())
                                .isEmpty();
                    } else {
                        assertThat(implying)
                                .as("implied, seed %d", random.seed())
                                .contains(names(set.impliedBy()));
                    }
                }
            }
        });
    }

    @Test
    void sweepCountsTheSameReachAndStake() {
        forAll(compiled -> {
            RandomCase random = compiled.random();
            SweepAnswer answer =
                    Sweep.answer(compiled.network(), compiled.level(), compiled.horizonSeconds(), Work.UNBOUNDED);
            List<String> rows = answer.rows().stream()
                    .map(row -> row.what().id() + " " + row.reach() + " " + row.criticalReach() + " " + row.stake()
                            + " " + toTicks(row.firstDarkSeconds()))
                    .sorted()
                    .toList();
            List<String> expected =
                    BruteSweep.of(random.model(), random.setting(), random.switches(), random.horizon()).stream()
                            .map(AgreementTest::words)
                            .sorted()
                            .toList();
            assertThat(rows).as("seed %d", random.seed()).isEqualTo(expected);
        });
    }

    private static void forAll(Consumer<Compiled> check) {
        List<String> disagreements = LongStream.range(0, CASES)
                .parallel()
                .mapToObj(seed -> disagreement(seed, check))
                .filter(Objects::nonNull)
                .toList();
        assertThat(disagreements.size())
                .as("of %d cases: %s", CASES, disagreements.stream().limit(3).toList())
                .isZero();
    }

    private static @Nullable String disagreement(long seed, Consumer<Compiled> check) {
        try {
            check.accept(Compiled.of(seed));
            return null;
        } catch (AssertionError disagreement) {
            return disagreement.getMessage();
        }
    }

    private static String words(BruteWho.CutSet set) {
        return new TreeSet<>(set.switches()) + " at " + Math.max(0, set.darkTick());
    }

    private static String words(WhoAnswer.CutSet set) {
        return names(set.switches()) + " at " + toTicks(set.stopsAfterSeconds());
    }

    private static String words(BruteSweep.Row row) {
        return row.switchName() + " " + row.functions().size() + " "
                + row.critical().size() + " " + row.stake() + " " + row.firstDark();
    }

    private static Set<String> names(List<Switch> switches) {
        Set<String> names = new TreeSet<>();
        switches.forEach(one -> names.add(one.id()));
        return names;
    }

    private static List<TickRun.Interval> intervals(Network network, Timeline run, String id, int lastTick) {
        List<TickRun.Interval> intervals = new ArrayList<>();
        for (int k = run.latest(network.find(id)); k != Timeline.NONE; k = run.earlier(k)) {
            int from = toTicks(run.from(k));
            int to = toTicks(run.to(k));
            if (from <= lastTick) {
                intervals.addFirst(new TickRun.Interval(from, to > lastTick ? Ticks.NEVER : to));
            }
        }
        return intervals;
    }

    private static Set<String> ids(Network network, Bits nodes) {
        Set<String> ids = new TreeSet<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (nodes.get(node)) {
                ids.add(network.id(node));
            }
        }
        return ids;
    }

    private static int toTicks(int seconds) {
        return seconds == Seconds.NEVER ? Ticks.NEVER : Math.floorDiv(seconds, Ticks.SECONDS);
    }
}
