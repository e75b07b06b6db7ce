package org.linchpin.server;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The contract as tests read it: {@code openapi.yaml}, its references followed. */
final class Contract {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> contract = read();

    /** A parameter of an operation. */
    record Parameter(String name, String in, @Nullable Object example, String description) {}

    /** By their paths. */
    Map<String, Map<?, ?>> operations(String method) {
        Map<String, Map<?, ?>> operations = new LinkedHashMap<>();
        map(contract, "paths").forEach((path, item) -> {
            if (((Map<?, ?>) item).get(method) instanceof Map<?, ?> operation) {
                operations.put(path.toString(), operation);
            }
        });
        return operations;
    }

    List<Parameter> parameters(Map<?, ?> operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.get("parameters") instanceof List<?> list) {
            for (Object one : list) {
                Map<?, ?> said = (Map<?, ?>) one;
                Map<?, ?> parameter = said.get("$ref") instanceof String reference
                        ? map(
                                map(map(contract, "components"), "parameters"),
                                reference.substring(reference.lastIndexOf('/') + 1))
                        : said;
                parameters.add(new Parameter(
                        String.valueOf(parameter.get("name")),
                        String.valueOf(parameter.get("in")),
                        parameter.get("example"),
                        String.valueOf(parameter.get("description"))));
            }
        }
        return parameters;
    }

    /** With what the contract gives as examples, and what is only known now. */
    String url(String path, Map<?, ?> operation, Map<String, String> known) {
        String url = path;
        List<String> query = new ArrayList<>();
        for (Parameter parameter : parameters(operation)) {
            String name = parameter.name();
            Object example = known.containsKey(name) ? known.get(name) : parameter.example();
            if ("path".equals(parameter.in())) {
                url = url.replace("{" + name + "}", String.valueOf(example));
            } else if ("query".equals(parameter.in()) && example != null) {
                query.add(name + "=" + URLEncoder.encode(String.valueOf(example), StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? url : url + "?" + String.join("&", query);
    }

    /** A schema of the contract by its name. */
    Map<?, ?> schema(String name) {
        return map(map(map(contract, "components"), "schemas"), name);
    }

    /** The schema of an answer in JSON, or null. */
    static @Nullable String schemaOf(Map<?, ?> operation, String status) {
        Map<?, ?> response = map(map(operation, "responses"), status);
        return response.get("content") instanceof Map<?, ?> content
                        && content.get("application/json") instanceof Map<?, ?> json
                ? JSON.writeValueAsString(json.get("schema"))
                : null;
    }

    /** @param schema as the contract writes it */
    List<Error> violations(String schema, String body) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("components", contract.get("components"));
        whole.put("allOf", List.of(new Load(LoadSettings.builder().build()).loadFromString(schema)));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(whole), InputFormat.JSON);
        return compiled.validate(body, InputFormat.JSON);
    }

    static Map<?, ?> map(Map<?, ?> in, String name) {
        return (Map<?, ?>) Objects.requireNonNull(in.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read() {
        try (InputStream in = Contract.class.getResourceAsStream("/org/linchpin/server/openapi.yaml")) {
            return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
