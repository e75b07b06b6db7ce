package org.linchpin.engine.options;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;

/**
 * The model with options bought, all leads past (docs/semantics.md section 7). A view: nodes are changed as they are
 * walked, none is kept. What is done by the model's time 0 is always bought.
 */
public final class Bought {

    /** Each is two gates around those before it, and gates are walked by recursion. */
    private static final int MOST_ADDED = 50;

    private final List<Option> options;
    private final Map<String, List<Option.Change>> changes = new LinkedHashMap<>();
    private final Set<String> retired = new LinkedHashSet<>();

    private Bought(List<Option> options) {
        this.options = options;
    }

    /** The ids of the options that are done by time 0. */
    public static List<String> done(Model model) {
        return model.options().stream()
                .filter(option -> option.done() != null
                        && model.asOf() != null
                        && !option.done().isAfter(model.asOf()))
                .map(Option::id)
                .toList();
    }

    /**
     * The model with these options and with those that are done.
     *
     * @throws OptionException if one is not there, lacks what it requires, or excludes another
     */
    public static Model apply(Model model, List<String> optionIds) {
        Set<String> chosen = new LinkedHashSet<>(done(model));
        chosen.addAll(optionIds);
        if (chosen.isEmpty()) {
            return model;
        }
        Map<String, Option> known = new LinkedHashMap<>();
        model.options().forEach(option -> known.put(option.id(), option));
        for (String id : chosen) {
            Option option = known.get(id);
            if (option == null) {
                throw new OptionException("There is no option \"" + id + "\" in the model.");
            }
            check(option, chosen);
        }
        Bought bought = of(known.values().stream()
                .filter(option -> chosen.contains(option.id()))
                .toList());
        return bought.model(model);
    }

    /**
     * What these options change, whatever they require and exclude.
     *
     * @param options in the order of the model
     */
    public static Bought of(Collection<Option> options) {
        Bought bought = new Bought(List.copyOf(options));
        options.stream()
                .map(Option::change)
                .sorted(Comparator.comparingInt(Bought::rank))
                .forEach(bought::add);
        return bought;
    }

    /** The model as it is once they are bought. */
    public Model model(Model model) {
        return model.withNodes(new View(model.nodes(), options, this));
    }

    /**
     * The model with the same options bought, had the nodes and options been changed before: what options made of them does
     * not tell any more what was a relation.
     */
    public static Model changedBefore(Model model, UnaryOperator<Model> change) {
        if (model.nodes() instanceof View view) {
            Model before = changedBefore(model.withNodes(view.before()), change);
            Set<String> ids = view.options().stream().map(Option::id).collect(Collectors.toSet());
            return of(before.options().stream()
                            .filter(option -> ids.contains(option.id()))
                            .toList())
                    .model(before);
        }
        return change.apply(model);
    }

    /** The node as it is once they are bought, or null if it is retired. */
    public @Nullable Node node(Node node) {
        return retired.contains(node.id()) ? null : new Retired(retired).from(changed(node));
    }

    /** Which takes effect first (docs/semantics.md 7.4). */
    private static int rank(Option.Change change) {
        return switch (change) {
            case Option.Replace _ -> 0;
            case Option.Move _ -> 1;
            case Option.AddTo _ -> 2;
            case Option.Extend _ -> 3;
            case Option.Retire _ -> 4;
            case Option.Speed _ -> 5;
        };
    }

    private static void check(Option option, Set<String> chosen) {
        for (String required : option.requires()) {
            if (!chosen.contains(required)) {
                throw new OptionException("The option \"" + option.id() + "\" requires \"" + required + "\".");
            }
        }
        for (String excluded : option.excludes()) {
            if (chosen.contains(excluded)) {
                throw new OptionException("The option \"" + option.id() + "\" excludes \"" + excluded + "\".");
            }
        }
    }

    private void add(Option.Change change) {
        if (change instanceof Option.Retire) {
            retired.add(change.target());
        } else if (!(change instanceof Option.Speed)) {
            List<Option.Change> ofTarget = changes.computeIfAbsent(change.target(), target -> new ArrayList<>());
            ofTarget.add(change);
            if (ofTarget.stream().filter(Option.AddTo.class::isInstance).count() > MOST_ADDED) {
                throw new OptionException("At most " + MOST_ADDED + " options must be added to one node, \""
                        + change.target() + "\" has more.");
            }
        }
    }

    /**
     * Nodes with options bought.
     *
     * @param options in the order of the model
     */
    private record View(Nodes before, List<Option> options, Bought bought) implements Nodes {
        @Override
        public int size() {
            return before.size() - bought.retired.size();
        }

        @Override
        public void forEach(Consumer<? super Node> visitor) {
            Retired without = new Retired(bought.retired);
            before.forEach(node -> {
                if (!bought.retired.contains(node.id())) {
                    visitor.accept(without.from(bought.changed(node)));
                }
            });
        }
    }

    private Node changed(Node node) {
        Node now = node;
        for (Option.Change change : changes.getOrDefault(node.id(), List.of())) {
            now = switch (change) {
                case Option.AddTo add -> added(now, add);
                case Option.Extend extend -> extended(now, extend.holdoutSeconds());
                case Option.Move move -> with(now, placed(now.relations(), move.in(), move.at(), false), now.needs());
                case Option.Replace replace -> replaced(now, replace);
                case Option.Speed ignored -> now;
                case Option.Retire ignored -> now;
            };
        }
        return now;
    }

    /** Any-of the old need list, relations and place included, and the option's; {@code beside} stays outside. */
    private static Node added(Node node, Option.AddTo add) {
        List<Branch> needs = new ArrayList<>(add.beside());
        needs.add(Branch.of(new Gate.Any(List.of(
                Branch.of(new Gate.All(all(node.relations(), node.needs()))),
                Branch.of(new Gate.All(all(add.relations(), add.needs())))))));
        Node.Relations old = node.relations();
        List<Gate.Need> support = new ArrayList<>();
        old.from().forEach(need -> support.add(need.withHoldout(Holdout.ENDLESS)));
        List<String> readers = new ArrayList<>(old.readers());
        readers.addAll(add.relations().readers());
        Node.Relations relations = new Node.Relations(List.of(), support, List.of(), readers, old.in(), old.at(), true);
        return with(node, relations, needs);
    }

    private static Node extended(Node node, int seconds) {
        Node.Timing timing = node.timing();
        Holdout holdout = timing.holdout();
        Holdout longer = switch (holdout) {
            case Holdout.Lasting lasting -> Holdout.ofSeconds(sum(lasting.seconds(), seconds));
            case Holdout.Endless endless -> endless;
            case Holdout.Blank blank -> new Holdout.Blank(sum(blank.leastSeconds(), seconds));
            case Holdout.Until until -> until;
        };
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                node.relations(),
                node.needs(),
                new Node.Timing(longer, timing.restartSeconds(), timing.toleratesSeconds(), timing.until()),
                node.role(),
                node.examined(),
                node.dataClass(),
                node.note(),
                node.claim());
    }

    private static int sum(int holdoutSeconds, int addedSeconds) {
        return (int) Math.min(Holdout.MAX_SECONDS, (long) holdoutSeconds + addedSeconds);
    }

    private static Node replaced(Node node, Option.Replace replace) {
        Node.Relations now = replace.relations();
        boolean saysPlace = now.in() != null || now.at() != null;
        Node.Relations relations = saysPlace
                ? now
                : placed(
                        now,
                        node.relations().in(),
                        node.relations().at(),
                        node.relations().placeOnly());
        return with(node, relations, replace.needs());
    }

    private static Node.Relations placed(
            Node.Relations relations, @Nullable String in, @Nullable String at, boolean placeOnly) {
        return new Node.Relations(
                relations.by(), relations.from(), relations.keys(), relations.readers(), in, at, placeOnly);
    }

    /** All that a need list says, relations and place as needs. */
    private static List<Branch> all(Node.Relations relations, List<Branch> needs) {
        List<Branch> all = new ArrayList<>();
        relations.by().forEach(need -> all.add(Branch.of(need)));
        relations.from().forEach(need -> all.add(Branch.of(need)));
        relations.keys().forEach(need -> all.add(Branch.of(need)));
        if (!relations.placeOnly() && relations.in() != null) {
            all.add(Branch.of(Gate.Need.of(relations.in() + ":ground")));
        }
        if (!relations.placeOnly() && relations.at() != null) {
            all.add(Branch.of(Gate.Need.of(relations.at())));
        }
        all.addAll(needs);
        return all;
    }

    private static Node with(Node node, Node.Relations relations, List<Branch> needs) {
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                relations,
                List.copyOf(needs),
                node.timing(),
                node.role(),
                node.examined(),
                node.dataClass(),
                node.note(),
                node.claim());
    }
}
