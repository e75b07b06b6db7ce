package org.linchpin.engine.model.validity;

import java.util.HashSet;
import java.util.Set;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.validity.KnownIds.Sort;

/** Whose orders a party obeys, where it is, who owns it. */
final class PartyCheck {

    private static final int WHOLE_PPM = 1_000_000;

    private final Checker checker;

    PartyCheck(Checker checker) {
        this.checker = checker;
    }

    void check(Party party) {
        String seat = party.seat();
        if (seat != null) {
            checker.mustName(Sort.JURISDICTION, party.claim(), "seat", seat);
        }
        for (String place : party.present()) {
            if (!place.equals(seat)) {
                checker.mustName(Sort.JURISDICTION, party.claim(), "present", place);
            }
        }
        Party.Under under = party.under();
        if (under != null) {
            checker.mustName(Sort.JURISDICTION, party.claim(), "under", under.anyOrder());
            checker.mustName(Sort.JURISDICTION, party.claim(), "under", under.allOrders());
        }
        owners(party);
        checker.claim(party.claim());
    }

    private void owners(Party party) {
        long sharePpm = 0;
        long votesPpm = 0;
        Set<String> seen = new HashSet<>();
        for (Party.Owner owner : party.owners()) {
            checker.mustName(Sort.PARTY, party.claim(), "owner", owner.id());
            if (!seen.add(owner.id())) {
                checker.error(
                        party.claim(),
                        "owners",
                        owner.id(),
                        "an owner must stand once, \"" + owner.id() + "\" is repeated");
            }
            sharePpm += Math.max(0, owner.sharePpm());
            votesPpm += Math.max(0, owner.votesPpm());
        }
        atMostAll(party, sharePpm, "shares");
        atMostAll(party, votesPpm, "votes");
    }

    private void atMostAll(Party party, long sumPpm, String what) {
        if (sumPpm > WHOLE_PPM) {
            checker.error(
                    party.claim(),
                    "owners",
                    "",
                    "the " + what + " of the owners of \"" + party.id() + "\" must sum to at most 100%, not \""
                            + GateCheck.percent(sumPpm) + '"');
        }
    }
}
