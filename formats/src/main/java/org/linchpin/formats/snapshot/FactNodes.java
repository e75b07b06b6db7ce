package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;

/**
 * The nodes of the model a snapshot was compiled from, as far as filters and cause chains ask for them: made one at a
 * time from the network and {@link Facts} in the mapped file. Their needs, names and notes are not there.
 */
final class FactNodes implements Nodes {

    private final Network network;
    private final MappedTexts texts;
    private final MemorySegment[] columns;

    private FactNodes(Network network, MappedTexts texts, MemorySegment[] columns) {
        this.network = network;
        this.texts = texts;
        this.columns = columns;
    }

    static FactNodes of(Sections sections, Network network) throws IOException, BrokenSnapshotException {
        MappedTexts texts = MappedTexts.of(sections, Layout.TEXT_STARTS, Layout.TEXT_BYTES);
        int lastNode = network.modelNodeCount() - 1;
        int lastText = texts.size() - 1;
        sameLength(sections, Layout.RELATION_NODE, Layout.RELATION_TARGET);
        sameLength(sections, Layout.CLASS_NODE, Layout.CLASS_TEXT);
        sameLength(sections, Layout.CLAIM_NODE, Layout.CLAIM_COLUMN);
        for (int id : List.of(Layout.RELATION_NODE, Layout.CLASS_NODE, Layout.CLAIM_NODE)) {
            inRange(sections, id, 0, lastNode, true);
        }
        for (int id : List.of(Layout.RELATION_TARGET, Layout.CLASS_TEXT, Layout.CLAIM_FILE)) {
            inRange(sections, id, 0, lastText, false);
        }
        inRange(sections, Layout.RELATION_KIND, 0, Facts.Relation.values().length - 1, false);
        inRange(sections, Layout.CLAIM_SOURCE, -1, lastText, false);
        inRange(sections, Layout.CLAIM_ASSUMED, -1, lastText, false);
        inRange(sections, Layout.CLAIM_LINE, 0, Integer.MAX_VALUE, false);
        inRange(sections, Layout.CLAIM_COLUMN, 0, Integer.MAX_VALUE, false);
        MemorySegment[] columns = new MemorySegment[Layout.CLAIM_COLUMN + 1];
        for (int id = Layout.RELATION_NODE; id <= Layout.CLAIM_COLUMN; id++) {
            columns[id] = sections.mapped(id);
        }
        return new FactNodes(network, texts, columns);
    }

    private static void sameLength(Sections sections, int first, int last) throws BrokenSnapshotException {
        int length = sections.elements(first, Integer.BYTES);
        for (int id = first; id <= last; id++) {
            BrokenSnapshotException.require(
                    sections.elements(id, Integer.BYTES) == length, "columns of a list must be of one length");
        }
    }

    private static void inRange(Sections sections, int id, int least, int most, boolean inOrder)
            throws IOException, BrokenSnapshotException {
        int[] before = {least};
        sections.eachInts(id, (from, at, count) -> {
            int[] values = new int[count];
            MemorySegment.copy(from, Sections.INT, 0, values, 0, count);
            for (int value : values) {
                BrokenSnapshotException.require(
                        value >= before[0] && value <= most,
                        "a number of a list must be in its range, and nodes in their order");
                before[0] = inOrder ? value : least;
            }
        });
    }

    @Override
    public int size() {
        return network.modelNodeCount();
    }

    @Override
    public void forEach(Consumer<? super Node> visitor) {
        Walk walk = new Walk(0);
        for (int node = 0; node < size(); node++) {
            visitor.accept(walk.next(node));
        }
    }

    @Override
    public Map<String, Node> findAll(Set<String> ids) {
        Map<String, Node> found = new HashMap<>();
        for (String id : ids) {
            int node = network.find(id);
            if (node >= 0 && network.isModelNode(node)) {
                found.put(id, new Walk(node).next(node));
            }
        }
        return found;
    }

    /** Goes through the lists once, beside the nodes. */
    private final class Walk {

        private int relation;
        private int dataClass;
        private int claim;

        /** Begins at that node. */
        Walk(int node) {
            relation = firstFrom(columns[Layout.RELATION_NODE], node);
            dataClass = firstFrom(columns[Layout.CLASS_NODE], node);
            claim = firstFrom(columns[Layout.CLAIM_NODE], node);
        }

        Node next(int node) {
            return new Node(
                    network.id(node),
                    network.sort(node).kind(),
                    network.id(node),
                    relations(node),
                    List.of(),
                    Node.Timing.NONE,
                    new Node.Role(network.critical(node), network.weight(node)),
                    network.unexamined(node) ? Node.Examined.UNSAID : Node.Examined.COMPLETE,
                    dataClass(node),
                    null,
                    claim(node));
        }

        private Node.Relations relations(int node) {
            if (!isAt(Layout.RELATION_NODE, relation, node)) {
                return Node.Relations.NONE;
            }
            String at = null;
            List<Gate.Need> by = new ArrayList<>();
            List<Gate.Need> from = new ArrayList<>();
            List<Gate.Need> keys = new ArrayList<>();
            for (; isAt(Layout.RELATION_NODE, relation, node); relation++) {
                String target = texts.text(at(columns[Layout.RELATION_TARGET], relation));
                switch (Facts.Relation.values()[at(columns[Layout.RELATION_KIND], relation)]) {
                    case AT -> at = target;
                    case BY -> by.add(Gate.Need.of(target));
                    case FROM -> from.add(Gate.Need.of(target));
                    case KEYS -> keys.add(Gate.Need.of(target));
                }
            }
            return new Node.Relations(by, from, keys, List.of(), null, at);
        }

        private @Nullable String dataClass(int node) {
            String found = null;
            for (; isAt(Layout.CLASS_NODE, dataClass, node); dataClass++) {
                found = texts.text(at(columns[Layout.CLASS_TEXT], dataClass));
            }
            return found;
        }

        private Claim claim(int node) {
            Claim found = Claim.NONE;
            for (; isAt(Layout.CLAIM_NODE, claim, node); claim++) {
                found = new Claim(
                        optional(Layout.CLAIM_SOURCE),
                        optional(Layout.CLAIM_ASSUMED),
                        null,
                        null,
                        new Where(
                                texts.text(at(columns[Layout.CLAIM_FILE], claim)),
                                at(columns[Layout.CLAIM_LINE], claim),
                                at(columns[Layout.CLAIM_COLUMN], claim)));
            }
            return found;
        }

        private @Nullable String optional(int column) {
            int text = at(columns[column], claim);
            return text < 0 ? null : texts.text(text);
        }

        private boolean isAt(int column, int index, int node) {
            return index < count(columns[column]) && at(columns[column], index) == node;
        }
    }

    /** Where the entries of a node, or of those after it, begin in a column of nodes in their order. */
    private static int firstFrom(MemorySegment column, int node) {
        int low = 0;
        int high = count(column);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(column, middle) < node) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int count(MemorySegment column) {
        return (int) (column.byteSize() / Integer.BYTES);
    }

    private static int at(MemorySegment column, int index) {
        return column.getAtIndex(Sections.INT, index);
    }
}
