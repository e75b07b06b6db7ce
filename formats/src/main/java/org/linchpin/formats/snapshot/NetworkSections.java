package org.linchpin.formats.snapshot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.NetworkImage;
import org.linchpin.engine.network.NodeNames;
import org.linchpin.engine.network.Terms;

/** The columns of one network as sections: which number each has behind the first of its reading. */
final class NetworkSections {

    private static final int NAMES = 0;
    private static final int SORT = 3;
    private static final int NODE_HOLDOUT = 4;
    private static final int RESTART = 5;
    private static final int TOLERATES = 6;
    private static final int WEIGHT = 7;
    private static final int CRITICAL = 8;
    private static final int UNEXAMINED = 9;
    private static final int PLACE = 10;
    private static final int FAIL_AT = 11;
    private static final int PARENT = 12;
    private static final int GATE_WEIGHT = 13;
    private static final int NEED_START = 14;
    private static final int NEED_SOURCE = 15;
    private static final int NEED_HOLDOUT = 16;
    private static final int CACHE = 17;
    private static final int NEED_WEIGHT = 18;
    private static final int FROM_NODE = 19;
    private static final int FROM_SUPPLY = 20;
    private static final int END_NODE = 21;
    private static final int END_AT = 22;
    private static final int STANDBY_NODE = 23;
    private static final int STANDBY_READY = 24;

    private NetworkSections() {}

    /** @param sameNames a network written before whose nodes have the same names, which are not written again; or null */
    static void write(Sink sink, int base, NetworkImage image, @Nullable NetworkImage sameNames) throws IOException {
        if (sameNames == null) {
            MappedNames.write(sink, base + NAMES, image.names());
        }
        sink.bytes(base + SORT, image.sort());
        sink.ints(base + NODE_HOLDOUT, image.nodeHoldout());
        sink.ints(base + RESTART, image.restart());
        sink.ints(base + TOLERATES, image.tolerates());
        sink.doubles(base + WEIGHT, image.weight());
        sink.longs(base + CRITICAL, image.critical());
        sink.longs(base + UNEXAMINED, image.unexamined());
        sink.ints(base + PLACE, image.place());
        sink.ints(base + FAIL_AT, image.failAt());
        sink.ints(base + PARENT, image.parent());
        sink.ints(base + GATE_WEIGHT, image.gateWeight());
        sink.ints(base + NEED_START, image.needStart());
        sink.ints(base + NEED_SOURCE, image.needSource());
        sink.ints(base + NEED_HOLDOUT, image.needHoldout());
        sink.longs(base + CACHE, image.cache());
        sink.ints(base + NEED_WEIGHT, image.needWeight());
        sink.ints(base + FROM_NODE, image.fromNode());
        sink.ints(base + FROM_SUPPLY, image.fromSupply());
        sink.ints(base + END_NODE, image.endNode());
        sink.ints(base + END_AT, image.endAt());
        sink.ints(base + STANDBY_NODE, image.standbyNode());
        sink.ints(base + STANDBY_READY, image.standbyReady());
    }

    /** Names that are not there are those of the worst reading. */
    static NetworkImage read(Sections sections, int base, Meta meta, Meta.OfNetwork entries, Terms terms)
            throws IOException, BrokenSnapshotException {
        NodeNames names = MappedNames.of(sections, (sections.has(base + NAMES) ? base : Layout.WORST) + NAMES);
        return new NetworkImage(
                names,
                meta.modelNodeCount(),
                sections.bytes(base + SORT),
                sections.ints(base + NODE_HOLDOUT),
                sections.optionalInts(base + RESTART),
                sections.optionalInts(base + TOLERATES),
                sections.optionalDoubles(base + WEIGHT),
                sections.longs(base + CRITICAL),
                sections.longs(base + UNEXAMINED),
                sections.optionalInts(base + PLACE),
                sections.ints(base + FAIL_AT),
                sections.ints(base + PARENT),
                sections.optionalInts(base + GATE_WEIGHT),
                sections.ints(base + NEED_START),
                sections.ints(base + NEED_SOURCE),
                sections.ints(base + NEED_HOLDOUT),
                sections.has(base + CACHE) ? sections.longs(base + CACHE) : null,
                sections.optionalInts(base + NEED_WEIGHT),
                sections.ints(base + FROM_NODE),
                sections.ints(base + FROM_SUPPLY),
                sections.ints(base + END_NODE),
                sections.ints(base + END_AT),
                sections.ints(base + STANDBY_NODE),
                sections.ints(base + STANDBY_READY),
                entries.border(),
                entries.parties(),
                entries.jurisdictions(),
                meta.name(),
                meta.asOf(),
                terms);
    }
}
