package org.linchpin.engine.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a network from a stream of nodes, gates and needs, in columns of ints. Model nodes come first, then works and
 * needs in any order. A gate is named by a reference: a node's root gate by the node's number, a nested gate by the
 * negative number that {@link #gate} returned.
 */
public final class NetworkBuilder {

    private final Names names = new Names();
    private int modelNodeCount;
    private byte[] sort = new byte[64];
    private final Ints nodeHoldout = new Ints();
    private final Ints restart = new Ints();
    private final Ints tolerates = new Ints();
    private double[] weight = new double[64];
    private final Ints critical = new Ints();
    private final Ints unexamined = new Ints();
    private final Ints place = new Ints();
    private final Ints rootFailAt = new Ints();

    private final Ints gateParent = new Ints();
    private final Ints gateOwner = new Ints();
    private final Ints gateFailAt = new Ints();
    private final Ints gateWeight = new Ints();

    private final Ints needSource = new Ints();
    private final Ints needGate = new Ints();
    private final Ints needHoldout = new Ints();
    private final Ints needWeight = new Ints();
    private final Ints cacheNeeds = new Ints();
    private boolean weighted;

    private final Ints fromNode = new Ints();
    private final Ints fromSupply = new Ints();
    private final Ints endNode = new Ints();
    private final Ints endAt = new Ints();
    private final Ints standbyNode = new Ints();
    private final Ints standbyReady = new Ints();

    public int node(String id, Sort nodeSort) {
        int node = names.intern(id);
        if (node != nodeHoldout.size()) {
            throw new IllegalArgumentException("The id \"" + id + "\" is there twice.");
        }
        if (node == sort.length) {
            sort = Arrays.copyOf(sort, node * 2);
            weight = Arrays.copyOf(weight, node * 2);
        }
        sort[node] = (byte) nodeSort.ordinal();
        nodeHoldout.add(0);
        restart.add(0);
        tolerates.add(0);
        place.add(-1);
        rootFailAt.add(1);
        if (nodeSort.isModelNode()) {
            modelNodeCount = node + 1;
        }
        return node;
    }

    public int find(String id) {
        return names.find(id);
    }

    int modelNodeCount() {
        return modelNodeCount;
    }

    public void timing(int node, int holdoutSeconds, int restartSeconds, int toleratesSeconds) {
        nodeHoldout.set(node, holdoutSeconds);
        restart.set(node, restartSeconds);
        tolerates.set(node, toleratesSeconds);
    }

    public void role(int node, boolean isCritical, double nodeWeight, boolean isUnexamined) {
        weight[node] = nodeWeight;
        if (isCritical) {
            critical.add(node);
        }
        if (isUnexamined) {
            unexamined.add(node);
        }
    }

    public void place(int node, int jurisdiction) {
        place.set(node, jurisdiction);
    }

    int place(int node) {
        return place.get(node);
    }

    /** A nested gate as a branch of another; its threshold is set by {@link #failAt}. */
    public int gate(int parentRef, int branchWeight) {
        gateParent.add(parentRef);
        gateOwner.add(ownerOf(parentRef));
        gateFailAt.add(1);
        gateWeight.add(branchWeight);
        weighted |= branchWeight != 1;
        return ~(gateParent.size() - 1);
    }

    /** The node whose gate this is. */
    int ownerOf(int gateRef) {
        return gateRef >= 0 ? gateRef : gateOwner.get(~gateRef);
    }

    public void failAt(int gateRef, int threshold) {
        if (gateRef >= 0) {
            rootFailAt.set(gateRef, threshold);
        } else {
            gateFailAt.set(~gateRef, threshold);
        }
    }

    public void need(int gateRef, int source, int holdoutSeconds, boolean cache, int branchWeight) {
        if (cache) {
            cacheNeeds.add(needSource.size());
        }
        needSource.add(source);
        needGate.add(gateRef);
        needHoldout.add(holdoutSeconds);
        needWeight.add(branchWeight);
        weighted |= branchWeight != 1;
    }

    public void from(int node, int supply) {
        fromNode.add(node);
        fromSupply.add(supply);
    }

    /**
     * The node ends then; an end past all time is none.
     *
     * @throws IllegalArgumentException if ends do not come in the order of their nodes, one each
     */
    public void end(int node, int atSeconds) {
        if (!endNode.isEmpty() && endNode.get(endNode.size() - 1) >= node) {
            throw new IllegalArgumentException("The end of node " + node + " must come before that of a later one.");
        }
        if (atSeconds != Seconds.NEVER) {
            endNode.add(node);
            endAt.add(atSeconds);
        }
    }

    public void standby(int node, int readySeconds) {
        standbyNode.add(node);
        standbyReady.add(readySeconds);
    }

    public Network build(
            int border,
            List<Network.PartyEntry> parties,
            List<Network.JurisdictionEntry> jurisdictions,
            String modelName,
            @Nullable LocalDate asOf,
            Terms terms) {
        int nodes = nodeHoldout.size();
        int nested = gateParent.size();
        int gates = nodes + nested;

        // Nested gates are renumbered so that the branches of one gate stand together.
        int[] childStart = new int[gates + 1];
        for (int g = 0; g < nested; g++) {
            childStart[flat(gateParent.get(g), nodes) + 1]++;
        }
        childStart[0] = 0;
        for (int g = 0; g < gates; g++) {
            childStart[g + 1] += childStart[g];
        }
        int[] slot = Arrays.copyOf(childStart, gates);
        int[] newNumber = new int[nested];
        for (int g = 0; g < nested; g++) {
            newNumber[g] = nodes + slot[flat(gateParent.get(g), nodes)]++;
        }
        int[] start = new int[gates];
        int[] end = new int[gates];
        int[] failAt = Arrays.copyOf(rootFailAt.toArray(), gates);
        int[] parent = new int[nested];
        int[] owner = new int[nested];
        int[] widths = weighted ? new int[nested] : null;
        for (int old = 0; old < gates; old++) {
            int now = old < nodes ? old : newNumber[old - nodes];
            start[now] = nodes + childStart[old];
            end[now] = nodes + childStart[old + 1];
            if (old >= nodes) {
                int g = old - nodes;
                failAt[now] = gateFailAt.get(g);
                parent[now - nodes] = renumber(gateParent.get(g), newNumber);
                owner[now - nodes] = gateOwner.get(g);
                if (widths != null) {
                    widths[now - nodes] = gateWeight.get(g);
                }
            }
        }

        // Needs in the order of their gates.
        int needs = needSource.size();
        int[] needStart = new int[gates + 1];
        for (int n = 0; n < needs; n++) {
            needStart[renumber(needGate.get(n), newNumber) + 1]++;
        }
        for (int g = 0; g < gates; g++) {
            needStart[g + 1] += needStart[g];
        }
        int[] next = Arrays.copyOf(needStart, gates);
        int[] source = new int[needs];
        int[] holdout = new int[needs];
        int[] gateOf = new int[needs];
        int[] needWidths = weighted ? new int[needs] : null;
        int[] newNeed = cacheNeeds.isEmpty() ? null : new int[needs];
        for (int n = 0; n < needs; n++) {
            int g = renumber(needGate.get(n), newNumber);
            int at = next[g]++;
            source[at] = needSource.get(n);
            holdout[at] = needHoldout.get(n);
            gateOf[at] = g;
            if (needWidths != null) {
                needWidths[at] = needWeight.get(n);
            }
            if (newNeed != null) {
                newNeed[n] = at;
            }
        }
        Bits cache = null;
        if (newNeed != null) {
            cache = new Bits(needs);
            for (int k = 0; k < cacheNeeds.size(); k++) {
                cache.set(newNeed[cacheNeeds.get(k)]);
            }
        }

        int[] outStart = new int[nodes + 1];
        for (int s : source) {
            outStart[s + 1]++;
        }
        for (int j = 0; j < nodes; j++) {
            outStart[j + 1] += outStart[j];
        }
        int[] outNext = Arrays.copyOf(outStart, nodes);
        int[] outNeed = new int[needs];
        for (int n = 0; n < needs; n++) {
            outNeed[outNext[source[n]]++] = n;
        }

        return new Network(new Network.Columns(
                names,
                modelNodeCount,
                Arrays.copyOf(sort, nodes),
                nodeHoldout.toArray(),
                Network.Columns.unlessAll(0, restart.toArray()),
                Network.Columns.unlessAll(0, tolerates.toArray()),
                Arrays.copyOf(weight, nodes),
                bits(critical, nodes),
                bits(unexamined, nodes),
                Network.Columns.unlessAll(-1, place.toArray()),
                failAt,
                parent,
                owner,
                nested == 0 ? null : start,
                nested == 0 ? null : end,
                widths,
                needStart,
                source,
                holdout,
                gateOf,
                cache,
                needWidths,
                outStart,
                outNeed,
                fromNode.toArray(),
                fromSupply.toArray(),
                endNode.toArray(),
                endAt.toArray(),
                standbyNode.toArray(),
                standbyReady.toArray(),
                border,
                List.copyOf(parties),
                List.copyOf(jurisdictions),
                modelName,
                asOf,
                terms));
    }

    private static int flat(int ref, int nodes) {
        return ref >= 0 ? ref : nodes + ~ref;
    }

    private static int renumber(int ref, int[] newNumber) {
        return ref >= 0 ? ref : newNumber[~ref];
    }

    private static Bits bits(Ints members, int size) {
        Bits bits = new Bits(size);
        for (int k = 0; k < members.size(); k++) {
            bits.set(members.get(k));
        }
        return bits;
    }
}
