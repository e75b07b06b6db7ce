package org.linchpin.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.formats.text.Quote;

/**
 * One request, as a route reads it: what is not as it must be is told as a {@link ProblemException}. Parameters of the
 * query that no route asked for are refused once it has answered. For one thread.
 */
public final class Call {

    private final Context context;
    private final Limits limits;
    private final Map<String, List<String>> query;
    private final Set<String> asked = new HashSet<>();

    Call(Context context, Limits limits) {
        this.context = context;
        this.limits = limits;
        this.query = parameters(context.req().getQueryString());
    }

    private static Map<String, List<String>> parameters(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    "A query must be written in percent signs that decode, " + Quote.of(text) + " does not.");
        }
    }

    /** The path as it was asked, without the query. */
    public String target() {
        return context.path();
    }

    /** The query as it was asked, but these parameters; in the order in which they were given. */
    public String queryWithout(Set<String> names) {
        StringBuilder rest = new StringBuilder();
        query.forEach((name, values) -> {
            if (!names.contains(name)) {
                rest.append(name).append('=').append(values).append('\n');
            }
        });
        return rest.toString();
    }

    /** All parameters of the query but these; who takes them refuses those that it does not know. */
    public Map<String, String> parametersBut(Set<String> names) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : query.keySet()) {
            String value = names.contains(name) ? null : query(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        return parameters;
    }

    /** A part of the path, by its name in the route. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** A parameter of the query, or null. */
    public @Nullable String query(String name) {
        asked.add(name);
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ProblemException.badRequest(
                    "The parameter \"" + name + "\" must be given once, not " + values.size() + " times.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** A parameter that may be there and says nothing. */
    public void ignore(String name) {
        asked.add(name);
    }

    /** A parameter that must be there. */
    public String required(String name) {
        String value = query(name);
        if (value == null || value.isBlank()) {
            throw ProblemException.badRequest("The parameter \"" + name + "\" must be given.");
        }
        return value;
    }

    /** Parts between commas; empty if the parameter is not there. */
    public List<String> list(String name) {
        String value = query(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    public int number(String name, int fewest, int most, int otherwise) {
        String value = query(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= fewest && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of bounds is.
        }
        throw ProblemException.badRequest("The parameter \"" + name + "\" must be a whole number from " + fewest
                + " to " + most + ", not " + Quote.of(value) + ".");
    }

    /** One of these words. */
    public String word(String name, List<String> words, String otherwise) {
        String value = query(name);
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

    /** @throws ProblemException if the query has a parameter that was not asked for */
    void refuseOthers() {
        for (String name : query.keySet()) {
            if (!asked.contains(name)) {
                String near = new Nearest().of(name, asked);
                throw ProblemException.badRequest(
                        "There is no parameter " + Quote.of(name) + " here.",
                        near == null ? null : Quote.of(near) + "?");
            }
        }
    }

    public @Nullable String header(String name) {
        return context.header(name);
    }

    /** The body as an object; its content type must say so. */
    public Input json() {
        return json(limits.bodyBytes());
    }

    public Input json(int mostBytes) {
        requireType("application/json");
        return Input.parse(bytes(mostBytes), limits.jsonDepth());
    }

    public boolean isOfType(String type) {
        String said = header("Content-Type");
        return said != null && said.split(";")[0].strip().equalsIgnoreCase(type);
    }

    public void requireType(String type) {
        if (!isOfType(type)) {
            throw ProblemException.of(
                    415,
                    "wrong-type",
                    "The body must be \"" + type + "\", not " + Quote.of(String.valueOf(header("Content-Type"))) + ".");
        }
    }

    /** The body whole. */
    public byte[] bytes(int most) {
        if (context.req().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        SlowConnections.Body watched =
                context.req().getAttribute(SlowConnections.bodyAttribute()) instanceof SlowConnections.Body body
                        ? body
                        : null;
        if (watched != null) {
            watched.begins();
        }
        try {
            InputStream in = context.req().getInputStream();
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            if (watched != null) {
                watched.isThere();
            }
            return bytes;
        } catch (IOException e) {
            throw ProblemException.of(408, "too-slow", "A body must come whole, and in time.");
        }
    }

    private ProblemException tooLarge(int most) {
        context.header("Connection", "close");
        return ProblemException.of(413, "too-large", "A body must have at most \"" + most + "\" bytes here.");
    }

    /**
     * For what is replaced: the caller must have seen what is there.
     *
     * @param tag of what is there, or null if nothing is
     */
    public void requireSeen(@Nullable String tag) {
        String match = header("If-Match");
        String noneMatch = header("If-None-Match");
        if (match == null && noneMatch == null) {
            throw ProblemException.of(
                    428,
                    "precondition-required",
                    "The header If-Match must hold the ETag of what is replaced; for something new, If-None-Match: *.");
        }
        if (match != null && !ETags.matches(match, tag)) {
            throw ProblemException.changed("What is there is no longer what was read; read it again.");
        }
        if (noneMatch != null && tag != null && ETags.matchesWeakly(noneMatch, tag)) {
            throw ProblemException.changed("There is something of that name already.");
        }
    }

    /**
     * For what is taken away: the caller must name what was seen.
     *
     * @param tag of what is there
     */
    public void requireMatch(@Nullable String tag) {
        String match = header("If-Match");
        if (match == null) {
            throw ProblemException.of(
                    428, "precondition-required", "The header If-Match must hold the ETag of what is deleted.");
        }
        if (!ETags.matches(match, tag)) {
            throw ProblemException.changed("What is there is no longer what was read; read it again.");
        }
    }

    /** Begins a body that is sent as it comes, not compressed. */
    public OutputStream stream(String type) throws IOException {
        context.status(200);
        context.res().setContentType(type);
        context.res().flushBuffer();
        return context.res().getOutputStream();
    }

    public Limits limits() {
        return limits;
    }
}
