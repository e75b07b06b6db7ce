package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.http.Limits;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The contract and the server say the same: every answer is of its schema, asked with the examples of the contract. */
class ContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String MODEL = "/api/v1/models/national-cloud";

    @TempDir
    Path dir;

    private final Map<String, Object> contract = contract();
    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        Path model = dir.resolve("models/national-cloud");
        copy(EXAMPLES.resolve("national-cloud"), model);
        copy(EXAMPLES.resolve("register"), model.resolve("registers"));
        try (Stream<Path> packages = Files.list(model.resolve("registers"))) {
            Path only = packages.findFirst().orElseThrow();
            Files.move(only, model.resolve("registers/register"));
        }
        running = RunningServer.of(dir.resolve("models"), dir.resolve("data"), Limits.DEFAULT);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void everyGet_answersWithWhatItsSchemaSays() {
        Map<String, String> known = Map.of(
                "job", finishedJob(),
                "question", question(),
                "from", running.get(MODEL).json().get("revision").stringValue());
        Set<String> asked = new LinkedHashSet<>();
        SoftAssertions all = new SoftAssertions();
        operations("get").forEach((path, operation) -> {
            if (path.endsWith("/events")) {
                return;
            }
            String url = url(path, operation, known);
            Answer answer = running.get(url);
            all.assertThat(answer.status())
                    .as(url + " " + answer.body().lines().findFirst().orElse(""))
                    .isEqualTo(200);
            String schema = schemaOf(operation, "200");
            if (schema != null) {
                all.assertThat(violations(schema, answer.body())).as(url).isEmpty();
                asked.add(path);
            }
        });
        all.assertAll();
        assertThat(asked).hasSizeGreaterThan(25);
    }

    @Test
    void aSchemaThatIsNotMet_isFound() {
        assertThat(violations("{$ref: '#/components/schemas/Job'}", "{\"id\": 7}"))
                .isNotEmpty();
    }

    @Test
    void aRefusal_isOfTheSchemaOfProblems() {
        assertThat(violations(
                        "{$ref: '#/components/schemas/Problem'}",
                        running.get("/api/v1/models/nation-cloud").body()))
                .isEmpty();
        assertThat(running.get("/api/v1/models/nation-cloud")
                        .json()
                        .get("maybe")
                        .stringValue())
                .isEqualTo("\"national-cloud\"?");
    }

    @Test
    void everyPathOfTheServer_isInTheContract() {
        String metrics = running.get("/metrics").body();
        operations("get").keySet().forEach(path -> assertThat(path).startsWith("/"));
        assertThat(metrics).isNotBlank();
        for (String method : List.of("get", "post", "put", "delete")) {
            operations(method).forEach((path, operation) -> {
                String concrete = path.replaceAll("\\{[a-z]+\\}", "none");
                Answer answer = method.equals("get")
                        ? running.get(concrete)
                        : running.send(running.request(concrete)
                                .header("Linchpin-CSRF", running.token())
                                .method(
                                        method.toUpperCase(Locale.ROOT),
                                        java.net.http.HttpRequest.BodyPublishers.noBody()));
                assertThat(answer.status()).as(method + " " + concrete).isNotIn(405, 500);
            });
        }
    }

    private String finishedJob() {
        Answer started = running.post(
                MODEL + "/jobs",
                "{\"kind\": \"plan\", \"query\": {\"policies\": \"share-cap\", \"timeLimit\": \"20s\"}}");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        assertThat(violations("{$ref: '#/components/schemas/Job'}", started.body()))
                .isEmpty();
        String id = started.json().get("id").stringValue();
        Answer events = running.get("/api/v1/jobs/" + id + "/events");
        assertThat(events.body()).contains("event: end").contains("\"state\":\"done\"");
        return id;
    }

    private String question() {
        Answer saved =
                running.post(MODEL + "/questions", "{\"title\": \"Without Vendor H\", \"path\": \"/?off=vendor-h\"}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        assertThat(violations("{$ref: '#/components/schemas/Question'}", saved.body()))
                .isEmpty();
        return saved.json().get("id").stringValue();
    }

    /** With what the contract gives as examples, and what is only known now. */
    private String url(String path, Map<?, ?> operation, Map<String, String> known) {
        String url = path;
        List<String> query = new ArrayList<>();
        for (Map<?, ?> parameter : parameters(operation)) {
            String name = String.valueOf(parameter.get("name"));
            Object example = known.getOrDefault(name, (String) parameter.get("example"));
            if ("path".equals(parameter.get("in"))) {
                url = url.replace("{" + name + "}", String.valueOf(example));
            } else if ("query".equals(parameter.get("in")) && example != null) {
                query.add(name + "=" + URLEncoder.encode(String.valueOf(example), StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? url : url + "?" + String.join("&", query);
    }

    private List<Map<?, ?>> parameters(Map<?, ?> operation) {
        List<Map<?, ?>> parameters = new ArrayList<>();
        if (operation.get("parameters") instanceof List<?> list) {
            for (Object one : list) {
                String reference = String.valueOf(((Map<?, ?>) one).get("$ref"));
                parameters.add(map(
                        map(map(contract, "components"), "parameters"),
                        reference.substring(reference.lastIndexOf('/') + 1)));
            }
        }
        return parameters;
    }

    private Map<String, Map<?, ?>> operations(String method) {
        Map<String, Map<?, ?>> operations = new LinkedHashMap<>();
        map(contract, "paths").forEach((path, item) -> {
            if (((Map<?, ?>) item).get(method) instanceof Map<?, ?> operation) {
                operations.put(path.toString(), operation);
            }
        });
        return operations;
    }

    /** The schema of an answer in JSON, or null. */
    private static @Nullable String schemaOf(Map<?, ?> operation, String status) {
        Map<?, ?> response = map(map(operation, "responses"), status);
        return response.get("content") instanceof Map<?, ?> content
                        && content.get("application/json") instanceof Map<?, ?> json
                ? JSON.writeValueAsString(json.get("schema"))
                : null;
    }

    private static Map<?, ?> map(Map<?, ?> in, String name) {
        return (Map<?, ?>) Objects.requireNonNull(in.get(name), name);
    }

    /** @param schema as the contract writes it */
    private List<Error> violations(String schema, String body) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("components", contract.get("components"));
        whole.put("allOf", List.of(new Load(LoadSettings.builder().build()).loadFromString(schema)));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(whole), InputFormat.JSON);
        return compiled.validate(body, InputFormat.JSON);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> contract() {
        try (InputStream in = ContractTest.class.getResourceAsStream("/org/linchpin/server/openapi.yaml")) {
            return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
