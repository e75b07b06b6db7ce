package org.linchpin.engine.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;

/**
 * The model with questions answered, all at once (docs/semantics.md section 9). What was said rests on the claim of the
 * reply: the needs a gate joins, the need itself, a party or a node that rested on no source. A reply that does not fit its
 * question, or to a question that is not open, changes nothing.
 */
public final class Answered {

    private final Map<String, Said> said = new LinkedHashMap<>();

    private Answered(Collection<Said> all) {
        all.forEach(one -> said.put(one.id(), one));
    }

    /** @param subjects ids of the nodes and parties that the questions are about; others stay as they are */
    public static Model apply(Model model, Collection<Said> said, Set<String> subjects) {
        Answered answered = new Answered(said);
        List<Party> parties = model.parties().stream()
                .map(party -> subjects.contains(party.id()) ? answered.party(party) : party)
                .toList();
        Map<String, Node> changed = new HashMap<>();
        model.nodes().findAll(subjects).forEach((id, node) -> changed.put(id, answered.node(node)));
        return new Model(
                model.name(),
                model.about(),
                model.self(),
                model.asOf(),
                model.currency(),
                model.sources(),
                model.jurisdictions(),
                parties,
                changed.isEmpty() ? model.nodes() : new Replaced(model.nodes(), changed),
                model.options(),
                model.rules(),
                model.scenarios());
    }

    /** The same nodes in the same order, some of them others. */
    private record Replaced(Nodes nodes, Map<String, Node> others) implements Nodes {

        @Override
        public int size() {
            return nodes.size();
        }

        @Override
        public void forEach(Consumer<? super Node> visitor) {
            nodes.forEach(node -> visitor.accept(others.getOrDefault(node.id(), node)));
        }
    }

    private Party party(Party party) {
        Said one = said.get(QuestionIds.orders(party.id()));
        if (party.under() != null || one == null || !(one.reply() instanceof Reply.Obeys obeys)) {
            return party;
        }
        return new Party(
                party.id(),
                party.name(),
                party.seat(),
                new Party.Under(obeys.jurisdictions(), List.of()),
                party.owners(),
                party.present(),
                party.lei(),
                party.aliases(),
                one.claim() != null && party.claim().source() == null ? one.claim() : party.claim());
    }

    private Node node(Node node) {
        Node.Relations old = node.relations();
        Node.Relations relations = new Node.Relations(
                needs(node.id(), old.by()),
                needs(node.id(), old.from()),
                needs(node.id(), old.keys()),
                old.readers(),
                old.in(),
                old.at(),
                old.placeOnly());
        Node changed = node.withRelations(relations).withNeeds(branches(node.id(), node.needs()));
        Said one = said.get(QuestionIds.ownHoldout(node.id()));
        boolean isOpen = node.timing().holdout() instanceof Holdout.Blank;
        return isOpen && one != null && one.reply() instanceof Reply.Lasts lasts
                ? lasting(changed, lasts.holdout(), one)
                : changed;
    }

    private static Node lasting(Node node, Holdout holdout, Said said) {
        Node.Timing timing = new Node.Timing(
                holdout,
                node.timing().restartSeconds(),
                node.timing().toleratesSeconds(),
                node.timing().until());
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                node.relations(),
                node.needs(),
                timing,
                node.role(),
                node.examined(),
                node.dataClass(),
                node.note(),
                said.claim() != null && node.claim().source() == null ? said.claim() : node.claim());
    }

    private List<Gate.Need> needs(String node, List<Gate.Need> needs) {
        return needs.stream().map(need -> need(node, need)).toList();
    }

    private Gate.Need need(String node, Gate.Need need) {
        if (!(need.holdout() instanceof Holdout.Blank)) {
            return need;
        }
        Said one = said.get(QuestionIds.holdout(node, need));
        return one != null && one.reply() instanceof Reply.Lasts lasts
                ? (Gate.Need) resting(need.withHoldout(lasts.holdout()), one)
                : need;
    }

    private List<Branch> branches(String node, List<Branch> branches) {
        List<Branch> kept = new ArrayList<>();
        for (Branch branch : branches) {
            Gate gate = gate(node, branch.gate());
            Said one = branch.maybe() ? said.get(QuestionIds.maybe(node, branch.gate())) : null;
            if (one == null || !(one.reply() instanceof Reply.Needed needed)) {
                kept.add(new Branch(gate, branch.maybe(), branch.sharePpm(), branch.readySeconds()));
            } else if (needed.isNeeded()) {
                kept.add(new Branch(resting(gate, one), false, branch.sharePpm(), branch.readySeconds()));
            }
        }
        return kept;
    }

    private Gate gate(String node, Gate gate) {
        return switch (gate) {
            case Gate.Need need -> need(node, need);
            case Gate.Unknown unknown -> joined(node, unknown);
            default -> over(gate, branches(node, gate.branches()));
        };
    }

    private Gate joined(String node, Gate.Unknown unknown) {
        List<Branch> branches = branches(node, unknown.branches());
        Said one = said.get(QuestionIds.gate(node, unknown));
        if (one == null) {
            return new Gate.Unknown(branches);
        }
        return switch (one.reply()) {
            case Reply.All _ -> resting(new Gate.All(branches), one);
            case Reply.Any _ -> resting(new Gate.Any(branches), one);
            case Reply.AtLeast some -> resting(new Gate.AtLeast(some.k(), branches), one);
            case Reply.Needed _, Reply.Lasts _, Reply.Obeys _ -> new Gate.Unknown(branches);
        };
    }

    private static Gate resting(Gate gate, Said said) {
        if (said.claim() == null) {
            return gate;
        }
        if (gate instanceof Gate.Need need) {
            return new Gate.Need(
                    need.target(),
                    need.aspect(),
                    need.holdout(),
                    need.cache(),
                    need.until(),
                    need.noticeSeconds(),
                    said.claim());
        }
        List<Branch> branches = gate.branches().stream()
                .map(branch -> new Branch(
                        resting(branch.gate(), said), branch.maybe(), branch.sharePpm(), branch.readySeconds()))
                .toList();
        return over(gate, branches);
    }

    /** The same gate over other branches; a need joins nothing. */
    private static Gate over(Gate gate, List<Branch> branches) {
        return switch (gate) {
            case Gate.Need need -> need;
            case Gate.All _ -> new Gate.All(branches);
            case Gate.Any _ -> new Gate.Any(branches);
            case Gate.AtLeast some -> new Gate.AtLeast(some.k(), branches);
            case Gate.ShareOf share -> new Gate.ShareOf(share.thresholdPpm(), branches);
            case Gate.Unknown _ -> new Gate.Unknown(branches);
        };
    }
}
