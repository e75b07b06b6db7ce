package org.linchpin.engine.policy;

import java.util.List;
import java.util.function.Consumer;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;

/**
 * The model in which nothing runs unsupported for longer than a time: every supply that was stated without a stock of its
 * own ends so long after the supplier. What breaches there and not in the model as it is stands on unsupported nodes for
 * longer (docs/semantics.md 8.4). Options are changed alike.
 */
public final class Supported {

    private final Holdout most;

    private Supported(int seconds) {
        this.most = Holdout.ofSeconds(seconds);
    }

    /** @param seconds the longest time unsupported, or -1 for the model itself */
    public static Model within(Model model, int seconds) {
        if (seconds < 0) {
            return model;
        }
        Supported supported = new Supported(seconds);
        return model.withNodes(supported.nodes(model.nodes()))
                .withOptions(model.options().stream().map(supported::option).toList());
    }

    private Nodes nodes(Nodes nodes) {
        return new Nodes() {
            @Override
            public int size() {
                return nodes.size();
            }

            @Override
            public void forEach(Consumer<? super Node> visitor) {
                nodes.forEach(node -> visitor.accept(node.withRelations(relations(node.relations()))));
            }
        };
    }

    private Option option(Option option) {
        return switch (option.change()) {
            case Option.AddTo add ->
                option.withChange(
                        new Option.AddTo(add.target(), relations(add.relations()), add.needs(), add.beside()));
            case Option.Replace replace ->
                option.withChange(
                        new Option.Replace(replace.target(), relations(replace.relations()), replace.needs()));
            case Option.Extend _, Option.Speed _, Option.Move _, Option.Retire _ -> option;
        };
    }

    private Node.Relations relations(Node.Relations relations) {
        List<Gate.Need> from = relations.from().stream()
                .map(need -> need.holdout().equals(Holdout.ENDLESS) ? need.withHoldout(most) : need)
                .toList();
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
