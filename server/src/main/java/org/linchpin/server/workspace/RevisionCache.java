package org.linchpin.server.workspace;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The revisions last used, bounded by their number and by their nodes together; the last one always stays. */
final class RevisionCache {

    private static final long BYTES_PER_NODE = 8 << 10;

    private final int most;
    private final long mostNodes;
    private final LinkedHashMap<String, Revision> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long nodes;

    RevisionCache(int most, long mostNodes) {
        this.most = most;
        this.mostNodes = mostNodes;
    }

    /** As many as the memory that Java may take allows. */
    static RevisionCache ofMemory() {
        return new RevisionCache(64, Runtime.getRuntime().maxMemory() / BYTES_PER_NODE);
    }

    synchronized @Nullable Revision find(String model, String sha256) {
        return kept.get(model + '/' + sha256);
    }

    synchronized void put(Revision revision) {
        Revision before = kept.put(revision.modelId() + '/' + revision.sha256(), revision);
        nodes += revision.nodes() - (before == null ? 0 : before.nodes());
        Iterator<Map.Entry<String, Revision>> oldest = kept.entrySet().iterator();
        while ((kept.size() > most || nodes > mostNodes) && kept.size() > 1) {
            nodes -= oldest.next().getValue().nodes();
            oldest.remove();
        }
    }
}
