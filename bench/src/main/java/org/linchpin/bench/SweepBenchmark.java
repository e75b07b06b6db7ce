package org.linchpin.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.sweep.SweepMethod;
import org.linchpin.engine.switches.Switch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The methods of a sweep, warm, on a small national network: the thousand suppliers that most rest on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SweepBenchmark {

    private static final int SWITCHES = 1_000;

    @Param({"local", "tangled"})
    public String profile = "local";

    @Param("20000")
    public int nodes = 20_000;

    private NationalNetwork made = NationalNetwork.of(nodes, profile, WriteNational.SEED);
    private List<Switch> switches = List.of();

    @Setup
    public void make() {
        made = NationalNetwork.of(nodes, profile, WriteNational.SEED);
        switches = made.switches().subList(0, SWITCHES);
    }

    @Benchmark
    public SweepAnswer cheapest() {
        return sweep(null, false);
    }

    @Benchmark
    public SweepAnswer worklist() {
        return sweep(SweepMethod.WORKLIST, false);
    }

    @Benchmark
    public SweepAnswer sets() {
        return sweep(SweepMethod.SETS, false);
    }

    @Benchmark
    public SweepAnswer lanes() {
        return sweep(SweepMethod.LANES, false);
    }

    @Benchmark
    public SweepAnswer timedCheapest() {
        return sweep(null, true);
    }

    @Benchmark
    public SweepAnswer timedWorklist() {
        return sweep(SweepMethod.WORKLIST, true);
    }

    @Benchmark
    public SweepAnswer timedSets() {
        return sweep(SweepMethod.SETS, true);
    }

    private SweepAnswer sweep(@Nullable SweepMethod method, boolean isTimed) {
        return Sweep.by(method, made.network(), switches, isTimed, Seconds.NEVER - 1, Work.UNBOUNDED);
    }
}
