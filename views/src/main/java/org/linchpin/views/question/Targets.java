package org.linchpin.views.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Filter;

/** From what a user wrote to nodes. */
public final class Targets {

    private static final int MOST_COMPARED = 200_000;

    private Targets() {}

    /** In the order given; a filter stands for all nodes it selects. */
    public static List<Integer> named(Opened opened, List<String> written) {
        Network network = opened.network();
        Set<Integer> nodes = new LinkedHashSet<>();
        for (String text : written) {
            int node = network.find(text);
            if (node >= 0 && network.isModelNode(node)) {
                nodes.add(node);
            } else if (Filter.isFilter(text)) {
                nodes.addAll(selected(opened, text));
            } else {
                throw unknown(network, text);
            }
        }
        return List.copyOf(nodes);
    }

    /** A node by its id. */
    public static int named(Opened opened, String written) {
        int node = opened.network().find(written);
        if (node < 0 || !opened.network().isModelNode(node)) {
            throw unknown(opened.network(), written);
        }
        return node;
    }

    /** All functions, the critical and heavy first; all nodes of a model without functions. */
    public static List<Integer> all(Network network) {
        List<Integer> functions = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            nodes.add(node);
            if (network.isFunction(node)) {
                functions.add(node);
            }
        }
        functions.sort(Comparator.comparing((Integer node) -> !network.critical(node))
                .thenComparing(node -> -network.weight(node)));
        return functions.isEmpty() ? nodes : functions;
    }

    private static List<Integer> selected(Opened opened, String filter) {
        Network network = opened.network();
        List<Integer> nodes = new ArrayList<>();
        for (String id : Filter.parse(filter).select(opened.model(), network)) {
            int node = network.find(id);
            if (node >= 0 && network.isModelNode(node)) {
                nodes.add(node);
            }
        }
        if (nodes.isEmpty()) {
            throw FailedException.usage("The filter \"" + filter + "\" selects no node.", null);
        }
        return nodes;
    }

    /** What else of the model has that id, or null. */
    private static @Nullable String other(Network network, String text) {
        if (network.parties().stream().anyMatch(party -> party.id().equals(text))) {
            return "a party";
        }
        boolean isState =
                network.jurisdictions().stream().anyMatch(one -> one.id().equals(text));
        return isState ? "a state" : null;
    }

    private static FailedException unknown(Network network, String text) {
        String other = other(network, text);
        if (other != null) {
            return FailedException.usage(
                    "\"" + text + "\" is " + other + "; this asks about a node.",
                    "linchpin cut MODEL " + text + " for what stops without it");
        }
        List<String> known = new ArrayList<>();
        for (int node = 0; node < Math.min(network.modelNodeCount(), MOST_COMPARED); node++) {
            known.add(network.id(node));
        }
        return FailedException.unknown("node", text, known);
    }
}
