package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.server.LinchpinServer;
import org.linchpin.server.Settings;
import org.linchpin.server.http.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API answers what the command line answers. */
class ServeTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cut MODEL vendor-h|cut?off=vendor-h|dark",
                "cut MODEL XC:order grid-a --at 30d --for 90d --horizon 1y|cut?off=XC:order,grid-a&at=30d&for=90d&horizon=1y|dark",
                "cut MODEL --scenario chips-stop --reading best|cut?scenario=chips-stop&reading=best|dark",
                "why MODEL payments --cut vendor-h|why?target=payments&off=vendor-h|chain",
                "sweep MODEL --over jurisdictions --horizon 3y|switches?over=jurisdictions&horizon=3y|switches",
                "sweep MODEL --with open-stack,train-crew|switches?with=open-stack,train-crew|switches",
                "policy MODEL|policy|findings",
                "ask MODEL|ask|questions",
            })
    void theAnswerOverHttp_isThatOfTheVerb(String line, String path, String list) throws IOException {
        ObjectNode printed =
                (ObjectNode) JSON.readTree(Cli.run((line.replace("MODEL", Cli.EXAMPLE) + " -o json").split(" "))
                        .out()
                        .replace(Cli.EXAMPLE + "/", ""));
        JsonNode rows = printed.remove(list);

        JsonNode answered = JSON.readTree(get(path + (path.contains("?") ? "&" : "?") + "limit=1000"));

        assertThat(answered.get("items")).isEqualTo(rows);
        assertThat(answered.get("answer")).isEqualTo(printed);
    }

    @Test
    void groups_areThoseOfWho() throws IOException {
        JsonNode printed =
                JSON.readTree(Cli.run("who", Cli.EXAMPLE, "payments", "cash", "--max-size", "2", "-o", "json")
                        .out());
        List<String> sets = new ArrayList<>();
        printed.get("targets")
                .forEach(target -> target.get("sets")
                        .forEach(set -> sets.add(
                                target.get("id").stringValue() + set.get("switches") + set.get("stopsAfterHours"))));

        List<String> answered = new ArrayList<>();
        JSON.readTree(get("who?target=payments,cash&maxSize=2&limit=1000"))
                .get("items")
                .forEach(row ->
                        answered.add(row.get("id").stringValue() + row.get("switches") + row.get("stopsAfterHours")));

        assertThat(answered).isEqualTo(sets).isNotEmpty();
    }

    private String get(String path) throws IOException {
        Settings settings = new Settings(Path.of(Cli.EXAMPLE), dir.resolve("data"), "127.0.0.1", 0, Limits.DEFAULT);
        try (LinchpinServer server = LinchpinServer.start(settings);
                HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create(server.url() + "api/v1/models/national-cloud/" + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
