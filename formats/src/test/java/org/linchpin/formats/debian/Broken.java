package org.linchpin.formats.debian;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.csv.BulkNodes;

/**
 * What of an imported model does not work, by going round until nothing more falls: strings and sets, no network. Knows
 * needs and any-of, which is all that an import makes.
 */
final class Broken {

    private final Map<String, List<Set<String>>> clauses = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> packages = new HashSet<>();

    static Broken in(Path model) {
        List<Problem> problems = new ArrayList<>();
        Broken broken = new Broken();
        BulkNodes.read(model.resolve("nodes.csv"), model.resolve("needs.csv"), problems::add)
                .nodes()
                .forEach(node -> {
                    broken.clauses.put(
                            node.id(),
                            node.needs().stream()
                                    .map(branch -> targets(branch.gate()))
                                    .toList());
                    if (node.kind() == Kind.SOFTWARE) {
                        broken.packages.add(node.id());
                    }
                    if (node.timing().until() != null) {
                        broken.ended.add(node.id());
                    }
                });
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
        return broken;
    }

    /** Packages that do not work when these are off; those that are off are not counted. */
    Set<String> when(String... off) {
        Set<String> dark = new HashSet<>(ended);
        dark.addAll(List.of(off));
        boolean fell = true;
        while (fell) {
            fell = false;
            for (Map.Entry<String, List<Set<String>>> node : clauses.entrySet()) {
                if (!dark.contains(node.getKey()) && node.getValue().stream().anyMatch(dark::containsAll)) {
                    dark.add(node.getKey());
                    fell = true;
                }
            }
        }
        dark.retainAll(packages);
        List.of(off).forEach(dark::remove);
        return dark;
    }

    private static Set<String> targets(Gate gate) {
        return switch (gate) {
            case Gate.Need need -> Set.of(need.target());
            case Gate.Any any -> {
                Set<String> targets = new HashSet<>();
                any.branches().forEach(branch -> targets.addAll(targets(branch.gate())));
                yield targets;
            }
            default -> throw new AssertionError("an import makes no such gate: " + gate);
        };
    }
}
