package org.linchpin.formats.openpsa;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.Operator;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.text.Quote;

/**
 * Writes a fault tree in the Open-PSA Model Exchange Format, in the order of its nodes, so that
 * {@link FaultTreeReader} gives it back. Gates without a name are nested; those that are used several times, or lie too
 * deep, get one. Constants are house events; an argument that its gate has already stands in an or of its own. A gate is a top in this format when nothing uses it: other tops of the tree
 * stay gates like all. One shot.
 */
public final class FaultTreeWriter {

    private static final int DEEPEST = 50;

    private final FaultTree tree;
    private final Writer out;
    private final int[] uses;
    private final Map<Integer, String> made = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Deque<Integer> deep = new ArrayDeque<>();

    private FaultTreeWriter(FaultTree tree, Writer out) {
        this.tree = tree;
        this.out = out;
        this.uses = new int[tree.size()];
    }

    /** Fails on names that are not unique or that XML cannot hold. */
    public static void write(FaultTree tree, Path file) throws IOException {
        AtomicFile.write(file, out -> new FaultTreeWriter(tree, out).write());
    }

    private void write() throws IOException {
        for (int node = 0; node < tree.size(); node++) {
            for (int literal : tree.argumentsOf(node)) {
                uses[FaultTree.nodeOf(literal)]++;
            }
            if (!tree.nameOf(node).isEmpty() && !taken.add(tree.nameOf(node))) {
                throw new IllegalArgumentException(
                        "A name must stand once, %s does not.".formatted(Quote.of(tree.nameOf(node))));
            }
        }
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opsa-mef>\n");
        out.write("<define-fault-tree name=\"" + escaped(tree.name().isEmpty() ? "tree" : tree.name()) + "\">\n");
        for (int node = 0; node < tree.size(); node++) {
            if (!tree.nameOf(node).isEmpty() || tree.isEvent(node) || (uses[node] != 1 && !isConstant(node))) {
                definition(node);
            }
        }
        while (!deep.isEmpty()) {
            definition(deep.remove());
        }
        out.write("</define-fault-tree>\n</opsa-mef>\n");
    }

    private void definition(int node) throws IOException {
        String name = escaped(nameOf(node));
        if (tree.isEvent(node)) {
            double probability = tree.probabilityOf(node);
            out.write("<define-basic-event name=\"" + name + "\"");
            out.write(
                    Double.isNaN(probability)
                            ? "/>\n"
                            : "><float value=\"" + probability + "\"/></define-basic-event>\n");
        } else if (isConstant(node)) {
            out.write("<define-house-event name=\"" + name + "\">" + constant(node) + "</define-house-event>\n");
        } else {
            out.write("<define-gate name=\"" + name + "\">\n");
            formula(node, 1);
            out.write("</define-gate>\n");
        }
    }

    private void formula(int gate, int depth) throws IOException {
        int[] arguments = tree.argumentsOf(gate);
        String element = tree.operatorOf(gate).name().toLowerCase(Locale.ROOT);
        String attributes = "";
        if (tree.operatorOf(gate) == Operator.ATLEAST) {
            // The standard's at-least asks for one at least.
            element = tree.thresholdOf(gate) > 0 ? element : "cardinality";
            attributes = " min=\"" + tree.thresholdOf(gate) + '"'
                    + (tree.thresholdOf(gate) > 0 ? "" : " max=\"" + arguments.length + '"');
        }
        out.write("<" + element + attributes + ">\n");
        Set<Integer> before = new HashSet<>();
        for (int literal : arguments) {
            boolean isRepeated = !before.add(literal);
            out.write((isRepeated ? "<or>" : "") + (FaultTree.isNegated(literal) ? "<not>" : ""));
            argument(FaultTree.nodeOf(literal), depth);
            out.write((FaultTree.isNegated(literal) ? "</not>" : "") + (isRepeated ? "</or>\n" : "\n"));
        }
        out.write("</" + element + ">\n");
    }

    private void argument(int node, int depth) throws IOException {
        boolean isNamed = !tree.nameOf(node).isEmpty() || made.containsKey(node);
        if (isConstant(node) && !isNamed) {
            out.write(constant(node));
        } else if (tree.isEvent(node)) {
            out.write("<basic-event name=\"" + escaped(nameOf(node)) + "\"/>");
        } else if (isNamed || uses[node] > 1) {
            out.write((isConstant(node) ? "<house-event" : "<gate") + " name=\"" + escaped(nameOf(node)) + "\"/>");
        } else if (depth < DEEPEST) {
            formula(node, depth + 1);
        } else {
            deep.add(node);
            out.write("<gate name=\"" + escaped(nameOf(node)) + "\"/>");
        }
    }

    private boolean isConstant(int node) {
        return !tree.isEvent(node) && tree.argumentsOf(node).length == 0;
    }

    private String constant(int node) {
        boolean value = tree.operatorOf(node) == Operator.AND || tree.operatorOf(node) == Operator.ATLEAST;
        return "<constant value=\"" + value + "\"/>";
    }

    private String nameOf(int node) {
        return tree.nameOf(node).isEmpty() ? made.computeIfAbsent(node, this::freshName) : tree.nameOf(node);
    }

    private String freshName(int node) {
        String fresh = "unnamed-" + node;
        while (!taken.add(fresh)) {
            fresh += "-";
        }
        return fresh;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isText = c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF);
            if (!isText || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                throw new IllegalArgumentException("A name must be text, %s is not.".formatted(Quote.of(text)));
            }
            if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"') {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
