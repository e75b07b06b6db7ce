package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;

/**
 * Section 7 of docs/semantics.md, rules 7, 7.1, 7.2 and 7.4: nodes with options bought. A set of options is a number, bit k
 * the option k of the model; those that are done are always in. What a node becomes is kept, since most sets change it alike.
 */
public final class BruteOptions {

    /** How a need on a jurisdiction's ground is written where {@code in:} has become a branch. */
    static final String GROUND = ":ground";

    private final Model model;
    private final List<Option> options;
    private final List<Node> nodes = new ArrayList<>();
    private final long done;
    private final long retiring;
    private final Map<String, Long> changing = new HashMap<>();
    private final Map<String, Long> takingOut = new HashMap<>();
    private final List<Map<Long, Variant>> kept = new ArrayList<>();
    private final Map<Node, Variant> known = new HashMap<>();

    /**
     * What a node has become.
     *
     * @param number the same for nodes that are the same
     */
    record Variant(Node node, int number) {}

    public BruteOptions(Model model) {
        this.model = model;
        this.options = model.options();
        model.nodes().forEach(nodes::add);
        long done = 0;
        long retiring = 0;
        for (int k = 0; k < options.size(); k++) {
            Option option = options.get(k);
            done |= Ticks.ofDate(option.done(), model.asOf()) <= 0 ? 1L << k : 0;
            if (option.change() instanceof Option.Retire retire) {
                retiring |= 1L << k;
                takingOut.merge(retire.target(), 1L << k, (one, other) -> one | other);
            } else if (!(option.change() instanceof Option.Speed)) {
                changing.merge(option.change().target(), 1L << k, (one, other) -> one | other);
            }
        }
        this.done = done;
        this.retiring = retiring;
        nodes.forEach(node -> kept.add(new HashMap<>()));
    }

    Model model() {
        return model;
    }

    /** Those that are done by time 0. */
    public long done() {
        return done;
    }

    public long set(Iterable<String> ids) {
        long set = 0;
        for (String id : ids) {
            for (int k = 0; k < options.size(); k++) {
                set |= options.get(k).id().equals(id) ? 1L << k : 0;
            }
        }
        return set;
    }

    public List<String> ids(long set) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < options.size(); k++) {
            if ((set & (1L << k)) != 0) {
                ids.add(options.get(k).id());
            }
        }
        return ids;
    }

    /** The model with these and with what is done. */
    public Model model(long bought) {
        List<Node> left = variants(bought).stream().map(Variant::node).toList();
        return model.withNodes(new Nodes() {
            @Override
            public int size() {
                return left.size();
            }

            @Override
            public void forEach(Consumer<? super Node> visitor) {
                left.forEach(visitor);
            }
        });
    }

    /** The nodes that are left, in the model's order. */
    List<Variant> variants(long bought) {
        long all = bought | done;
        long retired = 0;
        for (int n = 0; n < nodes.size(); n++) {
            retired |= isRetired(nodes.get(n).id(), all) ? 1L << n : 0;
        }
        List<Variant> variants = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            if ((retired & (1L << n)) == 0) {
                variants.add(variant(n, all));
            }
        }
        return variants;
    }

    boolean isRetired(String node, long bought) {
        return ((bought | done) & takingOut.getOrDefault(node, 0L)) != 0;
    }

    private Variant variant(int number, long all) {
        Node node = nodes.get(number);
        long matter = all & (retiring | changing.getOrDefault(node.id(), 0L));
        return kept.get(number).computeIfAbsent(matter, set -> {
            Node changed = changed(node, set);
            return known.computeIfAbsent(changed, one -> new Variant(one, known.size()));
        });
    }

    /** Rule 7.4: kind by kind, and of one kind in the order of the model. */
    private Node changed(Node node, long bought) {
        Node now = node;
        for (Option.Change change : ofNode(node, bought)) {
            if (change instanceof Option.Replace replace) {
                now = replaced(now, replace);
            }
        }
        for (Option.Change change : ofNode(node, bought)) {
            if (change instanceof Option.Move move) {
                now = now.withRelations(placed(now.relations(), move.in(), move.at(), false));
            }
        }
        for (Option.Change change : ofNode(node, bought)) {
            if (change instanceof Option.AddTo add) {
                now = added(now, add);
            }
        }
        for (Option.Change change : ofNode(node, bought)) {
            if (change instanceof Option.Extend extend) {
                now = extended(now, extend.holdoutSeconds());
            }
        }
        return withoutRetired(now, bought);
    }

    private List<Option.Change> ofNode(Node node, long bought) {
        List<Option.Change> changes = new ArrayList<>();
        for (int k = 0; k < options.size(); k++) {
            Option.Change change = options.get(k).change();
            if ((bought & (1L << k)) != 0 && change.target().equals(node.id())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Node replaced(Node node, Option.Replace replace) {
        Node.Relations said = replace.relations();
        Node.Relations old = node.relations();
        boolean saysWhere = said.in() != null || said.at() != null;
        return node.withNeeds(replace.needs())
                .withRelations(saysWhere ? said : placed(said, old.in(), old.at(), old.placeOnly()));
    }

    /** The whole list, place included, becomes one branch; the node stays where it stood, its suppliers its suppliers. */
    private static Node added(Node node, Option.AddTo add) {
        Gate both = new Gate.Any(List.of(
                Branch.of(whole(node.relations(), node.needs())), Branch.of(whole(add.relations(), add.needs()))));
        List<Branch> needs = new ArrayList<>();
        needs.add(Branch.of(both));
        needs.addAll(add.beside());
        Node.Relations old = node.relations();
        List<Gate.Need> suppliers = old.from().stream()
                .map(need -> need.withHoldout(Holdout.ENDLESS))
                .toList();
        return node.withNeeds(needs)
                .withRelations(
                        new Node.Relations(List.of(), suppliers, List.of(), old.readers(), old.in(), old.at(), true));
    }

    private static Gate.All whole(Node.Relations relations, List<Branch> needs) {
        List<Branch> all = new ArrayList<>(needs);
        relations.by().forEach(need -> all.add(Branch.of(need)));
        relations.from().forEach(need -> all.add(Branch.of(need)));
        relations.keys().forEach(need -> all.add(Branch.of(need)));
        if (relations.in() != null && !relations.placeOnly()) {
            all.add(Branch.of(Gate.Need.of(relations.in() + GROUND)));
        }
        if (relations.at() != null && !relations.placeOnly()) {
            all.add(Branch.of(Gate.Need.of(relations.at())));
        }
        return new Gate.All(all);
    }

    private static Node extended(Node node, int seconds) {
        Node.Timing old = node.timing();
        Holdout longer = switch (old.holdout()) {
            case Holdout.Lasting lasting -> Holdout.ofSeconds(lasting.seconds() + seconds);
            case Holdout.Blank blank -> new Holdout.Blank(blank.leastSeconds() + seconds);
            case Holdout.Endless endless -> endless;
            case Holdout.Until until -> until;
        };
        Node.Timing timing = new Node.Timing(longer, old.restartSeconds(), old.toleratesSeconds(), old.until());
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
                node.claim());
    }

    private static Node.Relations placed(
            Node.Relations of, @Nullable String in, @Nullable String at, boolean placeOnly) {
        return new Node.Relations(of.by(), of.from(), of.keys(), of.readers(), in, at, placeOnly);
    }

    private Node withoutRetired(Node node, long bought) {
        Node.Relations old = node.relations();
        boolean losesSite = old.at() != null && isRetired(old.at(), bought);
        Node.Relations relations = losesSite ? placed(old, old.in(), null, old.placeOnly()) : old;
        return node.withNeeds(left(node.needs(), bought)).withRelations(relations);
    }

    private List<Branch> left(List<Branch> branches, long bought) {
        List<Branch> left = new ArrayList<>();
        for (Branch branch : branches) {
            Gate gate = left(branch.gate(), bought);
            if (gate != null) {
                left.add(new Branch(gate, branch.maybe(), branch.sharePpm(), branch.readySeconds()));
            }
        }
        return left;
    }

    /** Rule 7.1: what is left of a gate, or null if it is lost. One that never had a branch is not lost. */
    private @Nullable Gate left(Gate gate, long bought) {
        if (gate instanceof Gate.Need need) {
            return isRetired(need.target(), bought) ? null : need;
        }
        List<Branch> before = Targets.branches(gate);
        List<Branch> left = left(before, bought);
        if (left.isEmpty() && !before.isEmpty()) {
            return null;
        }
        return switch (gate) {
            case Gate.Need need -> need;
            case Gate.All all -> new Gate.All(left);
            case Gate.Any any -> new Gate.Any(left);
            case Gate.AtLeast some -> new Gate.AtLeast(Math.min(some.k(), left.size()), left);
            case Gate.Unknown unknown -> new Gate.Unknown(left);
            case Gate.ShareOf shares -> {
                long sum = knownShares(before);
                long rest = knownShares(left);
                long part = sum == rest ? shares.thresholdPpm() : shares.thresholdPpm() * rest / sum;
                yield new Gate.ShareOf((int) Math.max(1, part), left);
            }
        };
    }

    private static long knownShares(List<Branch> branches) {
        long sum = 0;
        for (Branch branch : branches) {
            sum += branch.sharePpm() == Branch.NO_SHARE ? 0 : branch.sharePpm();
        }
        return sum;
    }
}
