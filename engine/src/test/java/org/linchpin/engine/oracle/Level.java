package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;

/** Rule 3.2: the switches to choose from. */
public enum Level {
    PARTIES,
    OWNERS,
    POSITIONS,
    JURISDICTIONS,
    BLOCS,
    SITES;

    /** @param ordersOnly jurisdictions and blocs by their orders alone; other levels know no orders */
    public List<String> switches(Model model, boolean ordersOnly) {
        String order = ordersOnly ? ":order" : "";
        List<String> names = new ArrayList<>();
        switch (this) {
            case PARTIES -> model.parties().forEach(party -> names.add(party.id()));
            case OWNERS -> names.addAll(groupsThatNobodyControls(model));
            case POSITIONS ->
                model.parties().forEach(party -> {
                    names.add(party.id() + ":serve");
                    names.add(party.id() + ":supply");
                });
            case JURISDICTIONS -> model.jurisdictions().forEach(state -> names.add(state.id() + order));
            case BLOCS -> {
                Set<String> blocs = new LinkedHashSet<>();
                for (Jurisdiction state : model.jurisdictions()) {
                    state.blocs().forEach(bloc -> blocs.add("bloc:" + bloc + order));
                    if (state.blocs().isEmpty()) {
                        blocs.add(state.id() + order);
                    }
                }
                names.addAll(blocs);
            }
            case SITES ->
                model.nodes().forEach((Node node) -> {
                    if (node.kind() == Kind.SITE) {
                        names.add(node.id());
                    }
                });
        }
        return names;
    }

    /**
     * A group is the parties that control each other in a circle, or one party alone; its switch is that of the member
     * whose id comes first by alphabet. Nobody controls it if no party outside passes it a switch.
     */
    private static List<String> groupsThatNobodyControls(Model model) {
        List<String> names = new ArrayList<>();
        for (Party party : model.parties()) {
            Set<String> controlling = controlling(model, party.id());
            boolean isControlledFromOutside = controlling.stream()
                    .anyMatch(owner -> !controlling(model, owner).contains(party.id()));
            boolean isFirst = controlling.stream().noneMatch(owner -> owner.compareTo(party.id()) < 0);
            if (!isControlledFromOutside && isFirst) {
                names.add(party.id());
            }
        }
        return names;
    }

    /** All whose switch is passed to the party through any number of owners; itself only in a circle. */
    static Set<String> controlling(Model model, String party) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(party));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            for (Party owned : model.parties()) {
                if (owned.id().equals(next)) {
                    for (Party.Owner owner : owned.owners()) {
                        if (Obedience.passes(owner) && found.add(owner.id())) {
                            open.add(owner.id());
                        }
                    }
                }
            }
        }
        return found;
    }
}
