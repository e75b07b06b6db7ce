package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.server.RunningServer.Answer;

/** Questions that are kept. */
class QuestionsTest {

    private static final String ALL = "/api/v1/models/shop/questions";

    @TempDir
    Path dir;

    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.in(dir);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void aQuestion_isKept_changedAndTakenAway() throws IOException {
        Answer made = running.post(ALL, "{\"title\":\"Who?\",\"path\":\"/who?target=shop\"}");
        String one = made.header("Location");

        assertThat(made.status()).isEqualTo(201);
        running.close();
        running = RunningServer.in(dir);
        assertThat(running.get(one).json().get("path").stringValue()).isEqualTo("/who?target=shop");
        assertThat(change(one, "{\"title\":\"Why?\",\"path\":\"/why\"}", made.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(change(one, "{\"title\":\"Old\",\"path\":\"/why\"}", made.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(running.get(ALL).json().get("items").get(0).get("title").stringValue())
                .isEqualTo("Why?");
        assertThat(running.delete(one).status()).isEqualTo(204);
        assertThat(running.get(one).status()).isEqualTo(404);
        assertThat(running.delete(one).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "",
                "{\"title\":\"a\"}",
                "{\"title\":7,\"path\":\"/\"}",
                "{\"title\":\"a\",\"path\":\"http://evil.example\"}",
                "{\"title\":\"a\",\"path\":\"//evil.example\"}",
                "{\"title\":\"a\",\"path\":\"/\\\\evil.example\"}",
                "{\"title\":\"a\",\"path\":\"javascript:x\"}",
                "{\"title\":\"a\",\"path\":\"/\",\"more\":1}",
                "{\"title\":\"a\",\"title\":\"b\",\"path\":\"/\"}",
                "{\"title\":\"a\",\"path\":\"/\"} x",
                "{\"title\":null,\"path\":\"/\"}"
            })
    void whatIsNoQuestion_isRefused(String json) {
        Answer answer = running.post(ALL, json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aBodyOfAnotherType_isRefused() {
        Answer answer = running.send(running.request(ALL)
                .header("Content-Type", "text/plain")
                .header("Linchpin-CSRF", running.token())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"title\":\"a\",\"path\":\"/\"}")));

        assertThat(answer.status()).isEqualTo(415);
    }

    private Answer change(String path, String json, String tag) {
        return running.send(running.request(path, "If-Match", tag, "Content-Type", "application/json")
                .header("Linchpin-CSRF", running.token())
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(json)));
    }
}
