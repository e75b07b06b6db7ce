package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;

/**
 * The model with an ideal alternative for every node that functions rest on: one that needs nothing. As few as possible are
 * wanted; of several as few, nodes for which options are known, then those with little beneath them.
 */
final class Ideals {

    /** More nodes are not offered one. */
    private static final int MOST = 400;

    private static final String MARK = "?";

    private final Model model;
    private final Network network;
    private final Set<String> known = new HashSet<>();
    private final @Nullable String truncated;

    private Ideals(Model model, Network network, @Nullable String truncated) {
        this.model = model;
        this.network = network;
        this.truncated = truncated;
    }

    /** @param functionsToo for functions themselves as well */
    static Ideals of(Model model, Terms terms, boolean functionsToo) {
        Network network = Compiler.compile(Bought.apply(model, List.of()), terms);
        Named named = Named.withOptions(model);
        Set<String> beneath = new HashSet<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node) && !beneath.contains(network.id(node))) {
                beneath.addAll(named.beneath(network.id(node)));
            }
        }
        Set<String> targets = new HashSet<>();
        model.options().forEach(option -> targets.add(option.change().target()));
        List<String> first = new ArrayList<>();
        List<String> then = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            boolean isOffered = functionsToo || !network.isFunction(node);
            if (isOffered && beneath.contains(network.id(node))) {
                (targets.contains(network.id(node)) ? first : then).add(network.id(node));
            }
        }
        first.addAll(then);
        boolean isCut = first.size() > MOST;
        List<Option> options = new ArrayList<>(model.options());
        first.stream().limit(MOST).map(Ideals::ideal).forEach(options::add);
        Ideals ideals = new Ideals(
                model.withOptions(options),
                network,
                isCut ? "alternatives were looked for at " + MOST + " of " + first.size() + " nodes" : null);
        ideals.known.addAll(targets);
        return ideals;
    }

    private static Option ideal(String node) {
        Option.Change change = new Option.AddTo(node, Node.Relations.NONE, List.of(), List.of());
        return new Option(MARK + node, node, change, 0, 0, 0, 0, List.of(), List.of(), null, Claim.NONE);
    }

    Model model() {
        return model;
    }

    @Nullable
    String truncated() {
        return truncated;
    }

    boolean isIdeal(Option option) {
        return option.id().startsWith(MARK);
    }

    /** Of the catalogue's options: nothing for those that are known, and one more ideal costs more than any preference among them. */
    long[] costs(Catalogue catalogue) {
        long nodes = network.modelNodeCount();
        long unknown = nodes + 1;
        long one = (unknown + nodes + 1) * (catalogue.size() + 1);
        long[] costs = new long[catalogue.size()];
        for (int k = 0; k < costs.length; k++) {
            Option option = catalogue.option(k);
            if (isIdeal(option)) {
                String target = option.change().target();
                costs[k] = one + (known.contains(target) ? 0 : unknown) + beneath(target);
            }
        }
        return costs;
    }

    private long beneath(String target) {
        int node = network.find(target);
        if (node < 0) {
            return 0;
        }
        Bits cone = Cone.of(network, List.of(node)).nodes();
        long count = 0;
        for (int other = 0; other < network.modelNodeCount(); other++) {
            count += cone.get(other) ? 1 : 0;
        }
        return count;
    }
}
