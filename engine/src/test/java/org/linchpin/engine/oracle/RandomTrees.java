package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.FaultTreeBuilder;
import org.linchpin.engine.faulttree.Operator;

/**
 * Random fault trees by seed: gates that share arguments, in any order of nodes, with several tops. What they hold
 * beside and, or and events is set by a {@link Shape}.
 */
public final class RandomTrees {

    /**
     * What a tree may hold; chances are in per cent.
     *
     * @param events the most there are; at least one is there
     * @param gates the most there are; at least one is there
     * @param width the most arguments of a gate
     * @param atleast chance that a gate is at-least
     * @param xor chance that a gate is exclusive-or
     * @param not chance that an argument of an and-gate is negated; a third of it in others, where it hides more
     * @param house chance that a gate is a constant
     * @param repeat chance that an argument stands in its gate once more, now and then negated if {@code not} allows
     * @param probability chance that an event states one; 100: all do
     */
    public record Shape(
            int events, int gates, int width, int atleast, int xor, int not, int house, int repeat, int probability) {

        /** And, or, at-least over events with probabilities: no negation, no constants. */
        public static final Shape COHERENT = new Shape(14, 14, 5, 20, 0, 0, 0, 5, 100);

        /** Everything. */
        public static final Shape ANY = new Shape(14, 14, 5, 15, 10, 15, 3, 8, 100);
    }

    private final Dice dice;
    private final Shape shape;
    private final FaultTreeBuilder builder;
    private final List<Integer> events = new ArrayList<>();
    private final List<Integer> gates = new ArrayList<>();
    private final List<Integer> used = new ArrayList<>();

    private RandomTrees(long seed, Shape shape) {
        this.dice = Dice.of(seed);
        this.shape = shape;
        this.builder = new FaultTreeBuilder("random-" + seed);
    }

    /** Coherent and not, large and small, by turns. */
    public static FaultTree of(long seed) {
        return of(seed, seed % 2 == 0 ? Shape.ANY : Shape.COHERENT);
    }

    public static FaultTree of(long seed, Shape shape) {
        return new RandomTrees(seed, shape).tree();
    }

    private FaultTree tree() {
        int eventCount = dice.between(1, shape.events());
        int gateCount = dice.between(1, shape.gates());
        List<Boolean> isEvent = new ArrayList<>(Collections.nCopies(eventCount, true));
        isEvent.addAll(Collections.nCopies(gateCount, false));
        Collections.shuffle(isEvent, Random.from(dice.generator()));
        for (boolean event : isEvent) {
            if (event) {
                events.add(builder.event("e" + events.size(), probability()));
            } else {
                gates.add(builder.declare("g" + gates.size()));
            }
        }
        Collections.shuffle(gates, Random.from(dice.generator()));
        for (int i = 0; i < gates.size(); i++) {
            define(gates.get(i), gates.subList(0, i));
        }
        List<Integer> tops = new ArrayList<>(gates);
        tops.removeAll(used);
        if (dice.percent(20)) {
            tops.add(dice.oneOf(events));
        }
        if (dice.percent(20) && !used.isEmpty()) {
            tops.add(dice.oneOf(used));
        }
        tops.stream().distinct().forEach(builder::top);
        return builder.build();
    }

    private double probability() {
        if (!dice.percent(shape.probability())) {
            return Double.NaN;
        }
        return switch (dice.weighted(1, 1, 14)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> dice.generator().nextDouble();
        };
    }

    private void define(int gate, List<Integer> lower) {
        if (dice.percent(shape.house())) {
            builder.define(gate, dice.percent(50) ? Operator.AND : Operator.OR, 0);
            return;
        }
        int and = (100 - shape.atleast() - shape.xor()) / 2;
        int or = 100 - shape.atleast() - shape.xor() - and;
        Operator operator = List.of(Operator.AND, Operator.OR, Operator.ATLEAST, Operator.XOR)
                .get(dice.weighted(and, or, shape.atleast(), shape.xor()));
        int not = operator == Operator.AND ? shape.not() : shape.not() / 3;
        List<Integer> literals = new ArrayList<>();
        int count = dice.weighted(1, 9) == 0 ? 1 : dice.between(2, Math.max(2, shape.width()));
        for (int i = 0; i < count; i++) {
            int literal = FaultTree.literal(argument(lower));
            if (dice.percent(not)) {
                literal = FaultTree.not(literal);
            }
            literals.add(literal);
            if (dice.percent(shape.repeat())) {
                literals.add(shape.not() > 0 && dice.percent(30) ? FaultTree.not(literal) : literal);
            }
        }
        int[] array = literals.stream().mapToInt(Integer::intValue).toArray();
        builder.define(gate, operator, operator == Operator.ATLEAST ? threshold(array.length) : 0, array);
    }

    /** At times all or none, which some readers allow. */
    private int threshold(int arguments) {
        return dice.percent(shape.house()) ? dice.between(0, 1) * arguments : dice.between(1, arguments);
    }

    /** Gates that nothing uses yet are used first, so that most stand beneath a top. */
    private int argument(List<Integer> lower) {
        if (lower.isEmpty() || dice.percent(50)) {
            return dice.oneOf(events);
        }
        List<Integer> unused =
                lower.stream().filter(gate -> !used.contains(gate)).toList();
        int gate = dice.oneOf(unused.isEmpty() || dice.percent(30) ? lower : unused);
        used.add(gate);
        return gate;
    }
}
