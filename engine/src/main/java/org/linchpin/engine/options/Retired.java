package org.linchpin.engine.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Node;

/**
 * Takes retired nodes out of what others need: whoever needs them goes on without. A gate loses the branch; k of n asks
 * for at most what is left, p% of for the same part of what is left; a gate with nothing left is met.
 */
final class Retired {

    private final Set<String> retired;

    Retired(Set<String> retired) {
        this.retired = retired;
    }

    Node from(Node node) {
        if (retired.isEmpty()) {
            return node;
        }
        Node.Relations old = node.relations();
        String at = old.at() == null || retired.contains(old.at()) ? null : old.at();
        Node.Relations relations =
                new Node.Relations(old.by(), old.from(), old.keys(), old.readers(), old.in(), at, old.placeOnly());
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                relations,
                kept(node.needs()),
                node.timing(),
                node.role(),
                node.examined(),
                node.dataClass(),
                node.note(),
                node.claim());
    }

    private List<Branch> kept(List<Branch> branches) {
        List<Branch> kept = new ArrayList<>();
        for (Branch branch : branches) {
            Gate gate = kept(branch.gate());
            if (gate != null) {
                kept.add(new Branch(gate, branch.maybe(), branch.sharePpm(), branch.readySeconds()));
            }
        }
        return kept;
    }

    private @Nullable Gate kept(Gate gate) {
        return switch (gate) {
            case Gate.Need need -> retired.contains(need.target()) ? null : need;
            case Gate.All all -> {
                // An all-of that never had a need is a way that stands by itself, not one that is gone.
                List<Branch> left = kept(all.branches());
                yield left.isEmpty() && !all.branches().isEmpty() ? null : new Gate.All(left);
            }
            case Gate.Any any -> {
                List<Branch> left = kept(any.branches());
                yield left.isEmpty() ? null : new Gate.Any(left);
            }
            case Gate.AtLeast some -> {
                List<Branch> left = kept(some.branches());
                yield left.isEmpty() ? null : new Gate.AtLeast(Math.min(some.k(), left.size()), left);
            }
            case Gate.ShareOf share -> {
                List<Branch> left = kept(share.branches());
                yield left.isEmpty() ? null : new Gate.ShareOf(threshold(share, left), left);
            }
            case Gate.Unknown unknown -> {
                List<Branch> left = kept(unknown.branches());
                yield left.isEmpty() ? null : new Gate.Unknown(left);
            }
        };
    }

    private static int threshold(Gate.ShareOf share, List<Branch> left) {
        long before = known(share.branches());
        long after = known(left);
        return before == 0 || after == before
                ? share.thresholdPpm()
                : (int) Math.max(1, share.thresholdPpm() * after / before);
    }

    private static long known(List<Branch> branches) {
        return branches.stream()
                .mapToLong(branch -> Math.max(0, branch.sharePpm()))
                .sum();
    }
}
