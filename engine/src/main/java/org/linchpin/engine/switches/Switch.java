package org.linchpin.engine.switches;

import java.util.Locale;
import org.linchpin.engine.network.Network;

/**
 * Whatever can be turned off on purpose.
 *
 * @param id as it is written on a command line
 * @param name for people
 * @param side whose side it is on
 * @param nodes the nodes of the network that it turns off, ascending
 */
public record Switch(String id, String name, Kind kind, Network.Side side, int[] nodes) {

    public enum Kind {
        PARTY,
        OWNER,
        POSITION,
        JURISDICTION,
        BLOC,
        SITE,
        BORDER,
        NODE,
        SELECTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Switch withKind(Kind other) {
        return new Switch(id, name, other, side, nodes);
    }

    @Override
    public String toString() {
        return id;
    }
}
