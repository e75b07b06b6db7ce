package org.linchpin.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.csv.BulkNodes;

/**
 * The {@code nodes.csv} and {@code needs.csv} of the directories of a model. Rows of {@code needs.csv} whose owner is
 * not in the {@code nodes.csv} beside it add to the needs of a node in YAML.
 */
final class BulkFiles {

    private final List<BulkNodes> bulks = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private boolean whole = true;

    private BulkFiles() {}

    static BulkFiles read(List<Path> directories, @Nullable Path folder, Problems problems) {
        BulkFiles bulk = new BulkFiles();
        for (Path directory : directories) {
            Path nodes = bulk.file(directory.resolve("nodes.csv"), folder, problems);
            Path needs = bulk.file(directory.resolve("needs.csv"), folder, problems);
            if (nodes != null || needs != null) {
                bulk.bulks.add(BulkNodes.read(nodes, needs, problem -> {
                    bulk.whole &= problem.severity() != Problem.Severity.ERROR;
                    problems.accept(problem);
                }));
            }
        }
        return bulk;
    }

    private @Nullable Path file(Path path, @Nullable Path folder, Problems problems) {
        if (!Files.isRegularFile(path)) {
            return null;
        }
        if (folder != null && !isWithin(folder, path)) {
            problems.error(
                    new Where(path.toString(), 0, 0),
                    "a file of a model must lie in the model's folder, \"" + path.getFileName() + "\" does not");
            whole = false;
            return null;
        }
        files.add(path);
        return path;
    }

    private static boolean isWithin(Path folder, Path path) {
        try {
            return path.toRealPath().startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    List<Path> files() {
        return files;
    }

    /** False after an error, when nothing may be used. */
    boolean isWhole() {
        return whole;
    }

    /** First the nodes in YAML with the needs that bulk files add, then those of the bulk files. */
    Nodes joinedWith(Nodes yaml, Problems problems) {
        if (bulks.isEmpty()) {
            return yaml;
        }
        List<Set<String>> owners = bulks.stream().map(BulkNodes::foreignOwners).toList();
        Set<String> known = new HashSet<>();
        List<Node> withNeeds = new ArrayList<>();
        yaml.forEach(node -> {
            known.add(node.id());
            withNeeds.add(withNeeds(node, owners));
        });
        Nodes all = Nodes.of(withNeeds);
        for (int i = 0; i < bulks.size(); i++) {
            BulkNodes bulk = bulks.get(i);
            for (String owner : owners.get(i)) {
                if (!known.contains(owner)) {
                    unknown(owner, bulk.needsOf(owner), problems);
                }
            }
            all = Nodes.concat(all, bulk.nodes());
        }
        return all;
    }

    private Node withNeeds(Node node, List<Set<String>> owners) {
        List<Gate.Branch> needs = new ArrayList<>(node.needs());
        for (int i = 0; i < bulks.size(); i++) {
            if (owners.get(i).contains(node.id())) {
                needs.addAll(bulks.get(i).needsOf(node.id()));
            }
        }
        return needs.size() == node.needs().size() ? node : node.withNeeds(List.copyOf(needs));
    }

    private static void unknown(String owner, List<Gate.Branch> needs, Problems problems) {
        Where where = needs.isEmpty() ? Where.NOWHERE : placeOf(needs.getFirst().gate());
        problems.error(where, "a row of needs.csv must give a need to a node, \"" + owner + "\" is unknown");
    }

    private static Where placeOf(Gate gate) {
        return gate instanceof Gate.Need need
                ? need.claim().where()
                : placeOf(gate.branches().getFirst().gate());
    }
}
