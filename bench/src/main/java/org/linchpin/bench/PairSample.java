package org.linchpin.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;

/**
 * About how many pairs of suppliers a function has, where {@code who} cannot list them: {@code PairSample local|tangled NODES
 * SAMPLE}. From below: the pairs that a function has because it can have something in two ways, a supplier whose loss ends
 * one way with one whose loss ends the other. In all: of each class of popularity (1-10, 11-100, 101-1,000, the others) SAMPLE
 * suppliers are turned off, and every other one on top of it; half the partners that are found, in proportion. By a
 * worklist of its own; holdouts do not count, as if the horizon were without end. For networks whose gates are all root
 * gates and whose needs weigh the same.
 */
public final class PairSample {

    private static final int[] CLASSES = {0, 10, 100, 1_000, NationalProfile.SUPPLIERS};

    private final Network network;
    private final List<Switch> suppliers;
    private final int[] functions;
    private final int[] unmet;
    private final boolean[] isDark;
    private final int[] darkened;
    private int count;

    private PairSample(NationalNetwork made) {
        this.network = made.network();
        this.suppliers = made.switches().subList(0, NationalProfile.SUPPLIERS);
        this.functions = IntStream.range(0, network.modelNodeCount())
                .filter(network::isFunction)
                .toArray();
        this.unmet = new int[network.nodeCount()];
        this.isDark = new boolean[network.nodeCount()];
        this.darkened = new int[network.nodeCount()];
    }

    public static void main(String... args) {
        if (args.length != 3) {
            System.err.println("Usage: PairSample local|tangled NODES SAMPLE");
            System.exit(2);
        }
        PairSample sample = new PairSample(NationalNetwork.of(Integer.parseInt(args[1]), args[0], WriteNational.SEED));
        System.out.println(NationalNetwork.describe(args[0]));
        boolean[][] alone = sample.fromBelow();
        sample.inAll(alone, Integer.parseInt(args[2]));
    }

    /** Prints singles and pairs by two ways; gives by supplier which functions it darkens. */
    private boolean[][] fromBelow() {
        boolean[][] alone = new boolean[suppliers.size()][functions.length];
        int[] first = new int[functions.length];
        int[] second = new int[functions.length];
        int[] singles = new int[functions.length];
        for (int s = 0; s < suppliers.size(); s++) {
            turnOff(suppliers.get(s));
            for (int f = 0; f < functions.length; f++) {
                alone[s][f] = isDark[functions[f]];
                singles[f] += alone[s][f] ? 1 : 0;
                int ways = network.needStart(network.needSource(network.needStart(functions[f]) + 1));
                first[f] += !alone[s][f] && isDark[network.needSource(ways)] ? 1 : 0;
                second[f] += !alone[s][f] && isDark[network.needSource(ways + 1)] ? 1 : 0;
            }
            restore(0);
        }
        print("singles", Arrays.stream(singles).asDoubleStream().toArray());
        print(
                "pairs by two ways",
                IntStream.range(0, functions.length)
                        .mapToDouble(f -> (double) first[f] * second[f])
                        .toArray());
        return alone;
    }

    private void inAll(boolean[][] alone, int sample) {
        Dice dice = new Dice(WriteNational.SEED);
        double pairs = 0;
        for (int c = 1; c < CLASSES.length; c++) {
            int[] ofClass = dice(dice, CLASSES[c - 1], CLASSES[c], sample);
            long partners = 0;
            for (int a : ofClass) {
                partners += partners(a, alone);
            }
            double mean = (double) partners / ofClass.length / functions.length;
            pairs += mean * (CLASSES[c] - CLASSES[c - 1]) / 2;
            System.out.printf(
                    Locale.ROOT,
                    "suppliers %d to %d, %d of them: %.3f partners a function in the mean%n",
                    CLASSES[c - 1] + 1,
                    CLASSES[c],
                    ofClass.length,
                    mean);
        }
        System.out.printf(Locale.ROOT, "pairs of a function, in the mean: about %.0f%n", pairs);
    }

    private static int[] dice(Dice dice, int from, int to, int count) {
        return to - from <= count
                ? IntStream.range(from, to).toArray()
                : IntStream.generate(() -> from + dice.below(to - from))
                        .distinct()
                        .limit(count)
                        .toArray();
    }

    /** For how many functions and suppliers it is that both together darken the function, and neither alone. */
    private long partners(int a, boolean[][] alone) {
        turnOff(suppliers.get(a));
        int mark = count;
        long partners = 0;
        for (int b = 0; b < suppliers.size(); b++) {
            turnOff(suppliers.get(b));
            for (int f = 0; f < functions.length && count > mark; f++) {
                partners += isDark[functions[f]] && !alone[a][f] && !alone[b][f] ? 1 : 0;
            }
            restore(mark);
        }
        restore(0);
        return partners;
    }

    private void turnOff(Switch one) {
        int next = count;
        for (int node : one.nodes()) {
            darken(node);
        }
        for (; next < count; next++) {
            int node = darkened[next];
            for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                int owner = network.needGate(network.outNeed(k));
                if (++unmet[owner] >= network.failAt(owner)) {
                    darken(owner);
                }
            }
        }
    }

    private void darken(int node) {
        if (!isDark[node]) {
            isDark[node] = true;
            darkened[count++] = node;
        }
    }

    /** As it was when so many were dark. */
    private void restore(int mark) {
        while (count > mark) {
            int node = darkened[--count];
            isDark[node] = false;
            for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                unmet[network.needGate(network.outNeed(k))]--;
            }
        }
    }

    private static void print(String what, double[] values) {
        Arrays.sort(values);
        System.out.printf(
                Locale.ROOT,
                "%s of a function: quartiles %.0f, %.0f, %.0f, 9 of 10 at most %.0f, most %.0f, mean %.1f%n",
                what,
                values[values.length / 4],
                values[values.length / 2],
                values[values.length * 3 / 4],
                values[values.length * 9 / 10],
                values[values.length - 1],
                Arrays.stream(values).average().orElse(0));
    }
}
