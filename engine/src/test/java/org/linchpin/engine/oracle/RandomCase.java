package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;

/**
 * A random model and what to ask of it.
 *
 * @param cut a random cut: one to three switches of any form, for good or timed
 * @param horizon in ticks
 * @param coldTick the moment of the cold start
 * @param setting worst or best, now and then orderly
 * @param switches what who and sweep choose from: those of a level, all nodes, or some of any form
 * @param maxSize largest set that who tries, 1 to 4
 */
public record RandomCase(
        long seed,
        Model model,
        Cut cut,
        int horizon,
        int coldTick,
        Setting setting,
        List<String> switches,
        int maxSize) {

    public static RandomCase of(long seed) {
        Model model = RandomModels.of(seed);
        Dice dice = Dice.of(~seed);
        int horizon = Math.max(dice.between(1, 12), dice.between(1, 12));
        return new RandomCase(
                seed,
                model,
                cut(model, dice),
                horizon,
                dice.between(0, horizon),
                new Setting(dice.percent(60), dice.percent(25)),
                switches(model, dice),
                dice.weighted(1, 3, 3, 4) + 1);
    }

    private static List<String> switches(Model model, Dice dice) {
        if (dice.percent(55)) {
            return dice.oneOf(List.of(Level.values())).switches(model, dice.percent(30));
        }
        if (dice.percent(50)) {
            return nodes(model);
        }
        Set<String> switches = new LinkedHashSet<>();
        for (int i = 0; i < 8; i++) {
            switches.add(aSwitch(model, dice));
        }
        return List.copyOf(switches);
    }

    /** The functions of the model. */
    public List<String> functions() {
        List<String> functions = new ArrayList<>();
        model.nodes().forEach((Node node) -> {
            if (node.kind() == Kind.FUNCTION) {
                functions.add(node.id());
            }
        });
        return functions;
    }

    private static Cut cut(Model model, Dice dice) {
        int size = dice.between(1, 3);
        Set<String> switches = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            switches.add(aSwitch(model, dice));
        }
        int at = dice.between(1, 5);
        int lasting = dice.between(1, 8);
        int manner = dice.weighted(4, 3, 3);
        return new Cut(switches.stream()
                .map(name -> switch (manner) {
                    case 0 -> new Cut.Part(name, 0, Ticks.NEVER);
                    case 1 -> new Cut.Part(name, at, lasting);
                    default ->
                        new Cut.Part(name, dice.between(0, 5), dice.percent(30) ? Ticks.NEVER : dice.between(1, 8));
                })
                .toList());
    }

    private static List<String> nodes(Model model) {
        List<String> nodes = new ArrayList<>();
        model.nodes().forEach((Node node) -> nodes.add(node.id()));
        return nodes;
    }

    private static String aSwitch(Model model, Dice dice) {
        String state = dice.oneOf(model.jurisdictions()).id();
        String party = dice.oneOf(model.parties()).id();
        List<String> blocs = model.jurisdictions().stream()
                .map(Jurisdiction::blocs)
                .flatMap(List::stream)
                .toList();
        String bloc = blocs.isEmpty() ? "foreign" : "bloc:" + dice.oneOf(blocs);
        return switch (dice.weighted(10, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 5, 14)) {
            case 0 -> party;
            case 1 -> party + ":serve";
            case 2 -> party + ":supply";
            case 3 -> state;
            case 4 -> state + ":order";
            case 5 -> state + ":ground";
            case 6 -> bloc;
            case 7 -> bloc + ":order";
            case 8 -> bloc + ":ground";
            case 9 -> "foreign";
            case 10 -> "foreign:order";
            case 11 -> "foreign:ground";
            case 12 -> "border";
            default -> dice.oneOf(nodes(model));
        };
    }
}
