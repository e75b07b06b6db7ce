package org.linchpin.engine.ask;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.linchpin.engine.model.Gate;

/**
 * Names of open points that outlast an import: what a point is about, not where it stands. Two points of a node that are
 * named the same are one question. {@code payments: unknown [dc-1, dc-2]}, {@code payments: maybe dc-1},
 * {@code payments: holdout of vm}, {@code power: holdout}, {@code vendor-h: under}.
 */
final class QuestionIds {

    /** A longer list of leaves is cut, and named by a hash of all. */
    private static final int LONGEST_LIST = 160;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private QuestionIds() {}

    static String gate(String node, Gate.Unknown gate) {
        SortedSet<String> leaves = leaves(gate);
        int ways = gate.branches().size();
        return node + ": unknown " + (ways == leaves.size() ? "" : "of " + ways + " ") + list(leaves);
    }

    static String maybe(String node, Gate branch) {
        return node + ": maybe " + named(branch);
    }

    static String holdout(String node, Gate.Need need) {
        return node + ": holdout of " + leaf(need);
    }

    static String ownHoldout(String node) {
        return node + ": holdout";
    }

    static String orders(String party) {
        return party + ": under";
    }

    /** A need by its target, a gate by the list of all that it stands on. */
    static String named(Gate gate) {
        return gate instanceof Gate.Need need ? leaf(need) : list(leaves(gate));
    }

    private static String leaf(Gate.Need need) {
        return switch (need.aspect()) {
            case WHOLE -> need.target();
            case SERVE -> need.target() + ":serve";
            case SUPPLY -> need.target() + ":supply";
        };
    }

    private static SortedSet<String> leaves(Gate gate) {
        SortedSet<String> leaves = new TreeSet<>();
        addLeaves(gate, leaves);
        return leaves;
    }

    private static void addLeaves(Gate gate, SortedSet<String> leaves) {
        if (gate instanceof Gate.Need need) {
            leaves.add(leaf(need));
        }
        gate.branches().forEach(branch -> addLeaves(branch.gate(), leaves));
    }

    private static String list(SortedSet<String> leaves) {
        String whole = String.join(", ", leaves);
        if (whole.length() <= LONGEST_LIST) {
            return "[" + whole + "]";
        }
        List<String> first = leaves.stream().limit(2).toList();
        return "[" + String.join(", ", first) + ", " + (leaves.size() - first.size()) + " more, "
                + Long.toHexString(hash(whole)) + "]";
    }

    /** Fowler, Noll and Vo 1a in 64 bits: the same on every machine. */
    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int k = 0; k < text.length(); k++) {
            hash = (hash ^ text.charAt(k)) * FNV_PRIME;
        }
        return hash;
    }
}
