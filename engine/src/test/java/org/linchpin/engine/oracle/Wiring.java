package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Node;

/**
 * A node in one setting: what it needs, how long it goes on without, how long it takes to come back, when it ends. Tells
 * rules 1.2 (what is needed), 1.6 (what crosses), 1.7 (ends), 1.9 (readings) and 1.10 (orderly).
 */
record Wiring(Formula needs, int holdout, int restart, int until) {

    static List<Wiring> of(World world, Setting setting) {
        Maker maker = new Maker(world, setting, new Places(world));
        return world.nodes.stream().map(maker::wire).toList();
    }

    private record Maker(World world, Setting setting, Places places) {

        Wiring wire(Node node) {
            List<Formula> all = new ArrayList<>();
            node.needs().forEach(branch -> all.add(branch(node, branch, Joint.ALL)));
            node.relations().by().forEach(need -> all.add(need(node, need)));
            node.relations().from().forEach(need -> all.add(need(node, need)));
            node.relations().keys().forEach(need -> all.add(need(node, need)));
            String in = node.relations().in();
            if (in != null && !node.relations().placeOnly()) {
                all.add(ground(in));
            }
            String at = node.relations().at();
            if (at != null && !node.relations().placeOnly()) {
                all.add(need(node, Gate.Need.of(at)));
            }
            return new Wiring(
                    allOf(all),
                    holdout(node.timing().holdout()),
                    Ticks.ofSeconds(node.timing().restartSeconds()),
                    Ticks.ofDate(node.timing().until(), world.model.asOf()));
        }

        /** How the branches of a gate are joined, as far as rule 1.9 looks at it. */
        private enum Joint {
            ALL,
            UNKNOWN,
            CHOICE
        }

        /** Rule 1.9 for a branch, rule 2.6 for a standby. */
        private Formula branch(Node node, Gate.Branch branch, Joint joint) {
            if (branch.maybe() && setting.worst() && joint == Joint.CHOICE) {
                return new Formula.Known(false);
            }
            if (branch.maybe() && !setting.worst() && joint == Joint.ALL) {
                return new Formula.Known(true);
            }
            Formula formula = gate(node, branch.gate());
            return branch.readySeconds() == Gate.Branch.NO_STANDBY
                    ? formula
                    : new Formula.Standby(Ticks.ofSeconds(branch.readySeconds()), formula);
        }

        private Formula gate(Node node, Gate gate) {
            return switch (gate) {
                case Gate.Need need -> need(node, need);
                case Gate.All all -> allOf(branches(node, all.branches(), Joint.ALL));
                case Gate.Any any -> new Formula.Count(1, branches(node, any.branches(), Joint.CHOICE));
                case Gate.AtLeast some -> new Formula.Count(some.k(), branches(node, some.branches(), Joint.CHOICE));
                case Gate.ShareOf shares ->
                    new Formula.Shares(
                            shares.thresholdPpm(),
                            branches(node, shares.branches(), Joint.CHOICE),
                            shares.branches().stream()
                                    .map(Gate.Branch::sharePpm)
                                    .toList(),
                            setting.worst());
                case Gate.Unknown unknown -> {
                    List<Formula> branches = branches(node, unknown.branches(), Joint.UNKNOWN);
                    yield setting.worst() ? allOf(branches) : new Formula.Count(1, branches);
                }
            };
        }

        private List<Formula> branches(Node node, List<Gate.Branch> branches, Joint joint) {
            return branches.stream().map(branch -> branch(node, branch, joint)).toList();
        }

        /** Rule 1.2: a bare party is a need on both positions, each with the need's holdout. */
        private Formula need(Node node, Gate.Need need) {
            if (world.isNode(need.target())) {
                return leg(node, need, Formula.Source.NODE, world.node(need.target()));
            }
            if (need.target().endsWith(BruteOptions.GROUND)) {
                return ground(need.target().substring(0, need.target().length() - BruteOptions.GROUND.length()));
            }
            int party = world.party(need.target());
            return switch (need.aspect()) {
                case SERVE -> leg(node, need, Formula.Source.SERVE, party);
                case SUPPLY -> leg(node, need, Formula.Source.SUPPLY, party);
                case WHOLE ->
                    allOf(List.of(
                            leg(node, need, Formula.Source.SERVE, party),
                            leg(node, need, Formula.Source.SUPPLY, party)));
            };
        }

        private Formula ground(String jurisdiction) {
            return new Formula.Leg(
                    Formula.Source.GROUND,
                    world.jurisdiction(jurisdiction),
                    0,
                    Ticks.NEVER,
                    false,
                    Ticks.NEVER,
                    false,
                    0);
        }

        private Formula leg(Node node, Gate.Need need, Formula.Source kind, int source) {
            boolean isTerm = need.holdout() instanceof Holdout.Until;
            return new Formula.Leg(
                    kind,
                    source,
                    isTerm ? 0 : holdout(need.holdout()),
                    need.holdout() instanceof Holdout.Until term
                            ? Ticks.ofDate(term.date(), world.model.asOf())
                            : Ticks.NEVER,
                    need.cache(),
                    Ticks.ofDate(need.until(), world.model.asOf()),
                    places.crosses(node, need.target()),
                    setting.orderly() ? Ticks.ofSeconds(need.noticeSeconds()) : 0);
        }

        private int holdout(Holdout holdout) {
            return switch (holdout) {
                case Holdout.Lasting lasting -> Ticks.ofSeconds(lasting.seconds());
                case Holdout.Endless endless -> Ticks.NEVER;
                case Holdout.Blank blank -> setting.worst() ? Ticks.ofSeconds(blank.leastSeconds()) : Ticks.NEVER;
                case Holdout.Until until ->
                    throw new IllegalArgumentException("A node's own holdout must be no date, is \"" + until + "\".");
            };
        }

        private static Formula allOf(List<Formula> branches) {
            return new Formula.Count(branches.size(), List.copyOf(branches));
        }
    }
}
