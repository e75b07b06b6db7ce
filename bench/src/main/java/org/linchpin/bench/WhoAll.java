package org.linchpin.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;

/**
 * Minimal cut sets of all functions of a national network: {@code WhoAll local|tangled NODES MAX_SIZE [parties|all] [RUNS]
 * [CAP] [SECONDS]}; by {@code -Dthreads=N} threads; with {@code -Dcheck=N}, N targets are checked by {@link PairCheck}; with {@code -Dalternatives=true}, 1,000 nodes with alternatives are asked for instead. Prints what is asked, then for each run wall and CPU time, and at the end medians, the most heap that was in
 * use, and what was found. What is timed is {@link Who#answer}: from the network in memory to the answer.
 */
public final class WhoAll {

    private static final int HORIZON = 180 * Seconds.DAY;

    private static final int THREADS = Integer.getInteger("threads", 1);

    private record Budget(long endNanos, int threads) implements Work {
        @Override
        public boolean stopped() {
            return System.nanoTime() - endNanos > 0;
        }
    }

    private WhoAll() {}

    public static void main(String... args) {
        if (args.length < 3) {
            System.err.println("Usage: WhoAll local|tangled NODES MAX_SIZE [parties|all] [RUNS] [CAP] [SECONDS]");
            System.exit(2);
        }
        NationalNetwork made = NationalNetwork.of(Integer.parseInt(args[1]), args[0], WriteNational.SEED);
        int maxSize = Integer.parseInt(args[2]);
        boolean all = args.length > 3 && args[3].equals("all");
        int runs = args.length > 4 ? Integer.parseInt(args[4]) : 5;
        int cap = args.length > 5 ? Integer.parseInt(args[5]) : WhoQuestion.DEFAULT_FAMILY_CAP;
        long seconds = args.length > 6 ? Long.parseLong(args[6]) : 600;
        Network network = made.network();
        List<Integer> targets = targets(network, Boolean.getBoolean("alternatives"));
        List<Switch> switches = made.switches().stream()
                .filter(each -> all || each.kind() == Switch.Kind.PARTY)
                .toList();
        System.out.println(NationalNetwork.describe(args[0]));
        System.out.printf(
                Locale.ROOT,
                "%d nodes, %d needs; %d targets, %d switches, sets up to %d, horizon 180 d, cap %d, budget %d s; load %.1f%n",
                network.nodeCount(),
                network.needCount(),
                targets.size(),
                switches.size(),
                maxSize,
                cap,
                seconds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        WhoQuestion question = new WhoQuestion(targets, switches, maxSize, HORIZON, cap);
        long[] wall = new long[runs];
        long[] cpu = new long[runs];
        WhoAnswer answer = new WhoAnswer(List.of());
        for (int run = 0; run < runs; run++) {
            answer = new WhoAnswer(List.of());
            System.gc();
            long before = System.nanoTime();
            long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Work budget = new Budget(before + seconds * 1_000_000_000L, THREADS);
            answer = Who.answer(network, question, budget);
            wall[run] = System.nanoTime() - before;
            cpu[run] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
            System.out.printf(
                    Locale.ROOT, "run %d: wall %.2f s, CPU %.2f s%n", run + 1, wall[run] / 1e9, cpu[run] / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "median: wall %.2f s, CPU %.2f s; heap at most %d MB; load %.1f%n",
                median(wall) / 1e9,
                median(cpu) / 1e9,
                mostHeap() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        describe(answer, maxSize);
        check(network, switches, answer, Integer.getInteger("check", 0));
    }

    /** Every so many functions, so that {@code count} are checked by {@link PairCheck}. */
    private static void check(Network network, List<Switch> switches, WhoAnswer answer, int count) {
        int checked = 0;
        long sets = 0;
        for (int k = 0; k < count; k++) {
            WhoAnswer.Target target =
                    answer.targets().get((int) ((long) k * answer.targets().size() / count));
            if (target.completeSize() < 2) {
                continue;
            }
            Map<String, Integer> found = new TreeMap<>();
            for (WhoAnswer.CutSet set : target.sets()) {
                if (set.switches().size() <= 2) {
                    found.put(PairCheck.key(set.switches()), set.stopsAfterSeconds());
                }
            }
            Map<String, Integer> tried = new PairCheck(network, target.node(), HORIZON).sets(switches);
            if (!tried.equals(found)) {
                throw new IllegalStateException(
                        network.id(target.node()) + ": " + found.size() + " sets, but by trial " + tried.size() + ".");
            }
            checked++;
            sets += found.size();
        }
        if (count > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "checked: %d targets, %d singles and pairs, the same with the same times by trying every pair%n",
                    checked,
                    sets);
        }
    }

    /** The functions, or 1,000 other nodes that have alternatives, from all over the network. */
    private static List<Integer> targets(Network network, boolean alternatives) {
        List<Integer> all = IntStream.range(0, network.modelNodeCount())
                .filter(node -> alternatives ? network.failAt(node) > 1 : network.isFunction(node))
                .boxed()
                .toList();
        int count = alternatives ? Math.min(1_000, all.size()) : all.size();
        return IntStream.range(0, count)
                .mapToObj(k -> all.get((int) ((long) k * all.size() / count)))
                .toList();
    }

    private static void describe(WhoAnswer answer, int maxSize) {
        for (int size = 0; size <= maxSize; size++) {
            int wanted = size;
            long complete = answer.targets().stream()
                    .filter(target -> target.completeSize() >= wanted)
                    .count();
            long[] sets = counts(
                    answer,
                    target -> target.sets().stream()
                            .filter(set -> set.switches().size() == wanted)
                            .count());
            System.out.printf(
                    Locale.ROOT,
                    "size %d: complete for %d of %d targets; sets per target: quartiles %d, %d, %d, 9 of 10 at most %d, most %d, in all %d%n",
                    size,
                    complete,
                    sets.length,
                    sets[sets.length / 4],
                    sets[sets.length / 2],
                    sets[sets.length * 3 / 4],
                    sets[sets.length * 9 / 10],
                    sets[sets.length - 1],
                    Arrays.stream(sets).sum());
        }
        answer.targets().stream()
                .filter(target -> !target.complete())
                .map(target -> String.valueOf(target.reason()))
                .distinct()
                .forEach(reason -> System.out.println("truncated: " + reason));
    }

    private static long[] counts(WhoAnswer answer, ToLongFunction<WhoAnswer.Target> count) {
        return answer.targets().stream().mapToLong(count).sorted().toArray();
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
