package org.linchpin.engine.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network as a file keeps it: the columns that cannot be worked out from the others. They are shared with the network,
 * not copied, and must not be changed. A column is null where all of it has its usual value.
 *
 * @param sort {@link Sort} ordinals by node
 * @param restart 0 if null, as {@code tolerates} and {@code weight}
 * @param critical one bit a node, in words of 64; as {@code unexamined}, and {@code cache} by need
 * @param place indices of jurisdictions; -1 if null
 * @param parent by nested gate, from gate {@code sort.length} on
 * @param gateWeight by nested gate; 1 if null, as {@code needWeight}
 * @param needStart by gate, one more than there are
 */
public record NetworkImage(
        NodeNames names,
        int modelNodeCount,
        byte[] sort,
        int[] nodeHoldout,
        int @Nullable [] restart,
        int @Nullable [] tolerates,
        double @Nullable [] weight,
        long[] critical,
        long[] unexamined,
        int @Nullable [] place,
        int[] failAt,
        int[] parent,
        int @Nullable [] gateWeight,
        int[] needStart,
        int[] needSource,
        int[] needHoldout,
        long @Nullable [] cache,
        int @Nullable [] needWeight,
        int[] fromNode,
        int[] fromSupply,
        int[] endNode,
        int[] endAt,
        int[] standbyNode,
        int[] standbyReady,
        int border,
        List<Network.PartyEntry> parties,
        List<Network.JurisdictionEntry> jurisdictions,
        String modelName,
        @Nullable LocalDate asOf,
        Terms terms) {

    public static NetworkImage of(Network network) {
        Network.Columns c = network.columns();
        return new NetworkImage(
                c.names(),
                c.modelNodeCount(),
                c.sort(),
                c.nodeHoldout(),
                c.restart(),
                c.tolerates(),
                c.weight(),
                c.critical().words(),
                c.unexamined().words(),
                c.place(),
                c.failAt(),
                c.parent(),
                c.gateWeight(),
                c.needStart(),
                c.needSource(),
                c.needHoldout(),
                c.cache() == null ? null : c.cache().words(),
                c.needWeight(),
                c.fromNode(),
                c.fromSupply(),
                c.endNode(),
                c.endAt(),
                c.standbyNode(),
                c.standbyReady(),
                c.border(),
                c.parties(),
                c.jurisdictions(),
                c.modelName(),
                c.asOf(),
                c.terms());
    }

    /**
     * The network, in time linear in its size. Columns from anywhere are safe: whatever they hold, the network that comes
     * back can be asked anything without leaving its columns.
     *
     * @throws ImageException if the columns are not those of a network
     */
    public Network restore() {
        ImageCheck.check(this);
        int nodes = sort.length;
        int gates = failAt.length;
        Nesting nesting = Nesting.of(nodes, parent);
        int needs = needSource.length;
        int[] needGate = new int[needs];
        for (int gate = 0; gate < gates; gate++) {
            Arrays.fill(needGate, needStart[gate], needStart[gate + 1], gate);
        }
        int[] outStart = new int[nodes + 1];
        for (int source : needSource) {
            outStart[source]++;
        }
        for (int node = 1; node <= nodes; node++) {
            outStart[node] += outStart[node - 1];
        }
        // From the last need back, each start ends where the first of its needs goes.
        int[] outNeed = new int[needs];
        for (int need = needs - 1; need >= 0; need--) {
            outNeed[--outStart[needSource[need]]] = need;
        }
        return new Network(new Network.Columns(
                names,
                modelNodeCount,
                sort,
                nodeHoldout,
                restart,
                tolerates,
                weight,
                Bits.of(critical),
                Bits.of(unexamined),
                place,
                failAt,
                parent,
                nesting.owner(),
                nesting.childStart(),
                nesting.childEnd(),
                gateWeight,
                needStart,
                needSource,
                needHoldout,
                needGate,
                cache == null ? null : Bits.of(cache),
                needWeight,
                outStart,
                outNeed,
                fromNode,
                fromSupply,
                endNode,
                endAt,
                standbyNode,
                standbyReady,
                border,
                List.copyOf(parties),
                List.copyOf(jurisdictions),
                modelName,
                asOf,
                terms));
    }
}
