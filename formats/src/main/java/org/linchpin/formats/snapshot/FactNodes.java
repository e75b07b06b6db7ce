package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
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
        try (Arena arena = Arena.ofConfined()) {
            check(columns(sections, arena), network.modelNodeCount(), texts.size());
        }
        return new FactNodes(network, texts, columns(sections, Arena.ofAuto()));
    }

    private static MemorySegment[] columns(Sections sections, Arena arena) throws IOException {
        MemorySegment[] columns = new MemorySegment[Layout.CLAIM_COLUMN + 1];
        for (int id = Layout.RELATION_NODE; id <= Layout.CLAIM_COLUMN; id++) {
            columns[id] = sections.mapped(id, arena);
        }
        return columns;
    }

    private static void check(MemorySegment[] columns, int nodes, int texts) throws BrokenSnapshotException {
        sameLength(columns, Layout.RELATION_NODE, Layout.RELATION_TARGET);
        sameLength(columns, Layout.CLASS_NODE, Layout.CLASS_TEXT);
        sameLength(columns, Layout.CLAIM_NODE, Layout.CLAIM_COLUMN);
        inOrder(columns[Layout.RELATION_NODE], nodes);
        inOrder(columns[Layout.CLASS_NODE], nodes);
        inOrder(columns[Layout.CLAIM_NODE], nodes);
        inRange(columns[Layout.RELATION_KIND], 0, Facts.Relation.values().length - 1);
        inRange(columns[Layout.RELATION_TARGET], 0, texts - 1);
        inRange(columns[Layout.CLASS_TEXT], 0, texts - 1);
        inRange(columns[Layout.CLAIM_SOURCE], -1, texts - 1);
        inRange(columns[Layout.CLAIM_ASSUMED], -1, texts - 1);
        inRange(columns[Layout.CLAIM_FILE], 0, texts - 1);
        inRange(columns[Layout.CLAIM_LINE], 0, Integer.MAX_VALUE);
        inRange(columns[Layout.CLAIM_COLUMN], 0, Integer.MAX_VALUE);
    }

    private static void sameLength(MemorySegment[] columns, int first, int last) throws BrokenSnapshotException {
        long length = columns[first].byteSize();
        for (int id = first; id <= last; id++) {
            BrokenSnapshotException.require(
                    columns[id].byteSize() == length && length % Integer.BYTES == 0 && length >> 2 < 1 << 30,
                    "columns of a list must be of one length");
        }
    }

    private static void inOrder(MemorySegment column, int nodes) throws BrokenSnapshotException {
        inRange(column, 0, nodes - 1);
        for (int k = 1; k < count(column); k++) {
            BrokenSnapshotException.require(
                    at(column, k - 1) <= at(column, k), "a list by node must be in the order of nodes");
        }
    }

    private static void inRange(MemorySegment column, int least, int most) throws BrokenSnapshotException {
        for (int k = 0; k < count(column); k++) {
            BrokenSnapshotException.require(
                    at(column, k) >= least && at(column, k) <= most, "a number of a list must be in its range");
        }
    }

    @Override
    public int size() {
        return network.modelNodeCount();
    }

    @Override
    public void forEach(Consumer<? super Node> visitor) {
        Walk walk = new Walk();
        for (int node = 0; node < size(); node++) {
            visitor.accept(walk.next(node));
        }
    }

    /** Goes through the lists once, beside the nodes. */
    private final class Walk {

        private int relation;
        private int dataClass;
        private int claim;

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

    private static int count(MemorySegment column) {
        return (int) (column.byteSize() / Integer.BYTES);
    }

    private static int at(MemorySegment column, int index) {
        return column.getAtIndex(Sections.INT, index);
    }
}
