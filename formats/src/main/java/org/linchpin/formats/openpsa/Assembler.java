package org.linchpin.formats.openpsa;

import static org.linchpin.engine.faulttree.FaultTree.literal;
import static org.linchpin.engine.faulttree.FaultTree.nodeOf;
import static org.linchpin.engine.faulttree.FaultTree.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.FaultTreeBuilder;
import org.linchpin.engine.faulttree.Operator;
import org.linchpin.formats.text.Quote;

/**
 * Definitions to a fault tree: looks names up, and says each connective by the operators of {@link FaultTree} and
 * negated literals. Nodes are numbered in the order of definition, then events that nothing defines in the order of use,
 * then nested formulas.
 */
final class Assembler {

    private final Directory<Definition> events;
    private final Directory<Definition.Parameter> parameters;
    private final Report report;
    private final Lookup lookup;
    private final FaultTreeBuilder builder;
    private final IdentityHashMap<Definition, Integer> nodes = new IdentityHashMap<>();
    private final List<int[]> arguments = new ArrayList<>();
    private final boolean definesEvents;

    Assembler(Definitions definitions, String name, Report report) {
        this.events = definitions.events();
        this.parameters = definitions.parameters();
        this.report = report;
        this.lookup = new Lookup(report);
        this.builder = new FaultTreeBuilder(name);
        this.definesEvents = events.all().stream().anyMatch(Definition.BasicEvent.class::isInstance);
    }

    /** The tree; null after an error. */
    @Nullable
    FaultTree tree() {
        List<Definition> defined = List.copyOf(events.all());
        Probabilities probabilities = new Probabilities(parameters, lookup, report);
        defined.forEach(definition -> declare(definition, probabilities));
        List<Definition.Gate> gates = defined.stream()
                .filter(Definition.Gate.class::isInstance)
                .map(Definition.Gate.class::cast)
                .toList();
        gates.forEach(this::declareUndefined);
        gates.forEach(this::define);
        if (!report.problems().hasErrors()) {
            new Cycles(arguments, nodes, gates).tell(report);
        }
        if (report.problems().hasErrors()) {
            return null;
        }
        boolean[] used = new boolean[arguments.size()];
        arguments.forEach(literals -> Arrays.stream(literals).forEach(argument -> used[nodeOf(argument)] = true));
        gates.stream().map(this::node).filter(node -> !used[node]).forEach(builder::top);
        return builder.build();
    }

    private void declare(Definition definition, Probabilities probabilities) {
        int node = switch (definition) {
            case Definition.Gate gate -> builder.declare(gate.uniqueName());
            case Definition.BasicEvent event -> builder.event(event.uniqueName(), probabilities.of(event));
            case Definition.HouseEvent house -> builder.gate(house.uniqueName(), constant(house.value()), 0);
            case Definition.Parameter parameter -> throw new IllegalArgumentException(parameter.name());
        };
        nodes.put(definition, node);
        arguments.add(new int[0]);
    }

    private static Operator constant(boolean value) {
        return value ? Operator.AND : Operator.OR;
    }

    /** A basic event need not be defined. */
    private void declareUndefined(Definition.Gate gate) {
        if (gate.formula() != null) {
            declareUndefined(gate.formula(), gate.scope());
        }
    }

    private void declareUndefined(Formula formula, Scope scope) {
        if (formula instanceof Formula.Joined joined) {
            joined.arguments().forEach(argument -> declareUndefined(argument, scope));
        } else if (formula instanceof Formula.Reference reference && events.resolve(reference.name(), scope) == null) {
            if (reference.kind().equals("gate") || reference.kind().equals("house-event")) {
                lookup.unknown("a " + reference.kind(), reference.name(), reference.at(), events);
                return;
            }
            if (definesEvents) {
                lookup.undefined(reference.name(), reference.at(), events);
            }
            Definition event = new Definition.BasicEvent(reference.name(), Scope.model(), true, reference.at(), null);
            events.add(event);
            nodes.put(event, builder.event(reference.name(), Double.NaN));
            arguments.add(new int[0]);
        }
    }

    private void define(Definition.Gate gate) {
        if (gate.formula() == null) {
            return;
        }
        switch (gate.formula()) {
            case Formula.Joined joined -> joined(joined, gate.scope(), node(gate));
            case Formula.Constant constant -> define(node(gate), constant(constant.value()), 0);
            case Formula.Reference reference -> define(node(gate), Operator.OR, 0, reference(reference, gate.scope()));
        }
    }

    private int literalOf(Formula formula, Scope scope) {
        return switch (formula) {
            case Formula.Reference reference -> reference(reference, scope);
            case Formula.Constant constant -> literal(gate(constant(constant.value()), 0));
            case Formula.Joined joined
            when joined.connective() == Formula.Connective.NOT ->
                not(literalOf(joined.arguments().getFirst(), scope));
            case Formula.Joined joined -> literal(joined(joined, scope, declare()));
        };
    }

    /** Defines the node as the formula, and gives it back. */
    private int joined(Formula.Joined joined, Scope scope, int node) {
        int[] literals = joined.arguments().stream()
                .mapToInt(argument -> literalOf(argument, scope))
                .toArray();
        refuseRepeated(joined, literals);
        switch (joined.connective()) {
            case AND -> define(node, Operator.AND, 0, literals);
            case OR -> define(node, Operator.OR, 0, literals);
            case XOR -> define(node, Operator.XOR, 0, literals);
            case NOT, NAND -> define(node, Operator.OR, 0, negated(literals));
            case NOR -> define(node, Operator.AND, 0, negated(literals));
            case IFF -> {
                // A chain of n-1 equivalences is an exclusive or that is turned n-1 times.
                if (literals.length % 2 == 0) {
                    literals[0] = not(literals[0]);
                }
                define(node, Operator.XOR, 0, literals);
            }
            case IMPLY -> define(node, Operator.OR, 0, not(literals[0]), literals[1]);
            case ATLEAST -> define(node, Operator.ATLEAST, joined.min(), literals);
            case CARDINALITY -> cardinality(joined, node, literals);
        }
        return node;
    }

    /** In and, or it would say nothing, in the others hardly what was meant. */
    private void refuseRepeated(Formula.Joined joined, int[] literals) {
        Map<Integer, Formula> seen = new HashMap<>();
        for (int i = 0; i < literals.length; i++) {
            Formula argument = joined.arguments().get(i);
            Formula first = seen.putIfAbsent(literals[i], argument);
            if (first != null
                    && inner(argument) instanceof Formula.Reference again
                    && inner(first) instanceof Formula.Reference before) {
                report.error(
                        again.at(),
                        "an argument must stand once in its formula, " + Quote.of(again.name()) + " is already at "
                                + report.at(before.at()));
            }
        }
    }

    private static Formula inner(Formula formula) {
        Formula inner = formula;
        while (inner instanceof Formula.Joined joined && joined.connective() == Formula.Connective.NOT) {
            inner = joined.arguments().getFirst();
        }
        return inner;
    }

    /** As many as {@code min}, but not one more than {@code max}. */
    private void cardinality(Formula.Joined joined, int node, int[] literals) {
        if (joined.max() >= literals.length) {
            define(node, Operator.ATLEAST, joined.min(), literals);
        } else {
            int enough = gate(Operator.ATLEAST, joined.min(), literals);
            int tooMany = gate(Operator.ATLEAST, joined.max() + 1, literals);
            define(node, Operator.AND, 0, literal(enough), not(literal(tooMany)));
        }
    }

    private int reference(Formula.Reference reference, Scope scope) {
        Definition definition = events.resolve(reference.name(), scope);
        if (definition == null) {
            return literal(declare());
        }
        if (!reference.kind().equals("event") && !reference.kind().equals(definition.kind())) {
            report.error(
                    reference.at(),
                    "<" + reference.kind() + "> must name a " + reference.kind() + ", " + Quote.of(reference.name())
                            + " is the " + definition.kind() + " of " + report.at(definition.at()));
        }
        return literal(node(definition));
    }

    private int node(Definition definition) {
        return nodes.getOrDefault(definition, 0);
    }

    private int declare() {
        arguments.add(new int[0]);
        return builder.declare("");
    }

    private int gate(Operator operator, int threshold, int... literals) {
        int gate = declare();
        define(gate, operator, threshold, literals);
        return gate;
    }

    private void define(int gate, Operator operator, int threshold, int... literals) {
        builder.define(gate, operator, threshold, literals);
        arguments.set(gate, literals);
    }

    private static int[] negated(int[] literals) {
        return Arrays.stream(literals).map(FaultTree::not).toArray();
    }
}
