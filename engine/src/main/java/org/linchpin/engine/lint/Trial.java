package org.linchpin.engine.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;

/** One completion of a model, compiled to be tried under one switch after the other. For one thread. */
final class Trial {

    /** In a model of at most so many nodes each of them is a switch that is tried. */
    private static final int NODES_TRIED = 1_000;

    private static final int[] NOTHING = {};

    private final Network network;
    private final DarkTimes times;
    private final Map<String, Switch> switches = new LinkedHashMap<>();
    private final Budget budget;

    private Trial(Model model, Network network, Budget budget) {
        this.network = network;
        this.times = new DarkTimes(network);
        this.budget = budget;
        add(model);
    }

    static Trial of(Model model, Terms terms, Budget budget) {
        Network network = Compiler.compile(model, terms);
        budget.compiled(network.nodeCount());
        return new Trial(model, network, budget);
    }

    /** Parties, jurisdictions whole and in part, blocs, sites, everything foreign, the border, and nodes. */
    private void add(Model model) {
        Switches all = new Switches(model, network);
        List<Switch> list = new ArrayList<>(all.all());
        for (Jurisdiction jurisdiction : model.jurisdictions()) {
            list.add(all.resolve(jurisdiction.id() + ":order"));
            list.add(all.resolve(jurisdiction.id() + ":ground"));
        }
        list.add(all.resolve("foreign"));
        list.add(all.resolve("foreign:order"));
        list.add(all.resolve("border"));
        if (network.modelNodeCount() <= NODES_TRIED) {
            for (int node = 0; node < network.modelNodeCount(); node++) {
                if (network.sort(node) != Sort.FUNCTION && network.sort(node) != Sort.SITE) {
                    list.add(all.resolve(network.id(node)));
                }
            }
        }
        list.forEach(one -> switches.put(one.id(), one));
    }

    Network network() {
        return network;
    }

    Set<String> switches() {
        return switches.keySet();
    }

    /** The switches of parties, jurisdictions, blocs and sites. */
    List<String> leading() {
        return switches.values().stream()
                .filter(one -> one.kind() != Switch.Kind.NODE)
                .map(Switch::id)
                .toList();
    }

    /** Turns these switches off at 0 for good; one that this completion does not have turns off nothing. */
    void cut(String... switchIds) {
        int[] nodes = Arrays.stream(switchIds)
                .flatMapToInt(id -> Arrays.stream(nodes(id)))
                .distinct()
                .toArray();
        times.reset();
        times.run(nodes, Seconds.NEVER);
        budget.ran(times.darkCount());
    }

    private int[] nodes(String switchId) {
        Switch what = switches.get(switchId);
        return what == null ? NOTHING : what.nodes();
    }

    /** When the node goes dark under the last cut. */
    int dark(int node) {
        return times.dark(node);
    }

    int nodesDark() {
        return times.darkCount();
    }

    /** The same cut for a timed run. */
    List<Off> offs(String switchId) {
        Switch what = switches.get(switchId);
        return what == null ? List.of() : List.of(Off.forGood(what));
    }
}
