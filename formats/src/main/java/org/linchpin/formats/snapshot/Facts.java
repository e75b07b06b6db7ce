package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.network.Ints;

/**
 * What a filter or a cause chain asks of nodes and the network does not hold: relations, classes of data, claims. Each is
 * a list by node, of those nodes alone that have one. {@link FactNodes} reads them back.
 */
final class Facts {

    /** In the order of {@link FactNodes}. */
    enum Relation {
        AT,
        BY,
        FROM,
        KEYS
    }

    private final Ints[] columns = new Ints[Layout.CLAIM_COLUMN + 1];
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Facts() {
        for (int k = 0; k < columns.length; k++) {
            columns[k] = new Ints();
        }
    }

    static void write(Sink sink, Nodes nodes) throws IOException {
        Facts facts = new Facts();
        facts.collect(nodes);
        MappedTexts.write(sink, Layout.TEXT_STARTS, Layout.TEXT_BYTES, facts.texts);
        for (int id = Layout.RELATION_NODE; id <= Layout.CLAIM_COLUMN; id++) {
            sink.ints(id, facts.columns[id].toArray());
        }
    }

    private void collect(Nodes nodes) {
        int[] next = new int[1];
        nodes.forEach(node -> {
            int number = next[0]++;
            if (node.relations().at() != null) {
                relation(number, Relation.AT, node.relations().at());
            }
            relations(number, Relation.BY, node.relations().by());
            relations(number, Relation.FROM, node.relations().from());
            relations(number, Relation.KEYS, node.relations().keys());
            if (node.dataClass() != null) {
                add(Layout.CLASS_NODE, number);
                add(Layout.CLASS_TEXT, number(node.dataClass()));
            }
            if (!node.claim().equals(Claim.NONE)) {
                claim(number, node.claim());
            }
        });
    }

    private void relations(int node, Relation relation, List<Gate.Need> needs) {
        needs.forEach(need -> relation(node, relation, need.target()));
    }

    private void relation(int node, Relation relation, String target) {
        add(Layout.RELATION_NODE, node);
        add(Layout.RELATION_KIND, relation.ordinal());
        add(Layout.RELATION_TARGET, number(target));
    }

    private void claim(int node, Claim claim) {
        add(Layout.CLAIM_NODE, node);
        add(Layout.CLAIM_SOURCE, number(claim.source()));
        add(Layout.CLAIM_ASSUMED, number(claim.assumed()));
        add(Layout.CLAIM_FILE, number(claim.where().file()));
        add(Layout.CLAIM_LINE, claim.where().line());
        add(Layout.CLAIM_COLUMN, claim.where().column());
    }

    private void add(int column, int value) {
        columns[column].add(value);
    }

    /** -1 for none. */
    private int number(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        return numbers.computeIfAbsent(text, key -> {
            texts.add(key);
            return texts.size() - 1;
        });
    }
}
