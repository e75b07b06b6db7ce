package org.linchpin.engine.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Party;

/**
 * Changes of a model after which the answers are known from the answers before: what an evaluator must keep even where
 * nobody worked out the answers themselves. The relation is said at each change.
 */
public final class Metamorphic {

    private static final String RENAMED = "new-";

    private Metamorphic() {}

    /**
     * Every id gets another name. All answers stay the same under the new names ({@link #renamed(String)}); only an order
     * that follows the alphabet may change, and with it the member that lends an owner group its name.
     */
    public static Model rename(Model model) {
        return new Renaming().model(model);
    }

    /** The switch of the renamed model that was this one. */
    public static String renamed(String switchName) {
        if (switchName.equals("border") || switchName.startsWith("foreign")) {
            return switchName;
        }
        return switchName.startsWith("bloc:")
                ? "bloc:" + RENAMED + switchName.substring("bloc:".length())
                : RENAMED + switchName;
    }

    public static Cut renamed(Cut cut) {
        return new Cut(cut.parts().stream()
                .map(part -> new Cut.Part(renamed(part.switchName()), part.at(), part.lasting()))
                .toList());
    }

    /** Every list of the model in another order. All answers stay the same, but for the order in which they stand. */
    public static Model reorder(Model model, RandomGenerator chance) {
        return new Reordering(chance).model(model);
    }

    /**
     * Each need that can take it goes through a new node {@code via-N} that needs the old target and nothing else; the
     * holdout, the cache, the date and the notice stay on the first leg. The new node is then lit exactly when the target
     * is, so that the answers about all other nodes stay the same, for cuts of old switches.
     *
     * <p>Not every need can: a need that crosses the border would cross it no longer (the new node stands nowhere); a
     * bare party is two positions, and with a holdout they need not be lit at the same moment; and a target that ended
     * before 0 was dark before 0 already, while the new node was lit. Relations keep their meaning and are left alone.
     */
    public static Model splice(Model model) {
        World world = new World(model);
        Places places = new Places(world);
        List<Node> added = new ArrayList<>();
        Rewrite splicing = new Rewrite() {
            @Override
            List<Gate.Need> needs(Node node, List<Gate.Need> relations) {
                return relations;
            }

            @Override
            Gate.Need need(Node node, Gate.Need need) {
                boolean isSound = !places.crosses(node, need.target())
                        && (world.isNode(need.target())
                                ? !endedBefore0(world, need.target())
                                : need.aspect() != Gate.Aspect.WHOLE);
                if (!isSound) {
                    return need;
                }
                String via = "via-" + added.size();
                added.add(new NodeBuilder(via, Kind.SERVICE)
                        .need(new Gate.All(List.of(
                                Gate.Branch.of(Gate.Need.of(need.target()).withAspect(need.aspect())))))
                        .build());
                return new Gate.Need(
                        via,
                        Gate.Aspect.WHOLE,
                        need.holdout(),
                        need.cache(),
                        need.until(),
                        need.noticeSeconds(),
                        need.claim());
            }
        };
        List<Node> nodes = new ArrayList<>(new World(splicing.model(model)).nodes);
        nodes.addAll(added);
        return Rewrite.with(model, model.jurisdictions(), model.parties(), nodes);
    }

    private static boolean endedBefore0(World world, String node) {
        LocalDate until = world.nodes.get(world.node(node)).timing().until();
        return Ticks.ofDate(until, world.model.asOf()) < 0;
    }

    /** One more need in a node's list. No node is ever lit where it was dark: nothing goes dark later, nothing earlier back. */
    public static Model addNeed(Model model, String id, Gate.Need need) {
        return new Rewrite() {
            @Override
            List<Gate.Branch> needList(Node node) {
                List<Gate.Branch> needs = new ArrayList<>(node.needs());
                if (node.id().equals(id)) {
                    needs.add(Gate.Branch.of(need));
                }
                return needs;
            }
        }.model(model);
    }

    /**
     * One more branch, no doubt and no standby, in every any-of gate of a node. No node is ever dark where it was lit:
     * nothing goes dark earlier.
     */
    public static Model addBranch(Model model, String id, Gate.Need need) {
        return new Rewrite() {
            @Override
            Gate gate(Node node, Gate gate) {
                if (gate instanceof Gate.Any any && node.id().equals(id)) {
                    List<Gate.Branch> wider = new ArrayList<>(branches(node, any.branches()));
                    wider.add(Gate.Branch.of(need));
                    return new Gate.Any(wider);
                }
                return super.gate(node, gate);
            }
        }.model(model);
    }

    /**
     * All durations twice as long, all dates twice as far from as-of. With a cut ({@link #twice(Cut)}) and a horizon
     * twice as long, all times in all answers are twice as long, and the answers are otherwise the same.
     */
    public static Model twice(Model model) {
        return new Doubling(model.asOf()).model(model);
    }

    public static Cut twice(Cut cut) {
        return new Cut(cut.parts().stream()
                .map(part -> new Cut.Part(
                        part.switchName(),
                        2 * part.at(),
                        part.lasting() == Ticks.NEVER ? Ticks.NEVER : 2 * part.lasting()))
                .toList());
    }

    /**
     * The party becomes the owner of two halves, wholly, and every need on it goes to one of them by turns. The halves
     * obey and stand as the party does. Whatever turned off the party turns off both, so that the answers stay the same
     * for all switches but those of the halves; at the level of owners there are none of these.
     */
    public static Model split(Model model, String party) {
        int[] turn = {0};
        Rewrite redirecting = new Rewrite() {
            @Override
            Gate.Need need(Node node, Gate.Need need) {
                return need.target().equals(party) ? onto(need, half(party, turn[0]++ % 2)) : need;
            }
        };
        Model redirected = redirecting.model(model);
        List<Party> parties = new ArrayList<>(model.parties());
        for (Party whole : model.parties()) {
            for (int side = 0; side < 2 && whole.id().equals(party); side++) {
                parties.add(new Party(
                        half(party, side),
                        whole.name(),
                        whole.seat(),
                        whole.under(),
                        List.of(Party.Owner.whole(party)),
                        whole.present(),
                        null,
                        List.of(),
                        whole.claim()));
            }
        }
        return Rewrite.with(model, model.jurisdictions(), parties, new World(redirected).nodes);
    }

    private static String half(String party, int side) {
        return party + "-half-" + side;
    }

    private static Gate.Need onto(Gate.Need need, String target) {
        return new Gate.Need(
                target, need.aspect(), need.holdout(), need.cache(), need.until(), need.noticeSeconds(), need.claim());
    }

    private static final class Renaming extends Rewrite {

        @Override
        Jurisdiction jurisdiction(Jurisdiction state) {
            return new Jurisdiction(
                    RENAMED + state.id(), state.name(), state.home(), all(state.blocs()), state.claim());
        }

        @Override
        Party party(Party party) {
            Party.Under under = party.under();
            return new Party(
                    RENAMED + party.id(),
                    party.name(),
                    orNull(party.seat()),
                    under == null ? null : new Party.Under(all(under.anyOrder()), all(under.allOrders())),
                    party.owners().stream()
                            .map(owner -> new Party.Owner(
                                    RENAMED + owner.id(),
                                    owner.sharePpm(),
                                    owner.votesPpm(),
                                    owner.controls(),
                                    owner.veto()))
                            .toList(),
                    all(party.present()),
                    party.lei(),
                    party.aliases(),
                    party.claim());
        }

        @Override
        Node node(Node old) {
            Node node = super.node(old);
            Node.Relations relations = node.relations();
            return new Node(
                    RENAMED + node.id(),
                    node.kind(),
                    node.name(),
                    new Node.Relations(
                            relations.by(),
                            relations.from(),
                            relations.keys(),
                            all(relations.readers()),
                            orNull(relations.in()),
                            orNull(relations.at()),
                            relations.placeOnly()),
                    node.needs(),
                    node.timing(),
                    node.role(),
                    node.examined(),
                    node.dataClass(),
                    node.note(),
                    node.claim());
        }

        @Override
        Gate.Need need(Node node, Gate.Need need) {
            return onto(need, RENAMED + need.target());
        }

        private static List<String> all(List<String> ids) {
            return ids.stream().map(id -> RENAMED + id).toList();
        }

        private static @Nullable String orNull(@Nullable String id) {
            return id == null ? null : RENAMED + id;
        }
    }

    private static final class Reordering extends Rewrite {

        private final RandomGenerator chance;

        Reordering(RandomGenerator chance) {
            this.chance = chance;
        }

        @Override
        Model model(Model model) {
            return with(
                    model,
                    shuffled(model.jurisdictions().stream()
                            .map(this::jurisdiction)
                            .toList()),
                    shuffled(model.parties().stream().map(this::party).toList()),
                    shuffled(new World(super.model(model)).nodes));
        }

        @Override
        Jurisdiction jurisdiction(Jurisdiction state) {
            return new Jurisdiction(state.id(), state.name(), state.home(), shuffled(state.blocs()), state.claim());
        }

        @Override
        Party party(Party party) {
            Party.Under under = party.under();
            return new Party(
                    party.id(),
                    party.name(),
                    party.seat(),
                    under == null ? null : new Party.Under(shuffled(under.anyOrder()), shuffled(under.allOrders())),
                    shuffled(party.owners()),
                    shuffled(party.present()),
                    party.lei(),
                    party.aliases(),
                    party.claim());
        }

        @Override
        List<Gate.Need> needs(Node node, List<Gate.Need> needs) {
            return shuffled(needs);
        }

        @Override
        List<Gate.Branch> branches(Node node, List<Gate.Branch> branches) {
            return shuffled(super.branches(node, branches));
        }

        private <T> List<T> shuffled(List<T> list) {
            List<T> copy = new ArrayList<>(list);
            Collections.shuffle(copy, java.util.Random.from(chance));
            return copy;
        }
    }

    private static final class Doubling extends Rewrite {

        private final @Nullable LocalDate asOf;

        Doubling(@Nullable LocalDate asOf) {
            this.asOf = asOf;
        }

        @Override
        Node.Timing timing(Node.Timing timing) {
            return new Node.Timing(
                    holdout(timing.holdout()),
                    2 * timing.restartSeconds(),
                    2 * timing.toleratesSeconds(),
                    date(timing.until()));
        }

        @Override
        Gate.Branch branch(Node node, Gate.Branch branch) {
            int ready = branch.readySeconds();
            return new Gate.Branch(
                    gate(node, branch.gate()),
                    branch.maybe(),
                    branch.sharePpm(),
                    ready == Gate.Branch.NO_STANDBY ? ready : 2 * ready);
        }

        @Override
        Gate.Need need(Node node, Gate.Need need) {
            return new Gate.Need(
                    need.target(),
                    need.aspect(),
                    holdout(need.holdout()),
                    need.cache(),
                    date(need.until()),
                    2 * need.noticeSeconds(),
                    need.claim());
        }

        private Holdout holdout(Holdout holdout) {
            return switch (holdout) {
                case Holdout.Lasting lasting -> Holdout.ofSeconds(2 * lasting.seconds());
                case Holdout.Until term -> new Holdout.Until(twiceAsFar(term.date()));
                case Holdout.Endless endless -> endless;
                case Holdout.Blank blank -> blank;
            };
        }

        private @Nullable LocalDate date(@Nullable LocalDate date) {
            return date == null ? null : twiceAsFar(date);
        }

        private LocalDate twiceAsFar(LocalDate date) {
            return date.plusDays(Ticks.ofDate(date, asOf));
        }
    }
}
