package org.linchpin.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Party;

/**
 * Who controls whom: parties in groups, a group being parties that control each other in a circle (mostly one party),
 * and the groups that pass their switch to each. Groups are numbered so that owners come before what they control.
 */
final class ControlGroups {

    private final List<Party> parties;
    private final Components components;
    private final List<Set<Integer>> owners = new ArrayList<>();
    private final int[] nameOf;

    private ControlGroups(List<Party> parties, Components components) {
        this.parties = parties;
        this.components = components;
        this.nameOf = new int[components.count()];
    }

    static ControlGroups of(List<Party> parties) {
        Map<String, Integer> index = new HashMap<>();
        parties.forEach(party -> index.put(party.id(), index.size()));
        int[][] controlling = new int[parties.size()][];
        for (int p = 0; p < controlling.length; p++) {
            controlling[p] = parties.get(p).owners().stream()
                    .filter(Party.Owner::passesSwitch)
                    .mapToInt(owner -> index.getOrDefault(owner.id(), -1))
                    .filter(owner -> owner >= 0)
                    .toArray();
        }
        ControlGroups groups = new ControlGroups(parties, Components.of(controlling));
        for (int g = 0; g < groups.count(); g++) {
            Set<Integer> above = new LinkedHashSet<>();
            int name = -1;
            for (int p : groups.members(g)) {
                for (int owner : controlling[p]) {
                    if (groups.of(owner) != g) {
                        above.add(groups.of(owner));
                    }
                }
                if (name < 0 || parties.get(p).id().compareTo(parties.get(name).id()) < 0) {
                    name = p;
                }
            }
            groups.owners.add(above);
            groups.nameOf[g] = name;
        }
        return groups;
    }

    int count() {
        return components.count();
    }

    int of(int party) {
        return components.of(party);
    }

    int[] members(int group) {
        return components.members(group);
    }

    Set<Integer> owners(int group) {
        return owners.get(group);
    }

    /** The id of the member that stands for the group: the first by alphabet. */
    String name(int group) {
        return parties.get(nameOf[group]).id();
    }

    /** True for the one party that stands for a group which nobody controls. */
    boolean isUltimate(int party) {
        int group = of(party);
        return nameOf[group] == party && owners.get(group).isEmpty();
    }
}
