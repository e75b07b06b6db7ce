package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;

/**
 * A node without a place that needs something which is only abroad, while others of its kind have places: the border does
 * not cut that need (docs/semantics.md 1.6), though perhaps it should.
 */
final class NoPlace implements Lint {

    private record Placeless(Node node, List<String> needs) {}

    private final Subject subject;
    private final Network network;
    private final List<String> home;
    private final Map<String, Boolean> abroad = new HashMap<>();
    private final Findings findings;
    private final Set<Kind> placed = EnumSet.noneOf(Kind.class);
    private final List<Placeless> placeless = new ArrayList<>();

    NoPlace(Subject subject, Findings findings) {
        this.subject = subject;
        this.network = subject.worst();
        this.home = subject.home();
        this.findings = findings;
        Set<String> inside = new HashSet<>(home);
        for (Party party : subject.model().parties()) {
            boolean isAbroad =
                    !party.present().isEmpty() && party.present().stream().noneMatch(inside::contains);
            abroad.put(party.id(), isAbroad);
        }
    }

    @Override
    public void node(Node node) {
        if (home.isEmpty() || home.size() == subject.model().jurisdictions().size()) {
            return;
        }
        int index = network.find(node.id());
        if (index < 0) {
            return;
        }
        if (network.place(index) >= 0) {
            placed.add(node.kind());
            return;
        }
        List<String> needs = new ArrayList<>();
        Uses.needs(node, need -> {
            if (isAbroad(need)) {
                needs.add(need.target());
            }
        });
        if (!needs.isEmpty()) {
            placeless.add(new Placeless(node, needs));
        }
    }

    private boolean isAbroad(Gate.Need need) {
        if (need.holdout() instanceof Holdout.Endless) {
            return false;
        }
        Boolean party = abroad.get(need.target());
        if (party != null) {
            return party;
        }
        int target = network.find(need.target());
        int place = target < 0 ? -1 : network.place(target);
        return place >= 0 && !network.jurisdictions().get(place).home();
    }

    @Override
    public void end() {
        for (Placeless one : placeless) {
            if (placed.contains(one.node.kind())) {
                Where where = one.node.claim().where();
                findings.note(
                        where,
                        quoted(one.node.id()) + " has no place, so a closed border does not cut it from "
                                + Phrases.some(one.needs, 3) + " abroad",
                        "add \"in: " + home.getFirst() + "\", or where else it stands");
            }
        }
    }
}
