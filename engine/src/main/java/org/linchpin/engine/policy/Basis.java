package org.linchpin.engine.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.WhoAnswer;

/**
 * How things stand before anything is bought: what limits compare with. Functions and switches by their ids.
 */
public final class Basis {

    private final World world;
    private final Terms terms;
    private final List<Limit> limits;
    private final Work work;
    private final Map<Limit, Map<String, Set<String>>> alone = new HashMap<>();
    private final Map<Integer, Anyway> anyway = new HashMap<>();

    /**
     * With no switch off, within a horizon.
     *
     * @param dark the functions that breach
     * @param weightOfOthers of the critical ones that do not
     */
    private record Anyway(Set<String> dark, double weightOfOthers) {
        static Anyway of(World world, int horizonSeconds, Work work) {
            Network network = world.network();
            List<Integer> functions = IntStream.range(0, network.modelNodeCount())
                    .filter(network::isFunction)
                    .boxed()
                    .toList();
            Set<String> dark = new HashSet<>();
            double weight = 0;
            for (WhoAnswer.Target target : world.breaches(new Scope(List.of(), functions), 1, horizonSeconds, work)
                    .targets()) {
                int node = target.node();
                if (World.isDarkAnyway(target)) {
                    dark.add(network.id(node));
                } else {
                    weight += network.critical(node) ? network.weight(node) : 0;
                }
            }
            return new Anyway(dark, weight);
        }
    }

    private Basis(World world, Terms terms, List<Limit> limits, Work work) {
        this.world = world;
        this.terms = terms;
        this.limits = List.copyOf(limits);
        this.work = work;
        for (Limit limit : limits) {
            int horizon = limit.horizonSeconds();
            anyway.computeIfAbsent(horizon, seconds -> Anyway.of(world, seconds, work));
            learn(limit, world.network(), world.breaches(world.scope(limit), 1, horizon, work));
        }
    }

    /** @param standing the model with the options that are done */
    public static Basis of(Model standing, Terms terms, List<Limit> limits, Work work) {
        return new Basis(new World(standing, terms), terms, limits, work);
    }

    /** The same for other limits. */
    public Basis of(List<Limit> others) {
        return new Basis(world, terms, others, work);
    }

    private void learn(Limit limit, Network network, WhoAnswer singles) {
        Map<String, Set<String>> byFunction = alone.computeIfAbsent(limit, one -> new HashMap<>());
        for (WhoAnswer.Target target : singles.targets()) {
            if (!World.isDarkAnyway(target)) {
                Set<String> switches = byFunction.computeIfAbsent(network.id(target.node()), one -> new HashSet<>());
                target.sets()
                        .forEach(set -> set.switches().stream().map(Switch::id).forEach(switches::add));
            }
        }
    }

    public Terms terms() {
        return terms;
    }

    public List<Limit> limits() {
        return limits;
    }

    /** Weight of the critical functions that do not breach with no switch off within the limit's horizon. */
    public double wholeWeight(Limit limit) {
        return anyway(limit).weightOfOthers();
    }

    /** True if the function breached with no switch off. */
    public boolean wasDarkAnyway(Limit limit, String function) {
        return anyway(limit).dark().contains(function);
    }

    private Anyway anyway(Limit limit) {
        return anyway.getOrDefault(limit.horizonSeconds(), new Anyway(Set.of(), 0));
    }

    /** The switches of the limit's scope that breached the function alone. */
    public Set<String> breachedAlone(Limit limit, String function) {
        return alone.getOrDefault(limit, Map.of()).getOrDefault(function, Set.of());
    }
}
