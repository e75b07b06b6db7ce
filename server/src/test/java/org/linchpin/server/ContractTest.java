package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.http.Limits;

/** The contract and the server say the same: every answer is of its schema, asked with the examples of the contract. */
class ContractTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String MODEL = "/api/v1/models/national-cloud";

    @TempDir
    Path dir;

    private final Contract contract = new Contract();
    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        Path model = dir.resolve("models/national-cloud");
        Copies.copy(EXAMPLES.resolve("national-cloud"), model);
        Copies.copy(EXAMPLES.resolve("register"), model.resolve("registers"));
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

    @Test
    void everyGet_answersWithWhatItsSchemaSays() {
        Map<String, String> known = Map.of(
                "job", finishedJob(),
                "question", question(),
                "from", running.get(MODEL).json().get("revision").stringValue());
        Set<String> asked = new LinkedHashSet<>();
        SoftAssertions all = new SoftAssertions();
        contract.operations("get").forEach((path, operation) -> {
            if (path.endsWith("/events")) {
                return;
            }
            String url = contract.url(path, operation, known);
            Answer answer = running.get(url);
            all.assertThat(answer.status())
                    .as(url + " " + answer.body().lines().findFirst().orElse(""))
                    .isEqualTo(200);
            String schema = Contract.schemaOf(operation, "200");
            if (schema != null) {
                all.assertThat(contract.violations(schema, answer.body()))
                        .as(url)
                        .isEmpty();
                asked.add(path);
            }
        });
        all.assertAll();
        assertThat(asked).hasSizeGreaterThan(25);
    }

    @Test
    void aSchemaThatIsNotMet_isFound() {
        assertThat(contract.violations("{$ref: '#/components/schemas/Job'}", "{\"id\": 7}"))
                .isNotEmpty();
    }

    @Test
    void aRefusal_isOfTheSchemaOfProblems() {
        assertThat(contract.violations(
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
        contract.operations("get").keySet().forEach(path -> assertThat(path).startsWith("/"));
        assertThat(metrics).isNotBlank();
        for (String method : List.of("get", "post", "put", "delete")) {
            contract.operations(method).forEach((path, operation) -> {
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
        assertThat(contract.violations("{$ref: '#/components/schemas/Job'}", started.body()))
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
        assertThat(contract.violations("{$ref: '#/components/schemas/Question'}", saved.body()))
                .isEmpty();
        return saved.json().get("id").stringValue();
    }
}
