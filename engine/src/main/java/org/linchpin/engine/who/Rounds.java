package org.linchpin.engine.who;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Network;

/**
 * The least solution of a component for one size, in rounds over those of its nodes that may have changed; what the component
 * rests on is solved. A workspace: one thread at a time.
 */
final class Rounds {

    private final Network network;
    private final ConeOrder order;
    private final Improver improver;
    private final int[] emptySetTimes;
    private final List<Layer> layers;
    private final Work work;
    private final Bits waiting;

    /**
     * @param emptySetTimes per rank when the node goes dark with no switch off
     * @param layers by size; the last is the one that grows
     */
    Rounds(Network network, ConeOrder order, Improver improver, int[] emptySetTimes, List<Layer> layers, Work work) {
        this.network = network;
        this.order = order;
        this.improver = improver;
        this.emptySetTimes = emptySetTimes;
        this.layers = layers;
        this.work = work;
        this.waiting = new Bits(order.size());
    }

    /** Says why there is no room for what was found, or null. */
    @FunctionalInterface
    interface Room {
        @Nullable
        String isFull();
    }

    /**
     * Solves the nodes of these ranks.
     *
     * @return why they cannot have their sets of that size, or null
     */
    @Nullable
    String solve(int from, int to, Room room) {
        improver.size(size());
        if (to - from == 1) {
            // A need on itself adds nothing: what it would add contains a set that is there, no later.
            improve(from, false);
            return tooMany(room);
        }
        for (int r = from; r < to; r++) {
            waiting.set(r);
            improver.unread(order.node(r));
        }
        String missing = null;
        for (boolean moving = true; moving && missing == null; ) {
            moving = false;
            for (int r = from; r < to && missing == null; r++) {
                if (waiting.get(r)) {
                    waiting.clear(r);
                    if (improve(r, true)) {
                        moving = true;
                        wake(order.node(r), from, to);
                    }
                    missing = tooMany(room);
                }
            }
        }
        if (missing == null && size() > 0) {
            settle(from, to);
        }
        return missing;
    }

    private int size() {
        return layers.size() - 1;
    }

    private void wake(int node, int from, int to) {
        for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
            int owner = order.rank(network.owner(network.needGate(network.outNeed(k))));
            if (owner >= from && owner < to) {
                waiting.set(owner);
            }
        }
    }

    /** Solves a node anew, what it rests on being what it is; true if something came or is earlier. */
    private boolean improve(int r, boolean again) {
        if (work.stopped()) {
            throw new StoppedException();
        }
        if (size() > 0) {
            return improver.improve(r, again);
        }
        int before = emptySetTimes[r];
        emptySetTimes[r] = improver.emptySetTime(r);
        return emptySetTimes[r] != before;
    }

    private @Nullable String tooMany(Room room) {
        String tooMany = improver.tooMany();
        return tooMany == null ? room.isFull() : tooMany;
    }

    /** Drops what was appended and then became earlier. */
    private void settle(int from, int to) {
        Layer layer = layers.getLast();
        SetTimes latest = new SetTimes();
        for (int r = from; r < to; r++) {
            if (layer.mayRepeat(r)) {
                layer.copyInto(latest, r);
                layer.settle(r, latest);
                latest.clear();
            }
        }
    }
}
