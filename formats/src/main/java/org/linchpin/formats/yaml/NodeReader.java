package org.linchpin.formats.yaml;

import java.util.List;
import java.util.stream.Stream;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.text.Weights;

/** An entry of {@code nodes}. */
final class NodeReader {

    private static final List<String> KEYS = Evidence.with(
            "kind",
            "name",
            "needs",
            "by",
            "from",
            "keys",
            "readers",
            "in",
            "at",
            "holdout",
            "restart",
            "tolerates",
            "until",
            "weight",
            "critical",
            "class",
            "complete",
            "ground");
    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Kind::word).toList();

    private final NeedsReader needs;
    private final RelationsReader relations;
    private final Problems problems;

    NodeReader(NeedsReader needs, RelationsReader relations, Problems problems) {
        this.needs = needs;
        this.relations = relations;
        this.problems = problems;
    }

    Node read(Tree.Entry entry, Claim defaults) {
        Fields fields = Fields.of(entry.value(), entry.key().where(), "a node", KEYS, problems);
        fields.require("kind");
        String word = fields.word("kind", KINDS);
        Kind kind = word == null ? Kind.GROUP : Kind.of(word).orElseThrow();
        Claim claim = Evidence.read(fields, defaults, entry.key().where());
        NodeBuilder node = new NodeBuilder(entry.key().text(), kind)
                .name(fields.text("name", entry.key().text()))
                .restartSeconds(fields.seconds("restart", 0))
                .toleratesSeconds(fields.seconds("tolerates", 0))
                .until(fields.date("until"))
                .critical(fields.flag("critical"))
                .dataClass(fields.id("class"))
                .note(claim.note())
                .claim(claim);
        Double weight = fields.read("weight", Weights::parse);
        if (weight != null) {
            node.weight(weight);
        }
        boolean complete = fields.flag("complete");
        if (fields.flag("ground")) {
            node.examined(Node.Examined.GROUND);
        } else if (complete) {
            node.examined(Node.Examined.COMPLETE);
        }
        holdout(fields, node);
        relations.read(fields, claim, node);
        for (Gate.Branch branch : needs.needs(fields, "needs", claim)) {
            node.need(branch);
        }
        return node.build();
    }

    private void holdout(Fields fields, NodeBuilder node) {
        Holdout holdout = NeedsReader.holdout(fields);
        Tree tree = fields.tree("holdout");
        if (holdout instanceof Holdout.Until && tree != null) {
            problems.error(
                    tree.where(),
                    "a node's own holdout must be a duration, not the date " + Tree.describe(tree),
                    "\"until\", if the node ends that day");
        } else if (holdout != null) {
            node.holdout(holdout);
        }
    }
}
