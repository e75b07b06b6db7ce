package org.linchpin.engine.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;

/** Rules 1.5 and 1.6: where things stand, and which needs cross the border. */
final class Places {

    private final World world;

    Places(World world) {
        this.world = world;
    }

    /** Rule 1.6 for a need of a node on a node or a party. */
    boolean crosses(Node node, String other) {
        boolean nodeInside = isInside(node.id());
        boolean nodeOutside = isOutside(node.id());
        boolean otherInside = isInside(other);
        boolean otherOutside = isOutside(other);
        return (nodeInside && otherOutside && !otherInside) || (nodeOutside && otherInside && !otherOutside);
    }

    private boolean isInside(String id) {
        return jurisdictionsOf(id).stream().anyMatch(this::isHome);
    }

    /** In one that is not home; a party present on both sides is both (rule 1.5). */
    private boolean isOutside(String id) {
        return jurisdictionsOf(id).stream().anyMatch(state -> !isHome(state));
    }

    private boolean isHome(String jurisdiction) {
        return world.jurisdictions.get(world.jurisdiction(jurisdiction)).home();
    }

    private List<String> jurisdictionsOf(String id) {
        if (world.isNode(id)) {
            String place = placeOf(id, 0);
            return place == null ? List.of() : List.of(place);
        }
        Party party = world.parties.get(world.party(id));
        if (!party.present().isEmpty()) {
            return party.present();
        }
        String seat = party.seat();
        return seat == null ? List.of() : List.of(seat);
    }

    /** Where a node stands, or null if nowhere. */
    @Nullable
    String placeOf(String node) {
        return placeOf(node, 0);
    }

    /** Rule 1.5: its {@code in:}, else where its site stands. Sites in a circle stand nowhere. */
    private @Nullable String placeOf(String node, int steps) {
        Node.Relations relations = world.nodes.get(world.node(node)).relations();
        String site = relations.at();
        if (relations.in() != null || site == null || steps > world.nodes.size()) {
            return relations.in();
        }
        return placeOf(site, steps + 1);
    }
}
