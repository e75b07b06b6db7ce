package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;

/**
 * The part of a model that bears on one function: the nodes beneath it and beneath what options may put there, the options that
 * change these, and what goes with those options. What is asked of that function alone has the same answer in the slice, but
 * that options elsewhere which would save money are not there to be bought; all parties, jurisdictions and rules are. One
 * thread at a time.
 */
public final class Slices {

    private final Model model;
    private final Named named;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Set<String>> together = new HashMap<>();
    private final Map<String, Model> known = new HashMap<>();

    /** @param model as it is written, nothing bought */
    public Slices(Model model) {
        this.model = model;
        this.named = Named.withOptions(model);
        model.nodes().forEach(nodes::add);
        for (Option option : model.options()) {
            option.requires().forEach(other -> goTogether(option.id(), other));
            option.excludes().forEach(other -> goTogether(option.id(), other));
            if (option.change() instanceof Option.Speed speed) {
                goTogether(option.id(), speed.target());
            }
        }
    }

    private void goTogether(String one, String other) {
        together.computeIfAbsent(one, id -> new HashSet<>()).add(other);
        together.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }

    public Model of(String function) {
        return known.computeIfAbsent(function, this::slice);
    }

    private Model slice(String function) {
        Set<String> beneath = new HashSet<>(named.beneath(function));
        Set<String> bearing = new HashSet<>();
        int before;
        do {
            before = bearing.size();
            for (Option option : model.options()) {
                String target = option.change().target();
                boolean bears = beneath.contains(target)
                        || together.getOrDefault(option.id(), Set.of()).stream().anyMatch(bearing::contains);
                if (bears && bearing.add(option.id())) {
                    beneath.addAll(named.beneath(target));
                }
            }
        } while (bearing.size() > before);
        return model.withNodes(Nodes.of(nodes.stream()
                        .filter(node -> beneath.contains(node.id()))
                        .toList()))
                .withOptions(model.options().stream()
                        .filter(option -> bearing.contains(option.id()))
                        .toList());
    }
}
