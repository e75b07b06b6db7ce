package org.linchpin.formats.csv;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Problem;

/**
 * The bulk files of a model directory, {@code nodes.csv} and {@code needs.csv}, read into columns. Node records are
 * made one at a time while they are walked; walks by several threads do not disturb each other.
 *
 * <p>One pass over each file, linear in its size. Ten million nodes with 45 million needs take about 1 GB.
 */
public final class BulkNodes {

    private final TextPool ids;
    private final NodeTable nodes;
    private final NeedTable needs;

    private BulkNodes(TextPool ids, NodeTable nodes, NeedTable needs) {
        this.ids = ids;
        this.nodes = nodes;
        this.needs = needs;
    }

    /**
     * Reads the files that there are. All that is wrong goes to {@code problems}, which bounds what it
     * keeps; after an error nothing may be used.
     */
    public static BulkNodes read(@Nullable Path nodesCsv, @Nullable Path needsCsv, Consumer<? super Problem> problems) {
        TextPool ids = new TextPool();
        NodeTable nodes = nodesCsv == null ? NodeTable.empty(ids) : NodeTable.read(nodesCsv, ids, problems::accept);
        NeedTable needs = needsCsv == null ? NeedTable.empty(ids) : NeedTable.read(needsCsv, ids, problems::accept);
        return new BulkNodes(ids, nodes, needs);
    }

    /** The nodes of {@code nodes.csv}, in the order of the file, with their needs. */
    public Nodes nodes() {
        return new Nodes() {
            @Override
            public int size() {
                return nodes.size();
            }

            @Override
            public void forEach(Consumer<? super Node> visitor) {
                for (int row = 0; row < nodes.size(); row++) {
                    visitor.accept(nodes.node(row, needs.needsOf(row)));
                }
            }

            @Override
            public @Nullable Node find(String id) {
                int row = ids.find(id);
                return row < 0 || row >= nodes.size() ? null : nodes.node(row, needs.needsOf(row));
            }
        };
    }

    /** The ids that {@code needs.csv} gives needs to and {@code nodes.csv} does not hold, in the order of the file. */
    public Set<String> foreignOwners() {
        Set<String> foreign = new LinkedHashSet<>();
        for (int number = nodes.size(); number < ids.size(); number++) {
            if (needs.hasNeeds(number)) {
                foreign.add(ids.get(number));
            }
        }
        return foreign;
    }

    /** The needs that {@code needs.csv} gives to that id. */
    public List<Gate.Branch> needsOf(String id) {
        int number = ids.find(id);
        return number < 0 ? List.of() : needs.needsOf(number);
    }
}
