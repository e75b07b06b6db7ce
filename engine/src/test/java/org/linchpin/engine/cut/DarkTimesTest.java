package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;
import static org.linchpin.engine.oracle.Tiny.until;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.RandomModels;
import org.linchpin.engine.oracle.Tiny;

/** Rule 2.8 of docs/semantics.md, and the workspace it is computed in. */
class DarkTimesTest {

    private static int[] times(DarkTimes times, Network network) {
        return IntStream.range(0, network.nodeCount()).map(times::dark).toArray();
    }

    @Test
    void aNodeFallsWhenItsLastStockIsGone() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("y")
                .node("a", node -> node.need(any(need("x", 2), need("y", 5))).holdout(Holdout.ofSeconds(days(1))))
                .node("b", node -> node.need(need("a", 4))));
        DarkTimes times = new DarkTimes(compiled.network());
        times.run(new int[] {compiled.node("x"), compiled.node("y")}, new int[] {days(3), days(1)}, Seconds.NEVER);

        assertThat(times.dark(compiled.node("a"))).isEqualTo(days(7));
        assertThat(times.dark(compiled.node("b"))).isEqualTo(days(11));
        assertThat(times.darkCount()).isEqualTo(4);
        assertThat(times.baseCount()).isZero();
        assertThat(IntStream.range(0, 4).map(times::darkNode)).containsExactly(1, 0, 2, 3);
    }

    @Test
    void whatFallsAtTheHorizonFalls_whatFallsLaterDoesNot() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("need", node -> node.need(need("x", 2)))
                .node("own", node -> node.need(need("x")).holdout(Holdout.ofSeconds(days(2))))
                .node("end", node -> node.until(day(2))));
        DarkTimes times = new DarkTimes(compiled.network());
        int[] cut = {compiled.node("x")};

        times.run(cut, days(2));
        assertThat(times(times, compiled.network())).startsWith(0, days(2), days(2), days(2));
        times.reset();
        times.run(cut, days(2) - 1);
        assertThat(times(times, compiled.network())).startsWith(0, Seconds.NEVER, Seconds.NEVER, Seconds.NEVER);
        times.reset();
        times.run(cut, new int[] {days(2)}, days(2));
        assertThat(times.dark(0)).isEqualTo(days(2));
        times.reset();
        times.run(cut, new int[] {days(2)}, days(2) - 1);
        assertThat(times.dark(0)).isEqualTo(Seconds.NEVER);
    }

    @Test
    void whatEndedBeforeZeroIsFeltWhenItsStockIsGone_byTheHorizon() {
        Compiled compiled = Compiled.of(
                new Tiny().node("old", node -> node.until(day(-1))).node("a", node -> node.need(need("old", 4))));
        DarkTimes times = new DarkTimes(compiled.network());

        times.run(new int[0], days(3));
        assertThat(times.dark(compiled.node("a"))).isEqualTo(days(3));
        times.reset();
        times.run(new int[0], days(3) - 1);
        assertThat(times.dark(compiled.node("a"))).isEqualTo(Seconds.NEVER);
    }

    @Test
    void whoIsImmuneStaysLitComeWhatMay() {
        Compiled compiled = Compiled.of(new Tiny().node("x").node("a", "x").node("b", "a"));
        DarkTimes times = new DarkTimes(compiled.network());
        Bits kept = new Bits(compiled.network().nodeCount());
        kept.set(compiled.node("a"));
        times.run(new int[] {compiled.node("x")}, new int[1], Seconds.NEVER, kept);

        assertThat(times.dark(compiled.node("x"))).isZero();
        assertThat(times.dark(compiled.node("a"))).isEqualTo(Seconds.NEVER);
        assertThat(times.dark(compiled.node("b"))).isEqualTo(Seconds.NEVER);
    }

    @Test
    void whatIsDarkWithNoSwitchOffComesFirstAndStays() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("old", node -> node.until(day(-1)))
                .node("broken", node -> node.need(any(maybe("x"), maybe("x"))))
                .node("a", node -> node.need(until(need("old"), day(9)))));
        DarkTimes times = new DarkTimes(compiled.network());
        int base = times.baseCount();

        assertThat(times.dark(compiled.node("old"))).isEqualTo(days(-1));
        assertThat(times.dark(compiled.node("broken"))).isZero();
        assertThat(base).isEqualTo(4);
        times.run(new int[] {compiled.node("x")}, Seconds.NEVER);
        times.reset();
        assertThat(times.darkCount()).isEqualTo(base);
        assertThat(times.dark(compiled.node("broken"))).isZero();
        assertThat(times.dark(compiled.node("x"))).isEqualTo(Seconds.NEVER);
    }

    @Test
    void aGateThatNeverHeldCountsAsUnmetAmongItsSiblings() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("y")
                .node("a", node -> node.need(any(any(maybe("x"), maybe("y")), "y")))
                .node("b", node -> node.need(any(Tiny.all(any(maybe("x"), maybe("y")), "x"), "y"))));
        DarkTimes times = new DarkTimes(compiled.network());
        times.run(new int[] {compiled.node("y")}, Seconds.NEVER);

        assertThat(times.dark(compiled.node("a"))).isZero();
        assertThat(times.dark(compiled.node("b"))).isZero();
    }

    @Test
    void standbysAreNeverUsable() {
        Compiled compiled =
                Compiled.of(new Tiny().node("x").node("y").node("a", node -> node.need(any("x", standby("y", 2)))));
        DarkTimes times = new DarkTimes(compiled.network());
        times.run(new int[] {compiled.node("x")}, Seconds.NEVER);

        assertThat(times.dark(compiled.node("a"))).isZero();
    }

    @Test
    void aWorkspaceThatWasResetRunsAsANewOne() {
        Random random = new Random(5);
        for (long seed = 0; seed < 300; seed++) {
            Network network = Compiled.of(RandomModels.of(seed)).network();
            DarkTimes used = new DarkTimes(network);
            for (int round = 0; round < 5; round++) {
                int[] cut = random.ints(2, 0, network.nodeCount()).toArray();
                int horizon = random.nextBoolean() ? Seconds.NEVER : days(random.nextInt(8));
                DarkTimes fresh = new DarkTimes(network);
                fresh.run(cut, horizon);
                used.run(cut, horizon);
                assertThat(times(used, network))
                        .as("seed %d, %s", seed, Arrays.toString(cut))
                        .isEqualTo(times(fresh, network));
                assertThat(used.darkCount()).isEqualTo(fresh.darkCount());
                used.reset();
            }
        }
    }
}
