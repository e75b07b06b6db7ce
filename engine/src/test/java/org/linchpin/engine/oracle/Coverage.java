package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;

/** Counts in how many cases a construct occurs beneath a function, where it can change what people notice. */
final class Coverage {

    private final Map<Construct, Integer> cases = new EnumMap<>(Construct.class);
    private int total;

    void add(RandomCase random) {
        total++;
        for (Construct construct : new Reader(random).constructs()) {
            cases.merge(construct, 1, Integer::sum);
        }
    }

    double percent(Construct construct) {
        return 100.0 * cases.getOrDefault(construct, 0) / total;
    }

    /** Reads one case from its functions down. */
    private static final class Reader {

        private final RandomCase random;
        private final World world;
        private final Places places;
        private final Set<Construct> found = EnumSet.noneOf(Construct.class);
        private final Set<String> seen = new HashSet<>();

        Reader(RandomCase random) {
            this.random = random;
            this.world = new World(random.model());
            this.places = new Places(world);
        }

        Set<Construct> constructs() {
            random.functions().forEach(this::reach);
            random.cut().parts().forEach(this::part);
            Set<Integer> times = new HashSet<>();
            random.cut().parts().forEach(part -> times.add(part.at()));
            note(times.size() > 1, Construct.CUT_AT_DIFFERENT_TIMES);
            note(random.cut().parts().size() > 1, Construct.CUT_SEVERAL);
            note(random.setting().worst(), Construct.READING_WORST);
            note(!random.setting().worst(), Construct.READING_BEST);
            note(random.setting().orderly(), Construct.ORDERLY);
            return found;
        }

        private void note(boolean is, Construct construct) {
            if (is) {
                found.add(construct);
            }
        }

        private void reach(String id) {
            if (!seen.add(id)) {
                return;
            }
            if (world.isNode(id)) {
                node(world.nodes.get(world.node(id)));
            } else {
                party(world.parties.get(world.party(id)));
            }
        }

        private void node(Node node) {
            node.needs().forEach(branch -> {
                note(branch.maybe(), Construct.MAYBE_IN_NEEDS);
                gate(node, branch.gate(), 0);
            });
            Node.Relations relations = node.relations();
            note(!relations.by().isEmpty(), Construct.BY);
            note(!relations.keys().isEmpty(), Construct.KEYS);
            note(relations.in() != null, Construct.IN);
            for (Gate.Need from : relations.from()) {
                note(from.holdout() == Holdout.ENDLESS, Construct.FROM_ENDLESS);
                note(from.holdout() != Holdout.ENDLESS, Construct.FROM_HELD);
            }
            relations.by().forEach(need -> need(node, need));
            relations.from().forEach(need -> need(node, need));
            relations.keys().forEach(need -> need(node, need));
            if (relations.at() != null) {
                found.add(Construct.AT);
                need(node, Gate.Need.of(relations.at()));
            }
            timing(node);
            note(node.role().critical(), Construct.CRITICAL);
            note(node.kind() == Kind.FUNCTION && node.role().weight() == 0, Construct.WEIGHT_0);
            note(isBeneathItself(node), Construct.CYCLE);
        }

        private void timing(Node node) {
            Node.Timing timing = node.timing();
            note(timing.holdout() instanceof Holdout.Lasting lasting && lasting.seconds() > 0, Construct.OWN_HOLDOUT);
            note(timing.holdout() == Holdout.BLANK, Construct.OWN_BLANK);
            note(timing.holdout() == Holdout.ENDLESS, Construct.OWN_ENDLESS);
            note(timing.restartSeconds() > 0, Construct.RESTART);
            note(timing.toleratesSeconds() > 0, Construct.TOLERATES);
            int end = Ticks.ofDate(timing.until(), random.model().asOf());
            note(end < 0, Construct.NODE_ENDED);
            note(end == 0, Construct.NODE_ENDS_AT_0);
            note(end > 0 && end != Ticks.NEVER, Construct.NODE_ENDS);
        }

        private void gate(Node node, Gate gate, int depth) {
            note(depth > 1, Construct.NESTED);
            switch (gate) {
                case Gate.Need need -> {
                    need(node, need);
                    if (world.isParty(need.target())) {
                        note(need.aspect() == Gate.Aspect.WHOLE, Construct.BARE_PARTY);
                        note(need.aspect() == Gate.Aspect.SERVE, Construct.SERVE);
                        note(need.aspect() == Gate.Aspect.SUPPLY, Construct.SUPPLY);
                    }
                }
                case Gate.All all -> branches(node, all.branches(), depth, Construct.ALL, Construct.MAYBE_IN_ALL, null);
                case Gate.Any any ->
                    branches(
                            node,
                            any.branches(),
                            depth,
                            Construct.ANY,
                            Construct.MAYBE_IN_ANY,
                            Construct.STANDBY_IN_ANY);
                case Gate.AtLeast some ->
                    branches(
                            node,
                            some.branches(),
                            depth,
                            Construct.AT_LEAST,
                            Construct.MAYBE_IN_AT_LEAST,
                            Construct.STANDBY_IN_AT_LEAST);
                case Gate.ShareOf share -> {
                    branches(
                            node,
                            share.branches(),
                            depth,
                            Construct.SHARE,
                            Construct.MAYBE_IN_SHARE,
                            Construct.STANDBY_IN_SHARE);
                    note(
                            share.branches().stream().anyMatch(branch -> branch.sharePpm() == Gate.Branch.NO_SHARE),
                            Construct.BLANK_SHARE);
                }
                case Gate.Unknown unknown ->
                    branches(node, unknown.branches(), depth, Construct.UNKNOWN, Construct.MAYBE_IN_UNKNOWN, null);
            }
        }

        private void branches(
                Node node,
                List<Gate.Branch> branches,
                int depth,
                Construct construct,
                Construct maybe,
                @Nullable Construct standby) {
            found.add(construct);
            for (Gate.Branch branch : branches) {
                note(branch.maybe(), maybe);
                if (branch.readySeconds() != Gate.Branch.NO_STANDBY) {
                    note(branch.readySeconds() == 0, Construct.STANDBY_READY_AT_ONCE);
                    if (standby != null) {
                        found.add(standby);
                    }
                }
                gate(node, branch.gate(), depth + 1);
            }
        }

        private void need(Node node, Gate.Need need) {
            boolean lasts = need.holdout() instanceof Holdout.Lasting lasting && lasting.seconds() > 0;
            note(lasts && !need.cache(), Construct.STOCK);
            note(need.cache(), Construct.CACHE);
            note(need.holdout() instanceof Holdout.Until, Construct.TERM);
            note(need.holdout() == Holdout.ENDLESS, Construct.ENDLESS);
            note(need.holdout() == Holdout.BLANK, Construct.BLANK_HOLDOUT);
            note(need.noticeSeconds() > 0, Construct.NOTICE);
            int end = Ticks.ofDate(need.until(), random.model().asOf());
            note(end < 0, Construct.NEED_ENDED);
            note(end == 0, Construct.NEED_ENDS_AT_0);
            note(end > 0 && end != Ticks.NEVER, Construct.NEED_ENDS);
            if (places.crosses(node, need.target())) {
                found.add(world.isNode(need.target()) ? Construct.BORDER_NEED_ON_NODE : Construct.BORDER_NEED_ON_PARTY);
            }
            reach(need.target());
        }

        private void party(Party party) {
            for (Party.Owner owner : party.owners()) {
                note(owner.sharePpm() > 500_000, Construct.OWNER_MAJORITY);
                note(owner.controls(), Construct.OWNER_CONTROLS);
                note(!Obedience.passes(owner), Construct.OWNER_PASSES_NOTHING);
                Set<String> above = new HashSet<>();
                if (Obedience.passes(owner)) {
                    above(owner.id(), above);
                    note(above.contains(party.id()), Construct.OWNER_CYCLE);
                    note(above.stream().anyMatch(id -> !id.equals(party.id())), Construct.OWNER_CHAIN);
                    reach(owner.id());
                }
            }
            Party.Under under = party.under();
            if (under == null) {
                found.add(Construct.UNDER_UNSAID);
            } else {
                boolean any = !under.anyOrder().isEmpty();
                boolean all = !under.allOrders().isEmpty();
                note(any && !all, Construct.UNDER_ANY_ORDER);
                note(all && !any, Construct.UNDER_ALL_ORDERS);
                note(any && all, Construct.UNDER_BOTH);
                note(!any && !all, Construct.UNDER_NOBODY);
            }
            List<String> present = party.present();
            boolean isSeat = party.seat() != null && present.equals(List.of(party.seat()));
            note(isSeat, Construct.SEAT_ONLY);
            note(!isSeat && !present.isEmpty(), Construct.PRESENT);
            long inside = present.stream()
                    .filter(id ->
                            world.jurisdictions.get(world.jurisdiction(id)).home())
                    .count();
            note(inside > 0 && inside < present.size(), Construct.PRESENT_INSIDE_AND_OUTSIDE);
        }

        private void above(String party, Set<String> found) {
            for (Party.Owner owner : world.parties.get(world.party(party)).owners()) {
                if (Obedience.passes(owner) && found.add(owner.id())) {
                    above(owner.id(), found);
                }
            }
        }

        private boolean isBeneathItself(Node node) {
            Set<String> beneath = new HashSet<>();
            List<Node> open = new ArrayList<>(List.of(node));
            while (!open.isEmpty()) {
                for (String target : Targets.of(open.removeLast())) {
                    if (world.isNode(target) && beneath.add(target)) {
                        open.add(world.nodes.get(world.node(target)));
                    }
                }
            }
            return beneath.contains(node.id());
        }

        private void part(Cut.Part part) {
            String name = part.switchName();
            note(part.at() == 0 && part.lasting() == Ticks.NEVER, Construct.CUT_FOR_GOOD_AT_0);
            note(part.lasting() != Ticks.NEVER, Construct.CUT_TIMED);
            note(world.isNode(name), Construct.CUT_NODE);
            note(world.isParty(name), Construct.CUT_PARTY);
            note(name.endsWith(":serve") || name.endsWith(":supply"), Construct.CUT_POSITION);
            note(world.isJurisdiction(name), Construct.CUT_JURISDICTION);
            note(name.endsWith(":order"), Construct.CUT_ORDER);
            note(name.endsWith(":ground"), Construct.CUT_GROUND);
            note(name.startsWith("bloc:"), Construct.CUT_BLOC);
            note(name.startsWith("foreign"), Construct.CUT_FOREIGN);
            note(name.equals("border"), Construct.CUT_BORDER);
        }
    }
}
