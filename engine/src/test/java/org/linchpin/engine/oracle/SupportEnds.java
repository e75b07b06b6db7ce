package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;

/** Rule 8.4: the model, its options included, in which every {@code from} without a holdout has one. */
final class SupportEnds {

    private SupportEnds() {}

    static Model within(Model model, int ticks) {
        List<Node> nodes = new ArrayList<>();
        model.nodes().forEach(node -> nodes.add(node.withRelations(ending(node.relations(), ticks))));
        List<Option> options = new ArrayList<>();
        for (Option option : model.options()) {
            options.add(option.withChange(
                    switch (option.change()) {
                        case Option.AddTo add ->
                            new Option.AddTo(add.target(), ending(add.relations(), ticks), add.needs(), add.beside());
                        case Option.Replace replace ->
                            new Option.Replace(replace.target(), ending(replace.relations(), ticks), replace.needs());
                        default -> option.change();
                    }));
        }
        return new Model(
                model.name(),
                model.about(),
                model.self(),
                model.asOf(),
                model.currency(),
                model.sources(),
                model.jurisdictions(),
                model.parties(),
                Nodes.of(nodes),
                options,
                model.rules(),
                model.scenarios());
    }

    private static Node.Relations ending(Node.Relations relations, int ticks) {
        List<Gate.Need> from = new ArrayList<>();
        for (Gate.Need need : relations.from()) {
            boolean isEndless = need.holdout() instanceof Holdout.Endless;
            from.add(isEndless ? need.withHoldout(Holdout.ofSeconds(ticks * Ticks.SECONDS)) : need);
        }
        return new Node.Relations(
                relations.by(),
                from,
                relations.keys(),
                relations.readers(),
                relations.in(),
                relations.at(),
                relations.placeOnly());
    }
}
