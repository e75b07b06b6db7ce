package org.linchpin.engine.plan;

import java.util.List;
import java.util.function.Consumer;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;

/** Which nodes and parties a node or an option speaks of. */
final class Mentions {

    private Mentions() {}

    static void of(Node node, Consumer<String> told) {
        of(node.relations(), told);
        of(node.needs(), told);
    }

    static void of(Option.Change change, Consumer<String> told) {
        switch (change) {
            case Option.AddTo add -> {
                of(add.relations(), told);
                of(add.needs(), told);
                of(add.beside(), told);
            }
            case Option.Replace replace -> {
                of(replace.relations(), told);
                of(replace.needs(), told);
            }
            case Option.Move move -> {
                if (move.at() != null) {
                    told.accept(move.at());
                }
            }
            case Option.Extend _, Option.Speed _, Option.Retire _ -> {}
        }
    }

    private static void of(Node.Relations relations, Consumer<String> told) {
        if (relations.at() != null) {
            told.accept(relations.at());
        }
    }

    private static void of(List<Gate.Branch> branches, Consumer<String> told) {
        for (Gate.Branch branch : branches) {
            if (branch.gate() instanceof Gate.Need need) {
                told.accept(need.target());
            }
            of(branch.gate().branches(), told);
        }
    }
}
