package org.linchpin.engine.oracle;

import java.util.List;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Party;

/** Rules 1.3 and 1.4: which positions are off when orders and owners have passed on what was turned off. */
final class Obedience {

    private Obedience() {}

    static Off passOn(World world, Setting setting, Off direct) {
        long serve = direct.serve();
        long supply = direct.supply();
        for (Party party : world.parties) {
            if (isOrderedOff(world, setting, party, direct.orders())) {
                serve |= 1L << world.party(party.id());
                supply |= 1L << world.party(party.id());
            }
        }
        for (int round = 0; round < world.parties.size(); round++) {
            for (Party party : world.parties) {
                long self = 1L << world.party(party.id());
                for (Party.Owner owner : party.owners()) {
                    if (passes(owner)) {
                        long from = 1L << world.party(owner.id());
                        serve |= (serve & from) != 0 ? self : 0;
                        supply |= (supply & from) != 0 ? self : 0;
                    }
                }
            }
        }
        return new Off(serve, supply, direct.orders(), direct.grounds(), direct.nodes(), direct.border());
    }

    /** Rule 1.3: more than half, or control; votes and veto pass nothing. */
    static boolean passes(Party.Owner owner) {
        return owner.sharePpm() > 500_000 || owner.controls();
    }

    /** Rule 1.4. */
    private static boolean isOrderedOff(World world, Setting setting, Party party, long ordersOff) {
        Party.Under under = party.under();
        if (under == null) {
            return setting.worst()
                    && world.jurisdictions.stream()
                            .filter(state -> !state.home())
                            .map(Jurisdiction::id)
                            .anyMatch(id -> isOff(world, id, ordersOff));
        }
        List<String> together = under.allOrders();
        return under.anyOrder().stream().anyMatch(id -> isOff(world, id, ordersOff))
                || (!together.isEmpty() && together.stream().allMatch(id -> isOff(world, id, ordersOff)));
    }

    private static boolean isOff(World world, String jurisdiction, long ordersOff) {
        return (ordersOff & (1L << world.jurisdiction(jurisdiction))) != 0;
    }
}
