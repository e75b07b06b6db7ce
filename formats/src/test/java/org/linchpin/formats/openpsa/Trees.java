package org.linchpin.formats.openpsa;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linchpin.engine.faulttree.FaultTree;

/** Fault trees as text, to compare. Gates without a name are written out where they are used. */
final class Trees {

    private Trees() {}

    /** A line for each named node, in the order of nodes, and one of the tops. */
    static String text(FaultTree tree) {
        return IntStream.range(0, tree.size())
                        .filter(node -> !tree.nameOf(node).isEmpty())
                        .mapToObj(node -> tree.nameOf(node) + " = " + body(tree, node))
                        .collect(Collectors.joining("\n"))
                + "\ntops "
                + Arrays.stream(tree.tops()).mapToObj(tree::nameOf).collect(Collectors.joining(" "));
    }

    private static String body(FaultTree tree, int node) {
        if (tree.isEvent(node)) {
            return String.valueOf(tree.probabilityOf(node));
        }
        return tree.operatorOf(node)
                + (tree.thresholdOf(node) > 0 ? " " + tree.thresholdOf(node) : "")
                + Arrays.stream(tree.argumentsOf(node))
                        .mapToObj(literal -> argument(tree, literal))
                        .collect(Collectors.joining(" ", "(", ")"));
    }

    private static String argument(FaultTree tree, int literal) {
        int node = FaultTree.nodeOf(literal);
        String name = tree.nameOf(node);
        return (FaultTree.isNegated(literal) ? "-" : "") + (name.isEmpty() ? body(tree, node) : name);
    }
}
