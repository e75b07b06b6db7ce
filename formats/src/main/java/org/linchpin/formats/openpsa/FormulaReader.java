package org.linchpin.formats.openpsa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.openpsa.Formula.Connective;
import org.linchpin.formats.text.Quote;

/** Reads formulas, with the standard's demands on the number of arguments. Recursion is bounded by {@link Limits}. */
final class FormulaReader {

    private static final Map<String, Connective> CONNECTIVES = connectives();

    private static final List<String> KNOWN = known();

    private final Cursor cursor;
    private final Report report;

    FormulaReader(Cursor cursor, Report report) {
        this.cursor = cursor;
        this.report = report;
    }

    /** The formula whose element is at hand; null after an error. */
    @Nullable
    Formula read() throws Cursor.Stop {
        String element = cursor.element();
        return switch (element) {
            case "event", "gate", "basic-event", "house-event" -> reference(element);
            case "constant" -> constant();
            default -> {
                Connective connective = CONNECTIVES.get(element);
                if (connective == null) {
                    cursor.unknown("a formula", KNOWN);
                    yield null;
                }
                yield joined(connective, element);
            }
        };
    }

    private @Nullable Formula reference(String element) throws Cursor.Stop {
        int at = cursor.at();
        String kind = element;
        if (element.equals("event")) {
            cursor.onlyAttributes("name", "type");
            String type = cursor.attribute("type");
            kind = type == null ? "event" : type;
            if (type != null && !List.of("gate", "basic-event", "house-event").contains(type)) {
                report.error(
                        at,
                        "\"type\" of <event> must be \"gate\", \"basic-event\" or \"house-event\", not "
                                + Quote.of(type));
                kind = "event";
            }
        } else {
            cursor.onlyAttributes("name");
        }
        String name = cursor.name();
        empty(element);
        return name == null ? null : new Formula.Reference(kind, name, at);
    }

    private @Nullable Formula constant() throws Cursor.Stop {
        cursor.onlyAttributes("value");
        Boolean value = cursor.truth("value");
        empty("constant");
        return value == null ? null : new Formula.Constant(value);
    }

    private @Nullable Formula joined(Connective connective, String element) throws Cursor.Stop {
        int at = cursor.at();
        boolean hasMin = connective == Connective.ATLEAST || connective == Connective.CARDINALITY;
        boolean hasMax = connective == Connective.CARDINALITY;
        cursor.onlyAttributes(hasMax ? new String[] {"min", "max"} : hasMin ? new String[] {"min"} : new String[] {});
        int min = hasMin ? cursor.count("min") : 0;
        int max = hasMax ? cursor.count("max") : 0;
        List<Formula> arguments = new ArrayList<>();
        int count = 0;
        while (cursor.toChild()) {
            count++;
            Formula argument = read();
            if (argument != null) {
                arguments.add(argument);
            }
        }
        boolean sound =
                hasArguments(connective, element, count, at) && (!hasMin || isInRange(connective, min, max, count, at));
        return sound && arguments.size() == count ? new Formula.Joined(connective, min, max, arguments) : null;
    }

    private boolean hasArguments(Connective connective, String element, int count, int at) {
        int exactly = connective == Connective.NOT ? 1 : connective == Connective.IMPLY ? 2 : 0;
        if (exactly > 0 && count != exactly) {
            report.error(
                    at,
                    "<" + element + "> must have " + exactly + (exactly == 1 ? " argument" : " arguments")
                            + ", this has \"" + count + '"');
            return false;
        }
        if (count == 0) {
            report.error(at, "<" + element + "> must have an argument, this has none");
            return false;
        }
        return true;
    }

    /** Negative bounds have been told. */
    private boolean isInRange(Connective connective, int min, int max, int count, int at) {
        if (min < 0 || max < 0) {
            return false;
        }
        if (connective == Connective.ATLEAST && min == 0) {
            report.error(at, "\"min\" of <atleast> must be at least 1, not \"0\"");
            return false;
        }
        if (min > count) {
            report.error(
                    at,
                    "\"min\" must be at most the number of arguments, \"" + min + "\" is more than \"" + count + '"');
            return false;
        }
        if (connective == Connective.CARDINALITY && min > max) {
            report.error(at, "\"min\" must be at most \"max\", \"" + min + "\" is more than \"" + max + '"');
            return false;
        }
        return true;
    }

    private void empty(String element) throws Cursor.Stop {
        while (cursor.toChild()) {
            cursor.unknown("<" + element + ">", List.of());
        }
    }

    private static Map<String, Connective> connectives() {
        Map<String, Connective> byElement = new TreeMap<>();
        Arrays.stream(Connective.values())
                .forEach(connective -> byElement.put(connective.name().toLowerCase(Locale.ROOT), connective));
        return byElement;
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(connectives().keySet());
        known.addAll(List.of("event", "gate", "basic-event", "house-event", "constant"));
        return List.copyOf(known);
    }
}
