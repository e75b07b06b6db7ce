package org.linchpin.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.NetworkBuilder;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.oracle.RandomCase;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.switches.Switch;

/**
 * All methods say what one run after another says: on the oracle's random models, which have every construct, and on
 * larger random networks with nested gates, shares and cycles.
 */
class SweepMethodsTest {

    private static final int CASES = Integer.getInteger("cases", 20_000) / 2;
    private static final int NETWORKS = 60;

    private record Case(String name, Network network, List<Switch> switches, int horizonSeconds) {

        SweepAnswer by(@Nullable SweepMethod method, boolean isTimed) {
            return by(method, isTimed, Work.UNBOUNDED);
        }

        SweepAnswer by(@Nullable SweepMethod method, boolean isTimed, Work work) {
            return Sweep.by(method, network, switches, isTimed, horizonSeconds, work);
        }

        /** A switch at a time is below what is worth a choice of method. */
        List<SweepAnswer.Row> oneByOne(int horizon) {
            return switches.stream()
                    .map(one -> Sweep.answer(network, List.of(one), horizon, Work.UNBOUNDED)
                            .rows()
                            .getFirst())
                    .toList();
        }
    }

    private static Stream<Case> cases() {
        return Stream.concat(
                IntStream.range(0, CASES)
                        .mapToObj(SweepMethodsTest::oracleCase)
                        .filter(one -> Plan.holds(one.network())),
                IntStream.range(0, NETWORKS).mapToObj(SweepMethodsTest::network));
    }

    private static Case oracleCase(int seed) {
        RandomCase random = RandomCase.of(seed);
        Compiled compiled = Compiled.of(random.model(), random.setting().worst() ? Terms.WORST : Terms.BEST);
        List<Switch> switches =
                random.switches().stream().map(compiled.switches()::resolve).toList();
        return new Case("seed " + seed, compiled.network(), switches, days(random.horizon()));
    }

    /** Some two hundred nodes with up to three gates each, one in ten a function; needs point anywhere near. */
    private static Case network(int seed) {
        Random random = new Random(seed);
        NetworkBuilder builder = new NetworkBuilder();
        int nodes = 150 + random.nextInt(100);
        boolean weighted = seed % 2 == 0;
        for (int node = 0; node < nodes; node++) {
            boolean isFunction = random.nextInt(10) == 0 && seed % 5 != 0;
            builder.node("n" + node, isFunction ? Sort.FUNCTION : Sort.SERVICE);
            builder.timing(node, holdout(random), 0, 0);
            builder.role(node, random.nextBoolean(), random.nextInt(5), false);
        }
        for (int node = 0; node < nodes - 20; node++) {
            int width = needs(builder, random, node, node, nodes, weighted);
            for (int g = random.nextInt(3); g > 0; g--) {
                int weight = weighted ? 1 + random.nextInt(4) : 1;
                int gate = builder.gate(node, weight);
                int inner = needs(builder, random, gate, node, nodes, weighted);
                builder.failAt(gate, 1 + random.nextInt(inner));
                width += weight;
            }
            builder.failAt(node, random.nextInt(3) == 0 ? 1 + random.nextInt(width) : 1);
        }
        Network network = builder.build(nodes - 1, List.of(), List.of(), "random", null, Terms.WORST);
        List<Switch> switches = new ArrayList<>();
        for (int s = 0; s < 700; s++) {
            int[] off = random.ints(1 + random.nextInt(3), 0, nodes)
                    .sorted()
                    .distinct()
                    .toArray();
            switches.add(new Switch("s" + s, "s" + s, Switch.Kind.SELECTION, Network.Side.NONE, off));
        }
        return new Case("network " + seed, network, switches, days(1 + random.nextInt(40)));
    }

    private static int needs(NetworkBuilder builder, Random random, int into, int node, int nodes, boolean weighted) {
        int width = 0;
        for (int k = 1 + random.nextInt(5); k > 0; k--) {
            int weight = weighted ? 1 + random.nextInt(5) : 1;
            int ahead = random.nextInt(12) == 0 ? -random.nextInt(node + 1) : random.nextInt(30);
            builder.need(into, Math.min(nodes - 1, node + ahead), holdout(random), false, weight);
            width += weight;
        }
        return width;
    }

    private static int holdout(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> days(1 + random.nextInt(9));
            case 1 -> random.nextInt(100_000);
            case 2 -> random.nextInt(8) == 0 ? Seconds.NEVER : 0;
            default -> 0;
        };
    }

    @Test
    void everyMethodGivesTheSameTimesAndCounts() {
        long checked = cases().parallel()
                .filter(one -> {
                    List<SweepAnswer.Row> expected = one.oneByOne(one.horizonSeconds());
                    for (SweepMethod method : SweepMethod.values()) {
                        assertThat(one.by(method, true).rows())
                                .as("%s by %s", one.name(), method)
                                .containsExactlyInAnyOrderElementsOf(expected);
                    }
                    assertThat(one.by(null, true).rows()).as(one.name()).containsExactlyInAnyOrderElementsOf(expected);
                    return expected.stream().anyMatch(row -> row.nodesDark() > 0);
                })
                .count();

        assertThat(checked).isGreaterThan(NETWORKS);
    }

    @Test
    void everyMethodSaysWhoGoesDarkAtLast() {
        long checked = cases().parallel()
                .filter(one -> {
                    List<SweepAnswer.Row> expected = one.oneByOne(Seconds.NEVER - 1).stream()
                            .map(row -> new SweepAnswer.Row(
                                    row.what(),
                                    row.reach(),
                                    row.criticalReach(),
                                    row.stake(),
                                    row.nodesDark(),
                                    Seconds.NEVER,
                                    Seconds.NEVER))
                            .toList();
                    for (SweepMethod method : SweepMethod.values()) {
                        assertThat(one.by(method, false).rows())
                                .as("%s by %s", one.name(), method)
                                .containsExactlyInAnyOrderElementsOf(expected);
                    }
                    return expected.stream().anyMatch(row -> row.nodesDark() > 0);
                })
                .count();

        assertThat(checked).isGreaterThan(NETWORKS);
    }

    @Test
    void theAnswerIsTheSame_howeverManyThreadsShareIt() {
        for (int seed = 0; seed < 20; seed++) {
            Case one = network(seed);
            for (boolean isTimed : List.of(true, false)) {
                for (SweepMethod method : SweepMethod.values()) {
                    SweepAnswer alone = one.by(method, isTimed);
                    for (int threads = 2; threads <= 3; threads++) {
                        assertThat(one.by(method, isTimed, new Shared(threads)))
                                .as("%s by %s, %d threads", one.name(), method, threads)
                                .isEqualTo(alone);
                    }
                }
            }
        }
    }

    @Test
    void threadsStopTogether_andWhatWasToldStays() {
        Case one = network(4);
        for (SweepMethod method : List.of(SweepMethod.WORKLIST, SweepMethod.LANES)) {
            for (boolean isTimed : List.of(true, false)) {
                Shared shared = new Shared(3, 3);
                List<SweepAnswer.Row> whole = one.by(method, isTimed).rows();

                SweepAnswer answer = one.by(method, isTimed, shared);

                assertThat(answer.complete()).isFalse();
                assertThat(answer.rows()).hasSizeLessThan(whole.size()).isSubsetOf(whole);
            }
        }
    }

    /** Threads that may be stopped: by one who has asked often enough. */
    private static final class Shared implements Work {

        private final int threads;
        private final AtomicInteger asksLeft;

        Shared(int threads) {
            this(threads, Integer.MAX_VALUE);
        }

        Shared(int threads, int asks) {
            this.threads = threads;
            this.asksLeft = new AtomicInteger(asks);
        }

        @Override
        public boolean stopped() {
            return asksLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
        }

        @Override
        public int threads() {
            return threads;
        }
    }

    @Test
    void setsThatDoNotFitAreTakenInHalves() {
        Case one = network(3);
        Scenarios scenarios = Scenarios.of(one.network(), one.switches());
        Tallies small = new Tallies(one.network(), one.switches(), true, Work.UNBOUNDED);
        Tallies smallTimed = new Tallies(one.network(), one.switches(), true, Work.UNBOUNDED);
        int ever = Seconds.NEVER - 1;

        assertThat(new SparseSets(Plan.untimed(one.network(), ever), 2_000)
                        .run(scenarios, scenarios.all(), small, Work.UNBOUNDED))
                .isTrue();
        assertThat(new TimedSets(Plan.timed(one.network(), one.horizonSeconds()), one.horizonSeconds(), 2_000)
                        .run(scenarios, scenarios.all(), smallTimed, Work.UNBOUNDED))
                .isTrue();
        assertThat(small.rows().stream().map(SweepAnswer.Row::nodesDark))
                .isEqualTo(one.oneByOne(ever).stream()
                        .map(SweepAnswer.Row::nodesDark)
                        .toList());
        assertThat(smallTimed.rows()).isEqualTo(one.oneByOne(one.horizonSeconds()));
    }

    @Test
    void aStoppedSweepIsNotComplete() {
        Case one = network(4);
        for (SweepMethod method : SweepMethod.values()) {
            for (boolean isTimed : List.of(true, false)) {
                SweepAnswer answer =
                        Sweep.by(method, one.network(), one.switches(), isTimed, one.horizonSeconds(), () -> true);

                assertThat(answer.complete()).as(method + " " + isTimed).isFalse();
                assertThat(answer.rows()).isEmpty();
            }
        }
    }

    @Test
    void aThresholdOfManyNeedsIsReachedAtTheRightTime() {
        int needs = 300;
        NetworkBuilder builder = new NetworkBuilder();
        List<Switch> switches = new ArrayList<>();
        for (int node = 0; node < needs; node++) {
            builder.node("n" + node, Sort.SERVICE);
            int[] off = IntStream.rangeClosed(0, node).toArray();
            switches.add(new Switch("s" + node, "s" + node, Switch.Kind.SELECTION, Network.Side.NONE, off));
        }
        int function = builder.node("function", Sort.FUNCTION);
        for (int node = 0; node < needs; node++) {
            builder.need(function, node, days(1 + node), false, 1);
        }
        builder.failAt(function, 200);
        Network network = builder.build(0, List.of(), List.of(), "wide", null, Terms.WORST);

        for (SweepMethod method : SweepMethod.values()) {
            SweepAnswer answer = Sweep.by(method, network, switches, true, Seconds.NEVER - 1, Work.UNBOUNDED);

            assertThat(answer.rows())
                    .as(method.toString())
                    .filteredOn(row -> row.reach() > 0)
                    .hasSize(101)
                    .allMatch(row -> row.firstDarkSeconds() == days(200));
        }
    }

    @Test
    void aNetworkWithStandbysIsNotForMethods() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(Tiny.any("x", standby("y", 3))))
                .node("x")
                .node("y", node -> node.need(need("x"))));

        assertThatThrownBy(() -> Sweep.by(
                        SweepMethod.SETS, compiled.network(), compiled.switches("x"), true, days(9), Work.UNBOUNDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("standbys");
    }
}
