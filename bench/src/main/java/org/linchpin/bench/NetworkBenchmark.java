package org.linchpin.bench;

import java.util.concurrent.TimeUnit;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The kernels, warm, on generated worlds or on a model: {@code -p world=/path/to/model}. Each sweep and each question
 * who is over all parties, within 180 days; who is asked of ten targets at once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NetworkBenchmark {

    private static final int HORIZON_SECONDS = 180 * Seconds.DAY;

    private DarkTimes workspace = new DarkTimes(new World().network);

    @Setup
    public void workspace(World world) {
        workspace = new DarkTimes(world.network);
    }

    @Benchmark
    public Network compile(World world) {
        return Compiler.compile(world.model, Terms.WORST);
    }

    /** One cut in a workspace that is there already: what a sweep does again and again. */
    @Benchmark
    public int cut(World world) {
        workspace.run(world.largest, HORIZON_SECONDS);
        int dark = workspace.darkCount();
        workspace.reset();
        return dark;
    }

    @Benchmark
    public SweepAnswer sweep(World world) {
        return Sweep.answer(world.network, world.parties, HORIZON_SECONDS, Work.UNBOUNDED);
    }

    @Benchmark
    public WhoAnswer whoAlone(World world) {
        return who(world, 1);
    }

    @Benchmark
    public WhoAnswer whoInPairs(World world) {
        return who(world, 2);
    }

    private static WhoAnswer who(World world, int size) {
        return Who.answer(
                world.network,
                new WhoQuestion(world.targets, world.parties, size, HORIZON_SECONDS, WhoQuestion.DEFAULT_FAMILY_CAP),
                Work.UNBOUNDED);
    }
}
