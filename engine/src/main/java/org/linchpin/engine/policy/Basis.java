package org.linchpin.engine.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
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
    private final Timeline without;
    private final Terms terms;
    private final List<Limit> limits;
    private final Work work;
    private final Map<Limit, Map<String, Set<String>>> alone = new HashMap<>();
    private final Map<Limit, Set<String>> darkAnyway = new HashMap<>();

    private Basis(World world, Timeline without, Terms terms, List<Limit> limits, Work work) {
        this.world = world;
        this.without = without;
        this.terms = terms;
        this.limits = List.copyOf(limits);
        this.work = work;
        for (Limit limit : limits) {
            learn(limit, world.breaches(world.scope(limit), 1, limit.horizonSeconds(), work));
        }
    }

    /** @param standing the model with the options that are done */
    public static Basis of(Model standing, Terms terms, List<Limit> limits, Work work) {
        World world = new World(standing, terms);
        int last = limits.stream().mapToInt(Limit::horizonSeconds).max().orElse(0);
        Timeline without = Runs.run(world.network(), List.of(), last, Runs.DEFAULT_EVENT_BUDGET, work);
        return new Basis(world, without, terms, limits, work);
    }

    /** The same for other limits, none of which looks further. */
    public Basis of(List<Limit> others) {
        return new Basis(world, without, terms, others, work);
    }

    private void learn(Limit limit, WhoAnswer singles) {
        Network network = world.network();
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

    /** Weight of the critical functions that do not breach with no switch off within the limit's horizon. */
    public double wholeWeight(Limit limit) {
        Network network = world.network();
        double whole = 0;
        for (int node = 0; node < network.modelNodeCount(); node++) {
            boolean counts = network.isFunction(node)
                    && network.critical(node)
                    && !network.broken(node)
                    && without.breach(node, limit.horizonSeconds(), network.tolerates(node)) == Timeline.NONE;
            whole += counts ? network.weight(node) : 0;
        }
        return whole;
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
