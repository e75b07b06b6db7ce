package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.linchpin.engine.network.Ints;

/**
 * A module of a formula on its own: the modules below it stand as variables. A part is false while all its variables are,
 * unless it is constant.
 *
 * @param formula the module's own gates
 * @param meanings by variable (index 0 is variable 1): a variable of the whole formula, or the bitwise complement of the
 *     index of a part
 */
record Part(Formula formula, int[] meanings) {

    /** The parts of a formula, each after those it uses; the last one is the root's. */
    static List<Part> of(Formula whole) {
        return new Splitter(whole).split();
    }

    private static final class Splitter {

        private final Formula whole;
        private final boolean[] modules;
        private final boolean[] valuesAtRest;
        private final int[] partOfGate;
        private final int[] literals;
        private final List<Part> parts = new ArrayList<>();

        Splitter(Formula whole) {
            this.whole = whole;
            modules = Modules.of(whole);
            valuesAtRest = AtRest.values(whole);
            partOfGate = new int[whole.size()];
            literals = new int[whole.size()];
        }

        List<Part> split() {
            for (int gate = whole.firstGate(); gate < whole.size(); gate++) {
                if (modules[gate] && gate != whole.root() >>> 1) {
                    partOfGate[gate] = parts.size();
                    parts.add(part(gate << 1 | (valuesAtRest[gate] ? 1 : 0)));
                }
            }
            parts.add(part(whole.root()));
            return parts;
        }

        private Part part(int root) {
            int[] inside = inside(root >>> 1);
            Ints meanings = new Ints();
            for (int node : inside) {
                if (isLeaf(node, root >>> 1)) {
                    meanings.add(whole.isVariable(node) ? node : ~partOfGate[node]);
                    literals[node] = (meanings.size() << 1) | (whole.isGate(node) && valuesAtRest[node] ? 1 : 0);
                }
            }
            FormulaBuilder builder = new FormulaBuilder(meanings.size());
            literals[0] = Formula.TRUE;
            for (int node : inside) {
                if (!isLeaf(node, root >>> 1) && node != 0) {
                    int[] arguments = Formula.translated(whole.arguments()[node], literals);
                    literals[node] = builder.gate(whole.operators()[node], whole.thresholds()[node], arguments);
                }
            }
            return new Part(builder.build(Formula.translated(root, literals)), meanings.toArray());
        }

        private boolean isLeaf(int node, int top) {
            return whole.isVariable(node) || (modules[node] && node != top);
        }

        /** The nodes from a module's top down to variables and other modules, in rising order: children first. */
        private int[] inside(int top) {
            Ints open = new Ints();
            open.add(top);
            Ints found = new Ints();
            BitSet seen = new BitSet();
            seen.set(top);
            while (!open.isEmpty()) {
                int node = open.pop();
                found.add(node);
                if (isLeaf(node, top)) {
                    continue;
                }
                for (int literal : whole.arguments()[node]) {
                    int child = literal >>> 1;
                    if (!seen.get(child)) {
                        seen.set(child);
                        open.add(child);
                    }
                }
            }
            int[] nodes = found.toArray();
            Arrays.sort(nodes);
            return nodes;
        }
    }
}
