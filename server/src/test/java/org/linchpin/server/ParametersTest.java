package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.switches.Switches;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.answers.Analyses;
import org.linchpin.server.http.Limits;

/**
 * The contract names every parameter that a route takes, and none that it does not: each route is asked with each name that
 * stands in the contract or in the source of the server, and must refuse those that the contract does not give it.
 */
class ParametersTest {

    private static final Path SOURCES = Path.of("src/main/java/org/linchpin/server");
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String MODEL = "/api/v1/models/national-cloud";
    /** {@code parameters.span("horizon", ..)}, {@code call.query("q")}. */
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:parameters|call)\\s*\\.(?:text|required|list|flag|word|number|span|query)\\(\\s*\"(\\w+)\"");

    @TempDir
    Path dir;

    private final Contract contract = new Contract();
    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        Path model = dir.resolve("models/national-cloud");
        Copies.copy(EXAMPLES.resolve("national-cloud"), model);
        Copies.copy(EXAMPLES.resolve("register-exits/register"), model.resolve("registers/register"));
        running = RunningServer.of(dir.resolve("models"), dir.resolve("data"), Limits.DEFAULT);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void everyRouteOfTheServer_isAnOperationOfTheContract_andTheOtherWayRound() {
        Set<String> said = new TreeSet<>();
        for (String method : List.of("get", "post", "put", "delete")) {
            contract.operations(method)
                    .keySet()
                    .forEach(path -> said.add(method.toUpperCase(Locale.ROOT) + " " + path));
        }

        assertThat(running.server.routes()).isEqualTo(said);
    }

    @Test
    void everyGet_takesTheParametersThatTheContractNames_andRefusesAllOthers() throws IOException {
        Map<String, String> known = Map.of("job", job(), "question", question(), "from", revision());
        Set<String> names = names();
        assertThat(names).contains("off", "horizon", "minCell", "cursor").hasSizeGreaterThan(25);
        SoftAssertions all = new SoftAssertions();
        contract.operations("get").forEach((path, operation) -> {
            if (path.endsWith("/events")) {
                return;
            }
            Map<String, String> query = new LinkedHashMap<>();
            Set<String> said = new TreeSet<>();
            for (Contract.Parameter parameter : contract.parameters(operation)) {
                if (parameter.in().equals("query")) {
                    said.add(parameter.name());
                    Object example = known.getOrDefault(parameter.name(), (String) parameter.example());
                    if (example != null) {
                        query.put(parameter.name(), example.toString());
                    }
                }
            }
            String place = contract.url(path, operation, known).replaceAll("\\?.*", "");
            all.assertThat(running.get(place + "?" + written(query)).status())
                    .as(path)
                    .isEqualTo(200);
            Set<String> taken = new TreeSet<>();
            for (String name : names) {
                Map<String, String> asked = new LinkedHashMap<>(query);
                asked.putIfAbsent(name, "");
                if (!isRefused(running.get(place + "?" + written(asked)), name)) {
                    taken.add(name);
                }
            }
            all.assertThat(taken).as(path).isEqualTo(said);
        });
        all.assertAll();
    }

    /** The name that is always refused comes last, so that no job begins. */
    @Test
    void everyJob_takesTheParametersThatTheContractNames_andRefusesAllOthers() throws IOException {
        SoftAssertions all = new SoftAssertions();
        Map<String, Map<String, String>> needed = Map.of(
                "who", Map.of("target", "payments"),
                "exits", Map.of("register", "register"),
                "screen", Map.of("register", "register"),
                "diff", Map.of("from", revision()));
        Map<?, ?> kinds = Contract.map(contract.schema("NewJob"), "x-parameters");
        assertThat(kinds.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(Analyses.JOBS.keySet());
        for (String kind : Analyses.JOBS.keySet()) {
            Set<String> taken = new TreeSet<>();
            for (String name : names()) {
                Map<String, String> asked = new LinkedHashMap<>(needed.getOrDefault(kind, Map.of()));
                asked.putIfAbsent(name, "");
                asked.put("zzz", "");
                Answer answer = running.post(MODEL + "/jobs", body(kind, asked));
                all.assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                if (!isRefused(answer, name)) {
                    taken.add(name);
                }
            }
            all.assertThat(taken).as(kind).isEqualTo(new TreeSet<>((List<?>) kinds.get(kind)));
        }
        all.assertAll();
        assertThat(running.get("/api/v1/jobs").json().get("total").intValue()).isZero();
    }

    @Test
    void everyLevelOfTheContract_isOneOfTheCommandLine_andIsAnswered() {
        for (String route : List.of("who?target=payments&", "switches?", "ask?", "diff?from=" + revision() + "&")) {
            String name = route.substring(0, route.indexOf('?'));
            Contract.Parameter over =
                    contract.parameters(contract.operations("get").get("/api/v1/models/{model}/" + name)).stream()
                            .filter(parameter -> parameter.name().equals("over"))
                            .findFirst()
                            .orElseThrow();
            assertThat(over.description()).contains(String.join(", ", Switches.LEVELS) + ", or a filter");
            for (String level : Switches.LEVELS) {
                assertThat(running.get(MODEL + "/" + route + "over=" + level).status())
                        .as(route + level)
                        .isEqualTo(200);
            }
            Answer all = running.get(MODEL + "/" + route + "over=all");
            assertThat(all.status()).as(route).isEqualTo(400);
            assertThat(all.json().get("detail").stringValue())
                    .contains("There is no level \"all\"; levels are parties");
        }
    }

    private String revision() {
        return running.get(MODEL).json().get("revision").stringValue();
    }

    private static boolean isRefused(Answer answer, String name) {
        assertThat(answer.status()).as(answer.body()).isNotEqualTo(500);
        return answer.status() == 400
                && answer.json().get("detail").stringValue().equals("There is no parameter \"" + name + "\" here.");
    }

    private static String body(String kind, Map<String, String> query) {
        StringBuilder body = new StringBuilder("{\"kind\": \"" + kind + "\", \"query\": {");
        query.forEach((name, value) -> body.append(body.charAt(body.length() - 1) == '{' ? "" : ", ")
                .append('"')
                .append(name)
                .append("\": \"")
                .append(value)
                .append('"'));
        return body.append("}}").toString();
    }

    private static String written(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** All that the contract or the source names. */
    private Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        contract.operations("get").values().stream()
                .flatMap(operation -> contract.parameters(operation).stream())
                .filter(parameter -> parameter.in().equals("query"))
                .forEach(parameter -> names.add(parameter.name()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                Matcher asked = ASKED.matcher(Files.readString(file));
                while (asked.find()) {
                    names.add(asked.group(1));
                }
            }
        }
        return names;
    }

    private String question() {
        return running.post(MODEL + "/questions", "{\"title\": \"H\", \"path\": \"/?off=vendor-h\"}")
                .json()
                .get("id")
                .stringValue();
    }

    private String job() {
        String id = running.post(MODEL + "/jobs", "{\"kind\": \"policy\"}")
                .json()
                .get("id")
                .stringValue();
        assertThat(running.get("/api/v1/jobs/" + id + "/events").body()).contains("\"state\":\"done\"");
        return id;
    }
}
