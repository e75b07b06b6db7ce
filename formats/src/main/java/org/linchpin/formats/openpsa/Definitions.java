package org.linchpin.formats.openpsa;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Quote;

/**
 * Reads the containers of a file and what they define: gates, events and parameters, in fault trees, their components
 * and model data. What belongs to event trees is passed over with a warning; what would change the fault trees from
 * outside (common cause groups, substitutions, included files, instructions that set house events) is refused.
 */
final class Definitions {

    private static final String ROOT = "opsa-mef";
    private static final List<String> EVENT_TREES = List.of(
            "define-event-tree",
            "define-alignment",
            "define-mission",
            "define-consequence-group",
            "define-consequence",
            "define-rule",
            "define-initiating-event-group",
            "define-initiating-event",
            "define-sequence",
            "define-functional-event",
            "define-extern-library",
            "define-extern-function");
    private static final List<String> REFUSED = List.of("define-CCF-group", "define-substitution", "include");
    private static final List<String> PARTS = List.of(
            "define-gate",
            "define-basic-event",
            "define-house-event",
            "define-parameter",
            "define-component",
            "define-fault-tree",
            "model-data",
            "label",
            "attributes");

    private final Cursor cursor;
    private final Report report;
    private final FormulaReader formulas;
    private final ExpressionReader expressions;
    private final Directory<Definition> events = new Directory<>();
    private final Directory<Definition.Parameter> parameters = new Directory<>();
    private @Nullable String name;

    Definitions(Cursor cursor, Report report) {
        this.cursor = cursor;
        this.report = report;
        this.formulas = new FormulaReader(cursor, report);
        this.expressions = new ExpressionReader(cursor, report);
    }

    Directory<Definition> events() {
        return events;
    }

    Directory<Definition.Parameter> parameters() {
        return parameters;
    }

    /** Of the model, or of the first fault tree if the model has none. */
    @Nullable
    String name() {
        return name;
    }

    void read() throws Cursor.Stop {
        cursor.root();
        if (!cursor.element().equals(ROOT)) {
            report.error(
                    cursor.at(),
                    "the first element of a fault tree must be <opsa-mef>, not " + Quote.of(cursor.element()));
            cursor.skip();
        } else {
            name = cursor.attribute("name");
            container(Scope.model());
        }
        cursor.toChild();
    }

    private void container(Scope scope) throws Cursor.Stop {
        String here = "<" + cursor.element() + ">";
        while (cursor.toChild()) {
            String element = cursor.element();
            if (EVENT_TREES.contains(element)) {
                passOver(element);
            } else if (REFUSED.contains(element)) {
                report.error(
                        cursor.at(),
                        "a fault tree must stand without <" + element + ">, which is not supported",
                        element.equals("include") ? "one file that holds both" : null);
                cursor.skip();
            } else {
                part(element, here, scope);
            }
        }
    }

    private void part(String element, String here, Scope scope) throws Cursor.Stop {
        switch (element) {
            case "label", "attributes" -> cursor.skip();
            case "model-data" -> container(scope);
            case "define-fault-tree", "define-component" -> inner(scope);
            case "define-gate" -> gate(scope);
            case "define-basic-event" -> basicEvent(scope);
            case "define-house-event" -> houseEvent(scope);
            case "define-parameter" -> parameter(scope);
            default ->
                cursor.unknown(
                        here,
                        Stream.concat(PARTS.stream(), EVENT_TREES.stream()).toList());
        }
    }

    private void passOver(String element) throws Cursor.Stop {
        int at = cursor.at();
        report.warning(at, "only fault trees are read, <" + element + "> is left out", null);
        cursor.skip(inside -> {
            if (inside.equals("set-house-event")) {
                report.error(
                        cursor.at(),
                        "a house event must keep the value it is defined with, <set-house-event> is not supported");
            }
        });
    }

    private void inner(Scope scope) throws Cursor.Stop {
        cursor.onlyAttributes("name", "role");
        String containerName = cursor.name();
        boolean isPublic = isPublic(scope);
        if (name == null) {
            name = containerName;
        }
        container(containerName == null ? scope : scope.child(containerName, isPublic));
    }

    private void gate(Scope scope) throws Cursor.Stop {
        int at = cursor.at();
        String gate = definedName();
        boolean isPublic = isPublic(scope);
        Formula formula = null;
        int count = 0;
        while (toContent()) {
            if (++count == 1) {
                formula = formulas.read();
            } else {
                report.error(cursor.at(), "<define-gate> must hold one formula, here is a second");
                cursor.skip();
            }
        }
        if (count == 0) {
            report.error(at, "<define-gate> must hold a formula, this holds none");
        }
        if (gate != null) {
            add(events, new Definition.Gate(gate, scope, isPublic, at, formula), "an event");
        }
    }

    private void basicEvent(Scope scope) throws Cursor.Stop {
        int at = cursor.at();
        String event = definedName();
        boolean isPublic = isPublic(scope);
        Expression probability = expression("<define-basic-event>");
        if (event != null) {
            add(events, new Definition.BasicEvent(event, scope, isPublic, at, probability), "an event");
        }
    }

    /** False by default, as the standard says. */
    private void houseEvent(Scope scope) throws Cursor.Stop {
        int at = cursor.at();
        String event = definedName();
        boolean isPublic = isPublic(scope);
        boolean value = false;
        while (toContent()) {
            if (cursor.element().equals("constant")) {
                value = Boolean.TRUE.equals(cursor.truth("value"));
                cursor.skip();
            } else {
                cursor.unknown("<define-house-event>", List.of("constant"));
            }
        }
        if (event != null) {
            add(events, new Definition.HouseEvent(event, scope, isPublic, at, value), "an event");
        }
    }

    private void parameter(Scope scope) throws Cursor.Stop {
        int at = cursor.at();
        cursor.onlyAttributes("name", "role", "unit");
        String parameter = cursor.name();
        boolean isPublic = isPublic(scope);
        Expression value = expression("<define-parameter>");
        if (parameter != null) {
            add(parameters, new Definition.Parameter(parameter, scope, isPublic, at, value), "a parameter");
        }
    }

    private @Nullable Expression expression(String here) throws Cursor.Stop {
        Expression expression = null;
        int count = 0;
        while (toContent()) {
            if (++count == 1) {
                expression = expressions.read();
            } else {
                report.error(cursor.at(), here + " must hold one expression, here is a second");
                cursor.skip();
            }
        }
        return expression;
    }

    /** To the next child that is not documentation. */
    private boolean toContent() throws Cursor.Stop {
        while (cursor.toChild()) {
            if (!cursor.element().equals("label") && !cursor.element().equals("attributes")) {
                return true;
            }
            cursor.skip();
        }
        return false;
    }

    private @Nullable String definedName() {
        cursor.onlyAttributes("name", "role");
        return cursor.name();
    }

    private boolean isPublic(Scope scope) {
        String role = cursor.attribute("role");
        if (role != null && !role.equals("public") && !role.equals("private")) {
            report.error(cursor.at(), "\"role\" must be \"public\" or \"private\", not " + Quote.of(role));
        }
        return role == null ? scope.isPublic() : role.equals("public");
    }

    private <D extends Definition> void add(Directory<D> directory, D definition, String what) {
        D first = directory.add(definition);
        if (first != null) {
            report.error(
                    definition.at(),
                    what + " must be defined once, " + Quote.of(definition.name()) + " is already at "
                            + report.at(first.at()));
        }
    }
}
