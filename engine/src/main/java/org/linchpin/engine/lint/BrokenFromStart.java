package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Network;

/** A function that is broken from the start (docs/semantics.md 2.7): it counts in no reach, stake, policy or plan. */
final class BrokenFromStart implements Lint {

    private final Network worst;
    private final Network best;
    private final Findings findings;
    private final Bits ended;

    BrokenFromStart(Subject subject, Findings findings) {
        this.worst = subject.worst();
        this.best = subject.best();
        this.findings = findings;
        this.ended = new Bits(worst.nodeCount());
        for (int k = 0; k < worst.endCount(); k++) {
            if (worst.endAt(k) <= 0) {
                ended.set(worst.endNode(k));
            }
        }
    }

    @Override
    public void node(Node node) {
        if (node.kind() != Kind.FUNCTION) {
            return;
        }
        int index = worst.find(node.id());
        if (index < 0 || !worst.broken(index)) {
            return;
        }
        int root = root(index);
        boolean always = best.broken(best.find(node.id()));
        findings.warning(
                node.claim().where(),
                "a function must work while nothing is switched off, " + quoted(node.id()) + " is broken from the start"
                        + (always ? "" : " in the worst reading")
                        + (root == index
                                ? ""
                                : ", for " + quoted(worst.id(root)) + (ended.get(root) ? " has ended" : " is")),
                ended.get(root)
                        ? quoted(worst.id(root)) + " was prolonged"
                        : "something that " + quoted(worst.id(root))
                                + " needs has ended, is out of reach, or is missing");
    }

    /** Down from one broken node to the next until one has no broken or ended node beneath it. */
    private int root(int from) {
        Bits seen = new Bits(worst.nodeCount());
        int at = from;
        int next = from;
        while (next >= 0) {
            at = next;
            seen.set(at);
            next = beneath(at, seen);
        }
        return at;
    }

    private boolean isDark(int node) {
        return worst.broken(node) || ended.get(node);
    }

    private int beneath(int gate, Bits seen) {
        for (int need = worst.needStart(gate); need < worst.needStart(gate + 1); need++) {
            int source = worst.needSource(need);
            if (worst.isModelNode(source) && isDark(source) && !seen.get(source)) {
                return source;
            }
        }
        for (int child = worst.childStart(gate); child < worst.childEnd(gate); child++) {
            int found = beneath(child, seen);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }
}
