package org.linchpin.engine.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A monotone threshold network over nodes 0..{@link #nodeCount()}-1, in compressed rows of ints; immutable, and safe to
 * share between threads.
 *
 * <p>Every node has one root gate, whose number is the node's; gates from {@code nodeCount()} on are nested. A gate has
 * needs and nested gates as branches, each with a weight (1, or its share in millionths), and <em>fails</em> as soon as
 * the weights of its unmet branches sum to at least {@link #failAt}: 1 for all-of, the number of branches for any-of,
 * n-k+1 for k of n, and so on for shares. A gate with {@code failAt} of 0 or less has failed from the start; a gate
 * without branches never fails.
 *
 * <p>The needs of a gate are the numbers {@code needStart(g)..needStart(g+1)-1}; its nested gates {@code childStart(g)..
 * childEnd(g)-1}. The needs that rest on node j are {@code outNeed(k)} for k in {@code outStart(j)..outStart(j+1)-1}.
 * Durations are seconds ({@link Seconds}).
 */
public final class Network {

    /**
     * A party as the network sees it. Parties that control each other in a circle share their positions.
     *
     * @param serve its serve position
     * @param supply its supply position
     */
    public record PartyEntry(
            String id,
            String name,
            int serve,
            int supply,
            Side side,
            @Nullable String seat,
            boolean isUltimate) {}

    /**
     * @param order the node of its order
     * @param ground the node of its ground
     */
    public record JurisdictionEntry(String id, String name, boolean home, List<String> blocs, int order, int ground) {}

    /** Whose side a switch is on. Foreign is what a foreign order can turn off. */
    public enum Side {
        SELF,
        HOME,
        FOREIGN,
        /** Nobody said. */
        NONE
    }

    /** The columns of a network, as {@link NetworkBuilder} fills them; null where all of a column are the same. */
    record Columns(
            NodeNames names,
            int modelNodeCount,
            byte[] sort,
            int[] nodeHoldout,
            int @Nullable [] restart,
            int @Nullable [] tolerates,
            double @Nullable [] weight,
            Bits critical,
            Bits unexamined,
            int @Nullable [] place,
            int[] failAt,
            int[] parent,
            int[] owner,
            int @Nullable [] childStart,
            int @Nullable [] childEnd,
            int @Nullable [] gateWeight,
            int[] needStart,
            int[] needSource,
            int[] needHoldout,
            int[] needGate,
            @Nullable Bits cache,
            int @Nullable [] needWeight,
            int[] outStart,
            int[] outNeed,
            int[] fromNode,
            int[] fromSupply,
            int[] endNode,
            int[] endAt,
            int[] standbyNode,
            int[] standbyReady,
            int border,
            List<PartyEntry> parties,
            List<JurisdictionEntry> jurisdictions,
            String modelName,
            @Nullable LocalDate asOf,
            Terms terms) {

        /** The column, or null if all of it is that value. */
        static int @Nullable [] unlessAll(int value, int[] column) {
            for (int one : column) {
                if (one != value) {
                    return column;
                }
            }
            return null;
        }
    }

    private final Columns c;
    private final Bits broken;

    Network(Columns columns) {
        this.c = columns;
        this.broken = Broken.of(this);
    }

    Columns columns() {
        return c;
    }

    /** All nodes: those of the model first, in its order, then the works behind them. */
    public int nodeCount() {
        return c.sort.length;
    }

    /** The nodes of the model. */
    public int modelNodeCount() {
        return c.modelNodeCount;
    }

    public int gateCount() {
        return c.failAt.length;
    }

    public int needCount() {
        return c.needSource.length;
    }

    public String id(int node) {
        return c.names.name(node);
    }

    /** The node of that id, or -1; positions are {@code p:serve}, {@code p:supply}. */
    public int find(String id) {
        return c.names.find(id);
    }

    public Sort sort(int node) {
        return Sort.of(c.sort[node]);
    }

    public boolean isModelNode(int node) {
        return node < c.modelNodeCount;
    }

    /** The node's own holdout. */
    public int holdout(int node) {
        return c.nodeHoldout[node];
    }

    public int restart(int node) {
        return c.restart == null ? 0 : c.restart[node];
    }

    public int tolerates(int node) {
        return c.tolerates == null ? 0 : c.tolerates[node];
    }

    public double weight(int node) {
        return c.weight == null ? 0 : c.weight[node];
    }

    public boolean critical(int node) {
        return c.critical.get(node);
    }

    public boolean isFunction(int node) {
        return c.sort[node] == Sort.FUNCTION.ordinal();
    }

    public boolean unexamined(int node) {
        return c.unexamined.get(node);
    }

    /** Index of the jurisdiction the node stands in, or -1. */
    public int place(int node) {
        return c.place == null ? -1 : c.place[node];
    }

    public int failAt(int gate) {
        return c.failAt[gate];
    }

    /** The gate that {@code gate} is a branch of, or -1 for a root. */
    public int parent(int gate) {
        return gate < nodeCount() ? -1 : c.parent[gate - nodeCount()];
    }

    /** The node whose needs the gate belongs to. */
    public int owner(int gate) {
        return gate < nodeCount() ? gate : c.owner[gate - nodeCount()];
    }

    public int childStart(int gate) {
        return c.childStart == null ? nodeCount() : c.childStart[gate];
    }

    public int childEnd(int gate) {
        return c.childEnd == null ? nodeCount() : c.childEnd[gate];
    }

    /** Weight of a nested gate in its parent. */
    public int gateWeight(int gate) {
        return c.gateWeight == null ? 1 : c.gateWeight[gate - nodeCount()];
    }

    public int needStart(int gate) {
        return c.needStart[gate];
    }

    public int needSource(int need) {
        return c.needSource[need];
    }

    public int needHoldout(int need) {
        return c.needHoldout[need];
    }

    public int needGate(int need) {
        return c.needGate[need];
    }

    public int needWeight(int need) {
        return c.needWeight == null ? 1 : c.needWeight[need];
    }

    /** True if the need's holdout is a cache. */
    public boolean cache(int need) {
        return c.cache != null && c.cache.get(need);
    }

    public int outStart(int node) {
        return c.outStart[node];
    }

    public int outNeed(int index) {
        return c.outNeed[index];
    }

    /** How many {@code from} relations there are; see {@link #fromNode} and {@link #fromSupply}. */
    public int fromCount() {
        return c.fromNode.length;
    }

    public int fromNode(int index) {
        return c.fromNode[index];
    }

    public int fromSupply(int index) {
        return c.fromSupply[index];
    }

    /** How many nodes end by date; see {@link #endNode} and {@link #endAt}. */
    public int endCount() {
        return c.endNode.length;
    }

    public int endNode(int index) {
        return c.endNode[index];
    }

    /** Seconds from time 0, perhaps negative. */
    public int endAt(int index) {
        return c.endAt[index];
    }

    /** When the node ends by date, or {@link Seconds#NEVER}; in logarithmic time, for ends stand by node. */
    public int endOf(int node) {
        int found = Arrays.binarySearch(c.endNode, node);
        return found < 0 ? Seconds.NEVER : c.endAt[found];
    }

    /** How many readinesses of standbys there are; see {@link #standbyNode} and {@link #standbyReady}. */
    public int standbyCount() {
        return c.standbyNode.length;
    }

    public int standbyNode(int index) {
        return c.standbyNode[index];
    }

    public int standbyReady(int index) {
        return c.standbyReady[index];
    }

    /** The node that is lit while the border is open. */
    public int border() {
        return c.border;
    }

    public List<PartyEntry> parties() {
        return c.parties;
    }

    public List<JurisdictionEntry> jurisdictions() {
        return c.jurisdictions;
    }

    /** True if the node's needs are unmet at 0 with no switch off (docs/semantics.md 2.7). */
    public boolean broken(int node) {
        return broken.get(node);
    }

    public String modelName() {
        return c.modelName;
    }

    public @Nullable LocalDate asOf() {
        return c.asOf;
    }

    public Terms terms() {
        return c.terms;
    }
}
