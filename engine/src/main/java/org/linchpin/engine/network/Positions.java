package org.linchpin.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Party;

/**
 * The positions of all parties: one node each for serve and supply, shared by parties that control each other in a
 * circle; needs on the positions of the controlling owners and on the orders obeyed (docs/semantics.md 1.2-1.4).
 */
final class Positions {

    private record Position(int serve, int supply, boolean inside, boolean outside) {}

    private final Map<String, Position> byParty = new HashMap<>();
    private final List<Network.PartyEntry> entries = new ArrayList<>();

    private Positions() {}

    static Positions compile(
            Model model,
            Terms terms,
            NetworkBuilder builder,
            List<Network.JurisdictionEntry> jurisdictions,
            Map<String, Integer> jurisdictionIndex) {
        Positions positions = new Positions();
        List<Party> parties = model.parties();
        ControlGroups groups = ControlGroups.of(parties);
        int[] serve = new int[groups.count()];
        int[] supply = new int[groups.count()];
        for (int g = 0; g < groups.count(); g++) {
            String name = groups.name(g);
            serve[g] = builder.node(name + ":serve", Sort.SERVE);
            supply[g] = builder.node(name + ":supply", Sort.SUPPLY);
        }
        List<String> foreign = jurisdictions.stream()
                .filter(j -> !j.home())
                .map(Network.JurisdictionEntry::id)
                .toList();
        boolean[] foreignCanStop = new boolean[groups.count()];
        boolean[] unsaid = new boolean[groups.count()];
        for (int g = 0; g < groups.count(); g++) {
            for (int owner : groups.owners(g)) {
                builder.need(serve[g], serve[owner], 0, false, 1);
                builder.need(supply[g], supply[owner], 0, false, 1);
                foreignCanStop[g] |= foreignCanStop[owner];
            }
            Set<List<String>> conditions = new LinkedHashSet<>();
            for (int p : groups.members(g)) {
                conditions.addAll(conditions(parties.get(p), terms, foreign));
                unsaid[g] |= parties.get(p).under() == null;
            }
            for (List<String> together : conditions) {
                order(builder, serve[g], together, jurisdictions, jurisdictionIndex);
                order(builder, supply[g], together, jurisdictions, jurisdictionIndex);
                foreignCanStop[g] |= foreign.containsAll(together);
            }
        }
        Set<Integer> home = new LinkedHashSet<>();
        for (int j = 0; j < jurisdictions.size(); j++) {
            if (jurisdictions.get(j).home()) {
                home.add(j);
            }
        }
        int self = selfGroup(model, groups);
        for (int p = 0; p < parties.size(); p++) {
            Party party = parties.get(p);
            int g = groups.of(p);
            boolean inside = party.present().stream().anyMatch(j -> home.contains(jurisdictionIndex.get(j)));
            boolean outside = party.present().stream().anyMatch(j -> !home.contains(jurisdictionIndex.get(j)));
            positions.byParty.put(party.id(), new Position(serve[g], supply[g], inside, outside));
            boolean nothingSaid = unsaid[g] && party.seat() == null;
            Network.Side side = g == self
                    ? Network.Side.SELF
                    : foreignCanStop[g]
                            ? Network.Side.FOREIGN
                            : foreign.isEmpty() && nothingSaid ? Network.Side.NONE : Network.Side.HOME;
            positions.entries.add(new Network.PartyEntry(
                    party.id(), party.name(), serve[g], supply[g], side, party.seat(), groups.isUltimate(p)));
        }
        return positions;
    }

    boolean isParty(String id) {
        return byParty.containsKey(id);
    }

    int serve(String party) {
        return position(party).serve;
    }

    int supply(String party) {
        return position(party).supply;
    }

    boolean isOnlyOutside(String party) {
        Position position = position(party);
        return position.outside && !position.inside;
    }

    boolean isOnlyInside(String party) {
        Position position = position(party);
        return position.inside && !position.outside;
    }

    List<Network.PartyEntry> entries() {
        return entries;
    }

    private Position position(String party) {
        Position position = byParty.get(party);
        if (position == null) {
            throw new IllegalArgumentException("There is no party \"" + party + "\".");
        }
        return position;
    }

    /** The groups of jurisdictions whose orders, given together, turn the party off. */
    private static List<List<String>> conditions(Party party, Terms terms, List<String> foreign) {
        List<List<String>> conditions = new ArrayList<>();
        Party.Under under = party.under();
        if (under == null) {
            if (terms.worst()) {
                foreign.forEach(j -> conditions.add(List.of(j)));
            }
            return conditions;
        }
        under.anyOrder().forEach(j -> conditions.add(List.of(j)));
        if (!under.allOrders().isEmpty()) {
            conditions.add(under.allOrders());
        }
        return conditions;
    }

    private static void order(
            NetworkBuilder builder,
            int position,
            List<String> together,
            List<Network.JurisdictionEntry> jurisdictions,
            Map<String, Integer> index) {
        int into = position;
        if (together.size() > 1) {
            into = builder.gate(position, 1);
            builder.failAt(into, together.size());
        }
        for (String j : together) {
            builder.need(into, jurisdictions.get(indexOf(j, index)).order(), 0, false, 1);
        }
    }

    private static int indexOf(String jurisdiction, Map<String, Integer> index) {
        Integer found = index.get(jurisdiction);
        if (found == null) {
            throw new IllegalArgumentException("There is no jurisdiction \"" + jurisdiction + "\".");
        }
        return found;
    }

    /** The group that we belong to, or -1. */
    private static int selfGroup(Model model, ControlGroups groups) {
        List<Party> parties = model.parties();
        for (int p = 0; p < parties.size(); p++) {
            if (parties.get(p).id().equals(model.self())) {
                return groups.of(p);
            }
        }
        return -1;
    }
}
