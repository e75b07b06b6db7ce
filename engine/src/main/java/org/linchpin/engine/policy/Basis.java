package org.linchpin.engine.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Terms terms;
    private final List<Limit> limits;
    private final double wholeWeight;
    private final Map<Limit, Map<String, Set<String>>> alone = new HashMap<>();
    private final Map<Limit, Set<String>> darkAnyway = new HashMap<>();

    private Basis(Terms terms, List<Limit> limits, double wholeWeight) {
        this.terms = terms;
        this.limits = List.copyOf(limits);
        this.wholeWeight = wholeWeight;
    }

    /** @param standing the model with the options that are done */
    public static Basis of(Model standing, Terms terms, List<Limit> limits, Work work) {
        World world = new World(standing, terms);
        Network network = world.network();
        Set<String> dark = new HashSet<>();
        Basis basis;
        Map<Limit, WhoAnswer> singles = new HashMap<>();
        for (Limit limit : limits) {
            singles.put(limit, world.breaches(world.scope(limit), 1, limit.horizonSeconds(), work));
        }
        singles.values()
                .forEach(answer -> answer.targets().stream()
                        .filter(World::isDarkAnyway)
                        .forEach(target -> dark.add(network.id(target.node()))));
        double whole = 0;
        for (int node = 0; node < network.modelNodeCount(); node++) {
            boolean counts = network.isFunction(node) && network.critical(node) && !dark.contains(network.id(node));
            whole += counts ? network.weight(node) : 0;
        }
        basis = new Basis(terms, limits, whole);
        singles.forEach((limit, answer) -> basis.learn(limit, network, answer));
        return basis;
    }

    private void learn(Limit limit, Network network, WhoAnswer singles) {
        Map<String, Set<String>> byFunction = alone.computeIfAbsent(limit, one -> new HashMap<>());
        Set<String> dark = darkAnyway.computeIfAbsent(limit, one -> new HashSet<>());
        for (WhoAnswer.Target target : singles.targets()) {
            String function = network.id(target.node());
            if (World.isDarkAnyway(target)) {
                dark.add(function);
                continue;
            }
            Set<String> switches = byFunction.computeIfAbsent(function, one -> new HashSet<>());
            target.sets().forEach(set -> set.switches().stream().map(Switch::id).forEach(switches::add));
        }
    }

    public Terms terms() {
        return terms;
    }

    public List<Limit> limits() {
        return limits;
    }

    /** Weight of the critical functions that do not breach with no switch off. */
    public double wholeWeight() {
        return wholeWeight;
    }

    /** True if the function breached with no switch off. */
    public boolean wasDarkAnyway(Limit limit, String function) {
        return darkAnyway.getOrDefault(limit, Set.of()).contains(function);
    }

    /** The switches of the limit's scope that breached the function alone. */
    public Set<String> breachedAlone(Limit limit, String function) {
        return alone.getOrDefault(limit, Map.of()).getOrDefault(function, Set.of());
    }
}
