package org.linchpin.server.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.formats.text.Quote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An object of a request's body, read field by field; {@link #end} refuses fields that nobody asked for. */
public final class Input {

    private final ObjectNode object;
    private final String place;
    private final Set<String> asked = new HashSet<>();

    private Input(ObjectNode object, String place) {
        this.object = object;
        this.place = place;
    }

    static Input parse(byte[] body, int depth) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxStringLength(Math.max(1, body.length))
                .maxNumberLength(40)
                .maxNameLength(200)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            JsonNode node = JsonMapper.builder(factory).build().readTree(body);
            if (node instanceof ObjectNode object) {
                return new Input(object, "");
            }
        } catch (JacksonException e) {
            throw ProblemException.badRequest("The body must be JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("it is not"));
        }
        throw ProblemException.badRequest("The body must be one JSON object.");
    }

    /** A text that must be there, and not be blank. */
    public String text(String name, int mostChars) {
        String text = textOrNull(name, mostChars);
        if (text == null || text.isBlank()) {
            throw ProblemException.badRequest("The field " + named(name) + " must be given.");
        }
        return text;
    }

    /** A text that may be empty, but must be there. */
    public String wholeText(String name, int mostChars) {
        String text = textOrNull(name, mostChars);
        if (text == null) {
            throw ProblemException.badRequest("The field " + named(name) + " must be given.");
        }
        return text;
    }

    public @Nullable String textOrNull(String name, int mostChars) {
        JsonNode node = field(name);
        return node == null ? null : text(node, name, mostChars);
    }

    private String text(JsonNode node, String name, int mostChars) {
        if (!node.isString()) {
            throw wrong(name, "a text", node);
        }
        String text = node.stringValue();
        if (text.length() > mostChars) {
            throw ProblemException.badRequest(
                    "The field " + named(name) + " must have at most \"" + mostChars + "\" characters.");
        }
        return text;
    }

    public boolean flag(String name) {
        JsonNode node = field(name);
        if (node != null && !node.isBoolean()) {
            throw wrong(name, "true or false", node);
        }
        return node != null && node.booleanValue();
    }

    /** Texts; none if the field is not there. */
    public List<String> listOfTexts(String name, int mostItems, int mostChars) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name, mostItems)) {
            texts.add(text(item, name, mostChars));
        }
        return texts;
    }

    /** The fields of an object as texts, whether they are texts, numbers or true and false; none if it is not there. */
    public Map<String, String> texts(String name, int mostItems, int mostChars) {
        JsonNode node = field(name);
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw wrong(name, "an object", node);
        }
        if (node.size() > mostItems) {
            throw ProblemException.badRequest(
                    "The field " + named(name) + " must have at most \"" + mostItems + "\" fields.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            JsonNode value = one.getValue();
            boolean isScalar = value.isNumber() || value.isBoolean();
            texts.put(one.getKey(), isScalar ? value.toString() : text(value, name + "." + one.getKey(), mostChars));
        }
        return texts;
    }

    /** Objects; none if the field is not there. */
    public List<Input> objects(String name, int mostItems) {
        List<Input> objects = new ArrayList<>();
        for (JsonNode item : items(name, mostItems)) {
            if (!(item instanceof ObjectNode member)) {
                throw wrong(name, "a list of objects", item);
            }
            objects.add(new Input(member, place + name + "[" + objects.size() + "]."));
        }
        return objects;
    }

    private Iterable<JsonNode> items(String name, int mostItems) {
        JsonNode node = field(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong(name, "a list", node);
        }
        if (node.size() > mostItems) {
            throw ProblemException.badRequest(
                    "The field " + named(name) + " must have at most \"" + mostItems + "\" items.");
        }
        return node;
    }

    /** @throws ProblemException if there is a field that was not asked for */
    public void end() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                String near = new Nearest().of(name, asked);
                throw ProblemException.badRequest(
                        "There is no field " + named(name) + " here.", near == null ? null : Quote.of(near) + "?");
            }
        }
    }

    private @Nullable JsonNode field(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private String named(String name) {
        return Quote.of(place + name);
    }

    private ProblemException wrong(String name, String what, JsonNode node) {
        return ProblemException.badRequest(
                "The field " + named(name) + " must be " + what + ", not " + Quote.of(node.toString()) + ".");
    }
}
