package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules;

/**
 * Small models by seed, with options and policies, and what is asked of a plan: those of {@link RandomModels}, mostly calm,
 * of which parties that are nobody's can be the way out. What the dice favour is tuned so that the cheapest plan is mostly
 * neither empty nor everything and about a third have none (PlanCoverageTest).
 *
 * @param horizon in ticks, for policies that name none
 * @param years the planning period of rule 7.7
 */
public record RandomPlans(long seed, Model model, Setting setting, int horizon, int years) {

    private static final int DRAFTS = 4;

    /** Of four drafts the first that does not meet its policies as it stands, else the last. */
    public static RandomPlans of(long seed) {
        RandomPlans draft = draft(seed, 0);
        for (int k = 1; k < DRAFTS && draft.isMetAsItStands(); k++) {
            draft = draft(seed, k);
        }
        return draft;
    }

    private boolean isMetAsItStands() {
        return new BrutePolicy(model, setting, horizon).isMet(0);
    }

    private static RandomPlans draft(long seed, int number) {
        Dice dice = Dice.of(seed * DRAFTS + number);
        Model base = ofFunctionsOnNodes(RandomModels.of(seed * DRAFTS + number, 75), dice);
        List<Option> options = new RandomOptions(dice, base).options();
        RandomPolicies policies = new RandomPolicies(dice, base, options);
        Model model = new Model(
                "plan " + seed,
                base.about(),
                dice.percent(50) ? dice.oneOf(base.parties()).id() : null,
                base.asOf(),
                base.currency(),
                base.sources(),
                base.jurisdictions(),
                base.parties(),
                base.nodes(),
                options,
                new Rules(List.of(), policies.policies()),
                List.of());
        return new RandomPlans(
                seed, model, new Setting(dice.percent(60), dice.percent(10)), dice.between(3, 9), dice.between(1, 5));
    }

    /**
     * The first function is critical, for policies speak of critical ones mostly. Most functions stand on several nodes and
     * on nothing else, so that what is beneath them can be put right.
     */
    private static Model ofFunctionsOnNodes(Model model, Dice dice) {
        List<Node> nodes = new ArrayList<>();
        model.nodes().forEach(nodes::add);
        List<String> others = nodes(model, Kind.FUNCTION);
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.kind() != Kind.FUNCTION) {
                break;
            }
            boolean isCritical = i == 0 || node.role().critical() || dice.percent(30);
            Node.Role role = new Node.Role(
                    isCritical,
                    i == 0 ? Math.max(1, node.role().weight()) : node.role().weight());
            nodes.set(i, withRole(dice.percent(80) ? onNodes(node, others, dice) : node, role));
        }
        return model.withNodes(Nodes.of(nodes));
    }

    private static Node onNodes(Node function, List<String> others, Dice dice) {
        Set<String> sources = new LinkedHashSet<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            sources.add(dice.oneOf(others));
        }
        return function.withRelations(Node.Relations.NONE)
                .withNeeds(sources.stream()
                        .map(source -> Tiny.need(source, Math.max(0, dice.between(-2, 2))))
                        .map(Gate.Branch::of)
                        .toList());
    }

    private static Node withRole(Node node, Node.Role role) {
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                node.relations(),
                node.needs(),
                node.timing(),
                role,
                node.examined(),
                node.dataClass(),
                node.note(),
                node.claim());
    }

    /** The ids of a model's nodes but those of some kinds. */
    static List<String> nodes(Model model, Kind... except) {
        List<String> ids = new ArrayList<>();
        model.nodes().forEach((Node node) -> {
            if (!List.of(except).contains(node.kind())) {
                ids.add(node.id());
            }
        });
        return ids;
    }
}
