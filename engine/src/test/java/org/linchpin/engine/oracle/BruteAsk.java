package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.linchpin.engine.ask.Reply;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;

/** Every reply to every question and to every two, each tried in a model that says so, tick by tick. */
final class BruteAsk {

    private static final List<Integer> HOLDOUT_DAYS = List.of(0, 1, 7, 30, 180);

    private final Model model;
    private final boolean orderly;
    private final List<String> targets;
    private final List<String> switches;
    private final int horizon;

    BruteAsk(Model model, boolean orderly, List<String> targets, List<String> switches, int horizon) {
        this.model = model;
        this.orderly = orderly;
        this.targets = targets;
        this.switches = switches;
        this.horizon = horizon;
    }

    /** A target and a switch. */
    record Verdict(String target, String switchName) {}

    /** Dark in the worst reading and lit in the best, of targets that the best reading does not breach with no switch off. */
    Set<Verdict> open() {
        TickEvaluator best = new TickEvaluator(model, new Setting(false, orderly));
        TickRun untouched = best.runWithin(Cut.NOTHING, horizon);
        Set<Verdict> open = dark(model, true);
        open.removeAll(dark(model, false));
        open.removeIf(verdict -> untouched.brokenFromStart().contains(verdict.target())
                || untouched.firstBreach(verdict.target(), horizon) != Ticks.NEVER);
        return open;
    }

    /** The verdicts that are no longer open once this was said, and how they came out: true is dark. */
    Map<Verdict, Boolean> settled(Set<Verdict> open, Map<String, Reply> said) {
        Model answered = answered(said);
        Set<Verdict> worst = dark(answered, true);
        Set<Verdict> best = dark(answered, false);
        Map<Verdict, Boolean> settled = new LinkedHashMap<>();
        for (Verdict verdict : open) {
            if (best.contains(verdict)) {
                settled.put(verdict, true);
            } else if (!worst.contains(verdict)) {
                settled.put(verdict, false);
            }
        }
        return settled;
    }

    private Set<Verdict> dark(Model of, boolean worst) {
        TickEvaluator evaluator = new TickEvaluator(of, new Setting(worst, orderly));
        Set<Verdict> dark = new HashSet<>();
        for (String name : switches) {
            TickRun run = evaluator.runWithin(Cut.forGood(name), horizon);
            for (String target : targets) {
                if (run.firstBreach(target, horizon) != Ticks.NEVER) {
                    dark.add(new Verdict(target, name));
                }
            }
        }
        return dark;
    }

    /** All questions with all replies, by id. */
    Map<String, List<Reply>> questions() {
        Map<String, List<Reply>> found = new TreeMap<>();
        List<String> foreign = model.jurisdictions().stream()
                .filter(state -> !state.home())
                .map(Jurisdiction::id)
                .toList();
        for (Party party : model.parties()) {
            if (party.under() == null && !foreign.isEmpty()) {
                List<Reply> replies = new ArrayList<>(List.of(new Reply.Obeys(List.of())));
                foreign.forEach(state -> replies.add(new Reply.Obeys(List.of(state))));
                if (foreign.size() > 1) {
                    replies.add(new Reply.Obeys(foreign));
                }
                found.put(party.id() + ": under", replies);
            }
        }
        model.nodes().forEach((Node node) -> {
            if (node.timing().holdout() instanceof Holdout.Blank) {
                found.put(node.id() + ": holdout", holdouts());
            }
            List<Gate.Need> needs = new ArrayList<>(node.relations().by());
            needs.addAll(node.relations().from());
            needs.addAll(node.relations().keys());
            for (Gate.Need need : needs) {
                find(node.id(), Branch.of(need), found);
            }
            node.needs().forEach(branch -> find(node.id(), branch, found));
        });
        return found;
    }

    private static List<Reply> holdouts() {
        List<Reply> replies = new ArrayList<>();
        HOLDOUT_DAYS.forEach(days -> replies.add(new Reply.Lasts(Holdout.ofSeconds(Tiny.days(days)))));
        replies.add(new Reply.Lasts(Holdout.ENDLESS));
        return replies;
    }

    private static void find(String node, Branch branch, Map<String, List<Reply>> found) {
        if (branch.maybe()) {
            found.put(maybeId(node, branch), List.of(new Reply.Needed(true), new Reply.Needed(false)));
        }
        if (branch.gate() instanceof Gate.Need need && need.holdout() instanceof Holdout.Blank) {
            found.put(holdoutId(node, need), holdouts());
        }
        if (branch.gate() instanceof Gate.Unknown unknown) {
            List<Reply> replies = new ArrayList<>(List.of(new Reply.All(), new Reply.Any()));
            for (int k = 2; k < unknown.branches().size(); k++) {
                replies.add(new Reply.AtLeast(k));
            }
            found.put(gateId(node, unknown), replies);
        }
        branch.gate().branches().forEach(inner -> find(node, inner, found));
    }

    private static String gateId(String node, Gate.Unknown gate) {
        Set<String> leaves = new TreeSet<>(leaves(gate));
        String ways = gate.branches().size() == leaves.size()
                ? ""
                : "of " + gate.branches().size() + " ";
        return node + ": unknown " + ways + leaves;
    }

    private static String maybeId(String node, Branch branch) {
        return node + ": maybe "
                + (branch.gate() instanceof Gate.Need need ? leaf(need) : "" + new TreeSet<>(leaves(branch.gate())));
    }

    private static String holdoutId(String node, Gate.Need need) {
        return node + ": holdout of " + leaf(need);
    }

    private static String leaf(Gate.Need need) {
        String aspect = need.aspect() == Gate.Aspect.SERVE ? ":serve" : ":supply";
        return need.target() + (need.aspect() == Gate.Aspect.WHOLE ? "" : aspect);
    }

    private static List<String> leaves(Gate gate) {
        return gate instanceof Gate.Need need
                ? List.of(leaf(need))
                : gate.branches().stream()
                        .flatMap(branch -> leaves(branch.gate()).stream())
                        .toList();
    }

    private Model answered(Map<String, Reply> said) {
        List<Party> parties = new ArrayList<>();
        for (Party party : model.parties()) {
            Reply reply = said.get(party.id() + ": under");
            Party.Under under = reply instanceof Reply.Obeys obeys && party.under() == null
                    ? new Party.Under(obeys.jurisdictions(), List.of())
                    : party.under();
            parties.add(new Party(
                    party.id(),
                    party.name(),
                    party.seat(),
                    under,
                    party.owners(),
                    party.present(),
                    null,
                    List.of(),
                    party.claim()));
        }
        List<Node> nodes = new ArrayList<>();
        model.nodes().forEach((Node node) -> nodes.add(node(node, said)));
        return new Model(
                model.name(),
                null,
                null,
                model.asOf(),
                model.currency(),
                List.of(),
                model.jurisdictions(),
                parties,
                Nodes.of(nodes),
                List.of(),
                model.rules(),
                List.of());
    }

    private static Node node(Node node, Map<String, Reply> said) {
        UnaryOperator<List<Gate.Need>> needs = list -> list.stream()
                .map(need -> (Gate.Need) gate(node.id(), need, said))
                .toList();
        Node.Relations old = node.relations();
        Node.Timing timing = node.timing();
        if (timing.holdout() instanceof Holdout.Blank && said.get(node.id() + ": holdout") instanceof Reply.Lasts own) {
            timing = new Node.Timing(own.holdout(), timing.restartSeconds(), timing.toleratesSeconds(), timing.until());
        }
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                new Node.Relations(
                        needs.apply(old.by()),
                        needs.apply(old.from()),
                        needs.apply(old.keys()),
                        old.readers(),
                        old.in(),
                        old.at()),
                branches(node.id(), node.needs(), said),
                timing,
                node.role(),
                node.examined(),
                node.dataClass(),
                node.note(),
                node.claim());
    }

    private static List<Branch> branches(String node, List<Branch> branches, Map<String, Reply> said) {
        List<Branch> left = new ArrayList<>();
        for (Branch branch : branches) {
            Reply reply = branch.maybe() ? said.get(maybeId(node, branch)) : null;
            if (!(reply instanceof Reply.Needed needed) || needed.isNeeded()) {
                left.add(new Branch(
                        gate(node, branch.gate(), said),
                        branch.maybe() && reply == null,
                        branch.sharePpm(),
                        branch.readySeconds()));
            }
        }
        return left;
    }

    private static Gate gate(String node, Gate gate, Map<String, Reply> said) {
        return switch (gate) {
            case Gate.Need need ->
                need.holdout() instanceof Holdout.Blank
                                && said.get(holdoutId(node, need)) instanceof Reply.Lasts(Holdout holdout)
                        ? need.withHoldout(holdout)
                        : need;
            case Gate.All all -> new Gate.All(branches(node, all.branches(), said));
            case Gate.Any any -> new Gate.Any(branches(node, any.branches(), said));
            case Gate.AtLeast some -> new Gate.AtLeast(some.k(), branches(node, some.branches(), said));
            case Gate.ShareOf share -> new Gate.ShareOf(share.thresholdPpm(), branches(node, share.branches(), said));
            case Gate.Unknown unknown -> {
                List<Branch> left = branches(node, unknown.branches(), said);
                yield switch (said.get(gateId(node, unknown))) {
                    case Reply.All _ -> new Gate.All(left);
                    case Reply.Any _ -> new Gate.Any(left);
                    case Reply.AtLeast(int k) -> new Gate.AtLeast(k, left);
                    case null, default -> new Gate.Unknown(left);
                };
            }
        };
    }
}
