package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.http.Limits;

/**
 * A server that is killed (SIGKILL) while it edits, imports and keeps questions, again and again: what was answered is
 * there after the next start, what was not is whole or absent, and an import that is sent again is done once.
 */
class CrashTest {

    private static final int DEEP = Integer.getInteger("linchpin.kills", 200);

    @TempDir
    Path dir;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> imported = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private int weight = 3;
    private int doubtfulWeight = 3;
    private String openKey = "";
    private int number;

    @Test
    void whatWasAnswered_survivesTenKills() throws IOException, InterruptedException {
        kill(10, new Random(5));
    }

    @Test
    @Tag("deep")
    void whatWasAnswered_survivesHundredsOfKills() throws IOException, InterruptedException {
        kill(DEEP, new Random(7));
    }

    private void kill(int times, Random random) throws IOException, InterruptedException {
        RunningServer.in(dir).close();
        for (int i = 0; i < times; i++) {
            Process process = start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String base = "http://127.0.0.1:" + out.readLine() + "/api/v1";
                // From the first byte of a request to long after its answer.
                long micros = random.nextInt(250_000);
                Thread killer = Thread.ofVirtual().start(() -> kill(process, micros));
                writeUntilKilled(base);
                killer.join();
                process.waitFor();
            }
            check();
        }
        // Else the kills came before the writes, and nothing was tried.
        assertThat(number).isGreaterThan(times);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServedProcess.class.getName(),
                        dir.resolve("models").toString(),
                        dir.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void kill(Process process, long micros) {
        try {
            Thread.sleep(300 + micros / 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** One change after the other; what is remembered was answered. */
    private void writeUntilKilled(String base) {
        try {
            Matcher token = Pattern.compile("\"csrf\":\"([^\"]+)\"")
                    .matcher(client.send(
                                    HttpRequest.newBuilder(URI.create(base + "/session"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
            assertThat(token.find()).isTrue();
            while (true) {
                write(base, token.group(1));
            }
        } catch (IOException killed) {
            // The end that this test is about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String base, String token) throws IOException, InterruptedException {
        number++;
        HttpResponse<String> tag = client.send(
                HttpRequest.newBuilder(URI.create(base + "/models/shop/files/model.yaml"))
                        .build(),
                BodyHandlers.ofString());
        doubtfulWeight = weight + 1;
        HttpResponse<String> edit = client.send(
                HttpRequest.newBuilder(URI.create(base + "/models/shop/files/model.yaml"))
                        .header("Linchpin-CSRF", token)
                        .header("Content-Type", "text/plain")
                        .header("If-Match", tag.headers().firstValue("ETag").orElse(""))
                        .PUT(BodyPublishers.ofString(model(doubtfulWeight)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(edit.statusCode()).as(edit.body()).isEqualTo(200);
        weight = doubtfulWeight;

        HttpResponse<String> question =
                post(base + "/models/shop/questions", token, "", "{\"title\":\"q" + number + "\",\"path\":\"/q\"}");
        assertThat(question.statusCode()).isEqualTo(201);
        questions.put("q" + number, question.body());

        openKey = "m" + number;
        HttpResponse<String> model = importOf(base, token, openKey);
        assertThat(model.statusCode()).as(model.body()).isEqualTo(201);
        imported.put(openKey, model.body());
        openKey = "";
    }

    private HttpResponse<String> importOf(String base, String token, String id)
            throws IOException, InterruptedException {
        String text = RunningServer.MODEL.replace("\n", "\\n");
        return post(
                base + "/models",
                token,
                id,
                "{\"id\":\"" + id + "\",\"files\":[{\"path\":\"model.yaml\",\"text\":\"" + text + "\"}]}");
    }

    private HttpResponse<String> post(String url, String token, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Linchpin-CSRF", token)
                .header("Content-Type", "application/json");
        return client.send(
                (key.isEmpty() ? request : request.header("Idempotency-Key", key))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String model(int weight) {
        return RunningServer.MODEL.replace("weight: 3", "weight: " + weight);
    }

    /** In a server of this process, after the kill. */
    private void check() throws IOException, InterruptedException {
        try (RunningServer running = RunningServer.of(dir.resolve("models"), dir.resolve("data"), Limits.DEFAULT)) {
            var shop = running.get("/api/v1/models/shop").json();
            int there = shop.get("criticalWeight").intValue();
            assertThat(there).isIn(weight, doubtfulWeight);
            weight = there;
            doubtfulWeight = there;
            assertThat(running.get("/api/v1/models/shop/revisions?limit=1")
                            .json()
                            .get("items")
                            .get(0)
                            .get("sha256"))
                    .isEqualTo(shop.get("revision"));

            String kept =
                    running.get("/api/v1/models/shop/questions?format=json").body();
            questions.keySet().forEach(title -> assertThat(kept).contains("\"" + title + "\""));

            String base = "http://127.0.0.1:" + running.server.port() + "/api/v1";
            if (!openKey.isEmpty()) {
                HttpResponse<String> again = importOf(base, running.token(), openKey);
                assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
                imported.put(openKey, again.body());
                openKey = "";
            }
            for (Map.Entry<String, String> done : imported.entrySet()) {
                assertThat(dir.resolve("models").resolve(done.getKey()).resolve("model.yaml"))
                        .hasContent(RunningServer.MODEL);
                assertThat(importOf(base, running.token(), done.getKey()).body())
                        .isEqualTo(done.getValue());
            }
            try (var left = Files.list(dir.resolve("models"))) {
                assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("."));
            }
        }
    }
}
