package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switches;

/** {@link Choices}, compiled, and why a cut breaches a function whatever else is bought. One thread at a time. */
final class ChoiceNetwork {

    private final Catalogue catalogue;
    private final Network network;
    private final Switches switches;
    private final DarkTimes times;
    private final int[] bought;
    private final int[] notBought;
    private final Map<Integer, Cone> cones = new HashMap<>();

    ChoiceNetwork(Model model, Catalogue catalogue, Terms terms) {
        this.catalogue = catalogue;
        Model choices = Choices.of(model, catalogue);
        this.network = Compiler.compile(choices, terms);
        this.switches = new Switches(choices, network);
        this.times = new DarkTimes(network);
        this.bought = new int[catalogue.size()];
        this.notBought = new int[catalogue.size()];
        for (int k = 0; k < bought.length; k++) {
            bought[k] = network.find(Choices.bought(catalogue.option(k)));
            notBought[k] = network.find(Choices.notBought(catalogue.option(k)));
        }
    }

    /** The nodes that switches of those ids turn off. */
    int[] nodes(List<String> switchIds) {
        return switchIds.stream()
                .flatMapToInt(id -> Arrays.stream(switches.resolve(id).nodes()))
                .distinct()
                .toArray();
    }

    int node(String id) {
        return network.find(id);
    }

    /** True if whether the function is dark may hang on a standby. */
    boolean hasStandby(int function) {
        return cone(function).hasStandby();
    }

    /** The options that the function could feel, by number. */
    Bits touching(int function) {
        Bits touching = new Bits(bought.length);
        Cone cone = cone(function);
        for (int k = 0; k < bought.length; k++) {
            if (cone.contains(bought[k]) || cone.contains(notBought[k])) {
                touching.set(k);
            }
        }
        return touching;
    }

    private Cone cone(int function) {
        return cones.computeIfAbsent(function, node -> Cone.of(network, List.of(node)));
    }

    /**
     * Why these switches breach the function: {@link Literal literals} of which one must become true, as few as leaving out one
     * after another finds, what is cheap to change first.
     *
     * @return null if it is not breached here with these options
     */
    int @Nullable [] reason(int[] off, int function, int horizonSeconds, boolean[] plan) {
        Bits touching = touching(function);
        List<Integer> open = new ArrayList<>();
        for (int k = 0; k < plan.length; k++) {
            if (touching.get(k)) {
                open.add(Literal.flip(k, plan[k]));
            }
        }
        if (!isBreached(off, open, function, horizonSeconds)) {
            return null;
        }
        open.sort(Comparator.comparingLong(this::changeCost));
        List<Integer> needed = felt(open, horizonSeconds);
        for (int k = 0; k < needed.size(); ) {
            List<Integer> fewer = new ArrayList<>(needed);
            fewer.remove(k);
            if (isBreached(off, fewer, function, horizonSeconds)) {
                List<Integer> kept = new ArrayList<>(fewer.subList(0, k));
                kept.addAll(felt(fewer.subList(k, fewer.size()), horizonSeconds));
                needed = kept;
            } else {
                k++;
            }
        }
        times.reset();
        return needed.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of the last run: those that hold something dark back. */
    private List<Integer> felt(List<Integer> literals, int horizonSeconds) {
        return literals.stream()
                .filter(literal -> {
                    int node = node(literal);
                    for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                        if (times.dark(network.owner(network.needGate(network.outNeed(k)))) <= horizonSeconds) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }

    private boolean isBreached(int[] off, List<Integer> literals, int function, int horizonSeconds) {
        int[] nodes = Arrays.copyOf(off, off.length + literals.size());
        for (int k = 0; k < literals.size(); k++) {
            nodes[off.length + k] = node(literals.get(k));
        }
        times.reset();
        times.run(nodes, horizonSeconds);
        return times.dark(function) <= horizonSeconds;
    }

    private int node(int literal) {
        return Literal.isNo(literal) ? notBought[Literal.variable(literal)] : bought[Literal.variable(literal)];
    }

    /** What making the literal true adds to the costs. */
    private long changeCost(int literal) {
        long cost = catalogue.costMinor(Literal.variable(literal));
        return Literal.isNo(literal) ? -cost : cost;
    }
}
