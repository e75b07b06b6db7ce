package org.linchpin.formats.openpsa;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Quote;

/** Works out the probabilities of basic events; each parameter once. */
final class Probabilities {

    /** So deep may parameters stand on each other, with the operations between: bounds the recursion. */
    private static final int DEEPEST = 1_000;

    /**
     * @param unread the element that has no one value, if there is one beneath
     * @param isFaulty if something beneath is in error, which has been told
     */
    private record Outcome(double value, @Nullable String unread, boolean isFaulty) {

        static final Outcome FAULTY = new Outcome(Double.NaN, null, true);

        Outcome with(double result, Outcome other) {
            return new Outcome(result, unread == null ? other.unread : unread, isFaulty || other.isFaulty);
        }
    }

    private final Directory<Definition.Parameter> parameters;
    private final Report report;
    private final Lookup lookup;
    private final IdentityHashMap<Definition.Parameter, Outcome> known = new IdentityHashMap<>();
    private final Set<String> open = new HashSet<>();

    Probabilities(Directory<Definition.Parameter> parameters, Lookup lookup, Report report) {
        this.parameters = parameters;
        this.report = report;
        this.lookup = lookup;
    }

    /** Not a number if none is stated, or none that has one value, which is told. */
    double of(Definition.BasicEvent event) {
        if (event.probability() == null) {
            return Double.NaN;
        }
        Outcome outcome = outcome(event.probability(), event.scope(), 0);
        if (outcome.isFaulty()) {
            return Double.NaN;
        }
        if (outcome.unread() != null) {
            report.warning(
                    event.at(),
                    "a probability should be made of numbers and parameters, that of " + Quote.of(event.name())
                            + " stands on <" + outcome.unread() + "> and is left out",
                    null);
            return Double.NaN;
        }
        if (!(outcome.value() >= 0 && outcome.value() <= 1)) {
            report.error(
                    event.at(),
                    "a probability must be in 0..1, that of " + Quote.of(event.name()) + " is \"" + outcome.value()
                            + '"');
            return Double.NaN;
        }
        return outcome.value();
    }

    private Outcome outcome(Expression expression, Scope scope, int depth) {
        return switch (expression) {
            case Expression.Value value -> new Outcome(value.value(), null, false);
            case Expression.Named named -> named(named, scope, depth);
            case Expression.Operation operation -> operation(operation, scope, depth);
            case Expression.Unread other -> new Outcome(Double.NaN, other.element(), false);
        };
    }

    private Outcome named(Expression.Named named, Scope scope, int depth) {
        Definition.Parameter parameter = parameters.resolve(named.name(), scope);
        if (parameter == null) {
            lookup.unknown("a parameter", named.name(), named.at(), parameters);
            return Outcome.FAULTY;
        }
        Outcome before = known.get(parameter);
        if (before != null) {
            return before;
        }
        if (depth > DEEPEST || !open.add(parameter.uniqueName())) {
            report.error(
                    named.at(),
                    "parameters must not stand on themselves, nor more than \"" + DEEPEST + "\" deep on each other, "
                            + Quote.of(named.name()) + " does");
            return Outcome.FAULTY;
        }
        Outcome outcome =
                parameter.value() == null ? Outcome.FAULTY : outcome(parameter.value(), parameter.scope(), depth + 1);
        open.remove(parameter.uniqueName());
        known.put(parameter, outcome);
        return outcome;
    }

    private Outcome operation(Expression.Operation operation, Scope scope, int depth) {
        Outcome result = outcome(operation.arguments().getFirst(), scope, depth + 1);
        if (operation.operation().equals("neg")) {
            return result.with(-result.value(), result);
        }
        for (Expression argument :
                operation.arguments().subList(1, operation.arguments().size())) {
            Outcome next = outcome(argument, scope, depth + 1);
            result = result.with(applied(operation.operation(), result.value(), next.value()), next);
        }
        return result;
    }

    private static double applied(String operation, double left, double right) {
        return switch (operation) {
            case "add" -> left + right;
            case "sub" -> left - right;
            case "mul" -> left * right;
            default -> left / right;
        };
    }
}
