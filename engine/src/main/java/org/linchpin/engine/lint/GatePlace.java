package org.linchpin.engine.lint;

import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;

/** Where a gate stands: a gate has no claim of its own, so where its first need does. */
final class GatePlace {

    private GatePlace() {}

    static Where of(Gate gate, Node node) {
        if (gate instanceof Gate.Need need) {
            return need.claim().where().line() == 0
                    ? node.claim().where()
                    : need.claim().where();
        }
        return gate.branches().isEmpty()
                ? node.claim().where()
                : of(gate.branches().getFirst().gate(), node);
    }
}
