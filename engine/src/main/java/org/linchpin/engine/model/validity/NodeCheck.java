package org.linchpin.engine.model.validity;

import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.validity.KnownIds.Sort;

/** One node after the other. */
final class NodeCheck {

    private final Checker checker;
    private final GateCheck gates;

    NodeCheck(Checker checker, GateCheck gates) {
        this.checker = checker;
        this.gates = gates;
    }

    void check(Node node) {
        relations(node.relations(), node.claim());
        gates.needs(node.needs(), node.claim(), "needs");
        checker.dated(node.timing().until(), node.claim(), "until");
        if (node.timing().holdout() instanceof Holdout.Until(var date)) {
            checker.error(
                    node.claim(),
                    "holdout",
                    date.toString(),
                    "a node's own holdout must be a duration, not the date \"" + date + '"');
        }
        double weight = node.role().weight();
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            checker.error(node.claim(), "weight", "", "weight must be a number of at least 0, not \"" + weight + '"');
        }
        checker.claim(node.claim());
    }

    void relations(Node.Relations relations, Claim claim) {
        gates.relation(relations.by(), claim, "by");
        gates.relation(relations.from(), claim, "from");
        gates.relation(relations.keys(), claim, "keys");
        checker.mustName(Sort.PARTY, claim, "readers", relations.readers());
        String in = relations.in();
        if (in != null) {
            checker.mustName(Sort.JURISDICTION, claim, "in", in);
        }
        String at = relations.at();
        if (at != null) {
            checker.mustName(Sort.SITE, claim, "at", at);
        }
    }
}
