package org.linchpin.server.answers;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;
import org.linchpin.server.http.ProblemException;

/**
 * What an analysis is asked, by name, whether it came in a query or in the body of a job; the names are those of the
 * command line's options in camel case. For one thread.
 */
public final class Parameters {

    private final Map<String, String> values;
    private final Set<String> asked = new LinkedHashSet<>();

    public Parameters(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    public @Nullable String text(String name) {
        asked.add(name);
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw ProblemException.badRequest("The parameter \"" + name + "\" must be given.");
        }
        return value;
    }

    /** Parts between commas, each once; {@code \,} is a comma of a part. Empty if it is not there. */
    public List<String> list(String name) {
        String value = text(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split("(?<!\\\\),", -1))
                        .map(part -> part.replace("\\,", ",").strip())
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    public boolean flag(String name) {
        return "true".equals(word(name, List.of("true", "false"), "false"));
    }

    public @Nullable String word(String name, List<String> words, @Nullable String otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (!words.contains(value)) {
            String near = new Nearest().of(value, words);
            throw ProblemException.badRequest(
                    "The parameter \"" + name + "\" must be one of " + String.join(", ", words) + ", not "
                            + Quote.of(value) + ".",
                    near == null ? null : Quote.of(near) + "?");
        }
        return value;
    }

    public int number(String name, int fewest, int most, int otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= fewest && number <= most) {
                return number;
            }
        }
        throw ProblemException.badRequest("The parameter \"" + name + "\" must be a whole number from " + fewest
                + " to " + most + ", not " + Quote.of(value) + ".");
    }

    /** A duration in seconds, as {@code 180d}. */
    public @Nullable Integer span(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return Durations.parse(value);
        } catch (TextException e) {
            throw ProblemException.badRequest("The parameter \"" + name + "\": " + e.message() + ".", e.maybe());
        }
    }

    public int span(String name, int otherwise) {
        Integer value = span(name);
        return value == null ? otherwise : value;
    }

    /** @throws ProblemException if there is a parameter that nobody asked for */
    public void refuseOthers() {
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                String near = new Nearest().of(name, asked);
                throw ProblemException.badRequest(
                        "There is no parameter " + Quote.of(name) + " here.",
                        near == null ? null : Quote.of(near) + "?");
            }
        }
    }

    /** The same text for the same question. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(name).append('=').append(value.length()).append(':').append(value));
        return text.toString();
    }
}
