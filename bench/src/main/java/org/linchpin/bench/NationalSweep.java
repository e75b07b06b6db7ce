package org.linchpin.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.sweep.SweepMethod;
import org.linchpin.engine.sweep.Worklist;
import org.linchpin.engine.switches.Switch;

/**
 * Sweeps a national network by each method that is asked for: {@code NationalSweep local|tangled NODES RUNS WHAT..}, where
 * WHAT is {@code one} (the switch that reaches farthest), {@code cheapest}, {@code worklist}, {@code sets} or {@code
 * lanes}; with {@code timed-} before, first dark times are computed, with {@code timed-check} those of a hundred switches are
 * computed one by one, by the engine's other simulator, and held against the cheapest method's. Prints processor seconds of the thread that asks, median,
 * least and most, and a checksum over all switches: of what the peers count, and of the whole answer; at the end wall
 * seconds, and processor seconds of the whole process. With {@code -Dthreads=N} a sweep may use so many threads, else 1.
 */
public final class NationalSweep {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int MOST_POPULAR = 101;
    private static final int CHECKED = 100;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final Work THREADS = new Work() {
        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public int threads() {
            return Integer.getInteger("threads", 1);
        }
    };

    private final NationalNetwork made;

    private NationalSweep(NationalNetwork made) {
        this.made = made;
    }

    public static void main(String... args) {
        if (args.length < 4) {
            System.err.println("Usage: NationalSweep local|tangled NODES RUNS WHAT..");
            System.exit(2);
        }
        NationalSweep sweep =
                new NationalSweep(NationalNetwork.of(Integer.parseInt(args[1]), args[0], WriteNational.SEED));
        int runs = Integer.parseInt(args[2]);
        for (String what : Arrays.copyOfRange(args, 3, args.length)) {
            System.out.println("linchpin " + what + " "
                    + switch (what) {
                        case "one" -> sweep.one(runs);
                        case "timed-check" -> sweep.check();
                        default -> sweep.all(what, runs);
                    });
        }
    }

    private String one(int runs) {
        Worklist worklist = new Worklist(made.network());
        Switch largest = made.switches().getFirst();
        int most = 0;
        for (int s = 0; s < made.switches().size(); s++) {
            if (s >= MOST_POPULAR && s < made.switches().size() - NationalProfile.COUNTRIES) {
                continue;
            }
            Switch one = made.switches().get(s);
            worklist.run(one.nodes(), Long.MAX_VALUE);
            if (worklist.darkCount() > most) {
                most = worklist.darkCount();
                largest = one;
            }
            worklist.reset();
        }
        double[] seconds = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = cpuNanos();
            worklist.run(largest.nodes(), Long.MAX_VALUE);
            worklist.reset();
            seconds[run] = (cpuNanos() - start) / 1e9;
        }
        return spread(seconds) + " dark " + most;
    }

    private String all(String what, int runs) {
        boolean isTimed = what.startsWith("timed-");
        String name = isTimed ? what.substring("timed-".length()) : what;
        SweepMethod method = name.equals("cheapest") ? null : SweepMethod.valueOf(name.toUpperCase(Locale.ROOT));
        double[] seconds = new double[runs];
        double[] wall = new double[runs];
        double[] process = new double[runs];
        String sums = "";
        for (int run = 0; run < runs; run++) {
            long start = cpuNanos();
            long startWall = System.nanoTime();
            long startProcess = PROCESS.getProcessCpuTime();
            SweepAnswer answer = sweep(method, isTimed);
            seconds[run] = (cpuNanos() - start) / 1e9;
            wall[run] = (System.nanoTime() - startWall) / 1e9;
            process[run] = (PROCESS.getProcessCpuTime() - startProcess) / 1e9;
            sums = sums(answer);
        }
        return spread(seconds) + " " + sums + " wall " + spread(wall) + " process " + spread(process);
    }

    /** A switch by itself is below what is worth a choice of method: each is a run of its own. */
    private String check() {
        Network network = made.network();
        Map<String, SweepAnswer.Row> byId = new HashMap<>();
        sweep(null, true).rows().forEach(row -> byId.put(row.what().id(), row));
        int every = Math.max(1, made.switches().size() / CHECKED);
        int checked = 0;
        for (int s = 0; s < made.switches().size(); s += every) {
            Switch one = made.switches().get(s);
            SweepAnswer.Row alone = Sweep.answer(network, List.of(one), Seconds.NEVER - 1, Work.UNBOUNDED)
                    .rows()
                    .getFirst();
            if (!alone.equals(byId.get(one.id()))) {
                throw new IllegalStateException("By itself " + one + " gives " + alone + ".");
            }
            checked++;
        }
        return checked + " switches one by one give the same";
    }

    private SweepAnswer sweep(@Nullable SweepMethod method, boolean isTimed) {
        Network network = made.network();
        return Sweep.by(method, network, made.switches(), isTimed, Seconds.NEVER - 1, THREADS);
    }

    private String sums(SweepAnswer answer) {
        Map<String, SweepAnswer.Row> byId = new HashMap<>();
        answer.rows().forEach(row -> byId.put(row.what().id(), row));
        long dark = 0;
        long peers = FNV_START;
        long whole = FNV_START;
        for (Switch one : made.switches()) {
            SweepAnswer.Row row = byId.get(one.id());
            if (row == null) {
                throw new IllegalStateException("There is no row of " + one + ".");
            }
            dark += row.nodesDark();
            peers = add(add(peers, row.nodesDark()), row.reach());
            whole = add(add(add(whole, row.nodesDark()), row.reach()), row.criticalReach());
            whole = add(whole, Double.doubleToLongBits(row.stake()));
            whole = add(add(whole, row.firstDarkSeconds()), row.firstCriticalSeconds());
        }
        return String.format(Locale.ROOT, "dark %d checksum %016x whole %016x", dark, peers, whole);
    }

    private static long add(long sum, long value) {
        return (sum ^ value) * FNV_PRIME;
    }

    private static String spread(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT, "%.4f s (%.4f-%.4f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
