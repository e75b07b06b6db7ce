package org.linchpin.formats.openpsa;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Quote;

/** Reads expressions: numbers, parameters and sums, differences, products and quotients of them. */
final class ExpressionReader {

    private static final List<String> OPERATIONS = List.of("neg", "add", "sub", "mul", "div");

    private final Cursor cursor;
    private final Report report;

    ExpressionReader(Cursor cursor, Report report) {
        this.cursor = cursor;
        this.report = report;
    }

    /** The expression whose element is at hand; null after an error. */
    @Nullable
    Expression read() throws Cursor.Stop {
        String element = cursor.element();
        int at = cursor.at();
        switch (element) {
            case "int", "float" -> {
                String value = cursor.required("value");
                cursor.skip();
                return value == null ? null : number(value, element, at);
            }
            case "bool" -> {
                Boolean value = cursor.truth("value");
                cursor.skip();
                return value == null ? null : new Expression.Value(value ? 1 : 0);
            }
            case "parameter" -> {
                String name = cursor.name();
                cursor.skip();
                return name == null ? null : new Expression.Named(name, at);
            }
            default -> {
                if (OPERATIONS.contains(element)) {
                    return operation(element, at);
                }
                cursor.skip();
                return new Expression.Unread(element);
            }
        }
    }

    private @Nullable Expression number(String value, String element, int at) {
        boolean isForm = element.equals("int")
                ? value.matches("[+-]?[0-9]{1,18}")
                : value.length() <= 100 && value.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
        if (!isForm) {
            report.error(at, "\"value\" of <" + element + "> must be a number, not " + Quote.of(value));
            return null;
        }
        return new Expression.Value(Double.parseDouble(value));
    }

    private @Nullable Expression operation(String element, int at) throws Cursor.Stop {
        List<Expression> arguments = new ArrayList<>();
        int count = 0;
        while (cursor.toChild()) {
            count++;
            Expression argument = read();
            if (argument != null) {
                arguments.add(argument);
            }
        }
        boolean isRight = element.equals("neg") ? count == 1 : count > 0;
        if (!isRight) {
            report.error(
                    at,
                    "<" + element + "> must have " + (element.equals("neg") ? "1 argument" : "an argument")
                            + ", this has \"" + count + '"');
        }
        return isRight && arguments.size() == count ? new Expression.Operation(element, arguments) : null;
    }
}
