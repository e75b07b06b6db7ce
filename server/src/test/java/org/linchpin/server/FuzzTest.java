package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.server.RunningServer.Answer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every route of the contract, asked with values of wrong types, sizes and letters: no answer is a fault of the program,
 * and every refusal is a problem. Routes that are added to the contract are asked too.
 */
class FuzzTest {

    private static final List<String> VALUES = List.of(
            "shop",
            "model.yaml",
            "payments",
            "vendor-h",
            "",
            " ",
            "0",
            "-1",
            "1e999",
            "99999999999999999999",
            "null",
            "true",
            "[]",
            "{}",
            "\u0000",
            "\uFFFF",
            "\uD83D\uDE00",
            "..",
            "../..",
            "%",
            "%zz",
            "'",
            "\"",
            "<script>",
            "a,b,c",
            "-",
            "*",
            ";",
            "~30d",
            "180d",
            "P1D",
            "2026-13-45",
            "kind:",
            "in:XA critical",
            "x".repeat(3000),
            "é",
            "\\",
            "a\nb");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{}",
            "[]",
            "null",
            "7",
            "\"x\"",
            "{\"id\":7}",
            "{\"id\":\"a\",\"files\":7}",
            "{\"id\":\"a\",\"files\":[7]}",
            "{\"id\":\"a\",\"files\":[{}]}",
            "{\"id\":\"a\",\"files\":[{\"path\":null,\"text\":[]}]}",
            "{\"path\":\"model.yaml\",\"text\":\"\\ud800\"}",
            "{\"path\":\"model.yaml\",\"text\":\"linchpin: 1\\nnodes: &a [*a]\\n\"}",
            "{\"path\":\"nodes.csv\",\"text\":\"id,kind\\n\\u0000,x\\n\"}",
            "{\"title\":{},\"path\":[]}",
            "[".repeat(40),
            "{\"a\":" + "9".repeat(60) + "}",
            "{\"\\u0000\":\"\\u0000\"}",
            "\u0000\u0001",
            "{\"target\":1,\"switches\":\"x\"}");

    private static final List<String> TYPES = List.of(
            "application/json", "text/plain", "application/zip", "", "x", "application/json; charset=\u00ff".strip());

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(longs = 20261122)
    void noRoute_answersAFault(long seed) throws IOException {
        fuzz(new Random(seed), 12);
    }

    @Test
    @Tag("deep")
    void noRoute_answersAFault_howeverOftenItIsAsked() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            fuzz(new Random(seed), 100);
        }
    }

    private void fuzz(Random random, int times) throws IOException {
        try (RunningServer running = RunningServer.in(dir)) {
            for (Operation operation : contract()) {
                for (int i = 0; i < times; i++) {
                    HttpRequest.Builder request = request(running, operation, random);
                    Answer answer = running.send(request);
                    String asked = request.build() + " " + answer.body();
                    assertThat(answer.status()).as(asked).isNotEqualTo(500);
                    if (answer.status() >= 400) {
                        assertThat(answer.header("Content-Type")).as(asked).startsWith("application/problem+json");
                        assertThat(answer.json().get("detail").stringValue())
                                .as(asked)
                                .isNotBlank();
                        assertThat(answer.body())
                                .as(asked)
                                .doesNotContain("Exception")
                                .doesNotContain("org.linchpin");
                    }
                }
            }
            assertThat(running.get("/api/v1/models/shop").json().get("name").stringValue())
                    .isEqualTo("Shop");
        }
    }

    private record Operation(String method, String path, List<String> parameters) {}

    private static HttpRequest.Builder request(RunningServer running, Operation operation, Random random) {
        String path = operation.path;
        for (int at = path.indexOf('{'); at >= 0; at = path.indexOf('{')) {
            String value = random.nextInt(3) == 0
                    ? any(VALUES, random)
                    : path.startsWith("{model}", at) ? "shop" : "model.yaml";
            path = path.substring(0, at) + encoded(value) + path.substring(path.indexOf('}') + 1);
        }
        List<String> query = new ArrayList<>();
        for (String parameter : operation.parameters) {
            if (random.nextBoolean()) {
                query.add(encoded(parameter) + "=" + encoded(any(VALUES, random)));
            }
        }
        if (random.nextInt(10) == 0) {
            query.add(any(List.of("=", "&", "a", "%31=%32", "x=%E4", "limit"), random));
        }
        HttpRequest.Builder request = running.request(path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
        if (operation.method.equals("GET")) {
            return request.GET();
        }
        String type = any(TYPES.subList(0, 5), random);
        return request.header("Linchpin-CSRF", running.token())
                .header("Content-Type", type.isEmpty() ? "application/json" : type)
                .header("Idempotency-Key", "k" + random.nextInt(5))
                .header("If-Match", any(List.of("*", "\"x\"", "x", "W/\"x\"", ","), random))
                .method(operation.method, BodyPublishers.ofString(any(BODIES, random)));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<Operation> contract() throws IOException {
        List<Operation> operations = new ArrayList<>();
        try (InputStream in = FuzzTest.class.getResourceAsStream("/org/linchpin/server/openapi.yaml")) {
            Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            ((Map<?, ?>) root.get("paths"))
                    .forEach((path, item) -> ((Map<?, ?>) item).forEach((method, operation) -> {
                        if (operation instanceof Map<?, ?> said) {
                            operations.add(new Operation(
                                    method.toString().toUpperCase(Locale.ROOT),
                                    path.toString(),
                                    parameters(root, said)));
                        }
                    }));
        }
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }

    private static List<String> parameters(Map<?, ?> root, Map<?, ?> operation) {
        Map<?, ?> shared = (Map<?, ?>) ((Map<?, ?>) root.get("components")).get("parameters");
        return operation.get("parameters") instanceof List<?> list
                ? list.stream()
                        .map(parameter -> ((Map<?, ?>) parameter).get("$ref").toString())
                        .map(reference -> (Map<?, ?>) shared.get(reference.substring(reference.lastIndexOf('/') + 1)))
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> parameter.get("name").toString())
                        .toList()
                : List.of();
    }
}
