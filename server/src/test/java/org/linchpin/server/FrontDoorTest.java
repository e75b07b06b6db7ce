package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.server.RunningServer.Answer;

/** Who may ask, and what every answer says to browsers. */
class FrontDoorTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/who", "/health", "/api/v1/none", "/none.js", "/api/v1/models/none", "/%00", "/a%2fb"})
    void everyAnswer_hasTheHeadersThatGuardIt(String path) throws IOException {
        String head = raw("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");

        assertThat(head)
                .contains(
                        "Content-Security-Policy: default-src 'self'; script-src 'self'; style-src 'self';"
                                + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY")
                .contains("Referrer-Policy: no-referrer")
                .contains("Cross-Origin-Opener-Policy: same-origin")
                .contains("Cross-Origin-Resource-Policy: same-origin")
                .contains("Cross-Origin-Embedder-Policy: require-corp")
                .contains("Permissions-Policy: camera=()")
                .contains("Cache-Control: ")
                .doesNotContain("Server:")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void answersOfTheApi_areNotKeptByCaches() {
        assertThat(running.get("/api/v1/models").header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
    void hostsOfThisMachine_areServed(String name) throws IOException {
        String head = raw("GET /health HTTP/1.1\r\nHost: " + name + ":" + running.server.port()
                + "\r\nConnection: close\r\n\r\n");

        assertThat(head).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost.evil.example:PORT",
                ""
            })
    void otherHosts_areRefused_soThatNoNameCanBeBentToThisMachine(String name) throws IOException {
        String named = name.replace("PORT", "" + running.server.port());
        String head = raw("GET /api/v1/models HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n");

        assertThat(head)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json")
                .doesNotContain("\"models\"");
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example,403",
        "null,403",
        "https://127.0.0.1:PORT,403",
        "http://127.0.0.1:1,403",
        "http://127.0.0.1:PORT,200",
        "http://localhost:PORT,200"
    })
    void onlyPagesOfThisServer_mayAsk(String origin, int status) {
        String named = origin.replace("PORT", "" + running.server.port());

        assertThat(running.get("/api/v1/models", "Origin", named).status()).isEqualTo(status);
    }

    @Test
    void otherSites_mayLinkToAPage_butNotAskTheApi() {
        String[] link = {"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"};

        assertThat(running.get("/who", link).status()).isEqualTo(200);
        assertThat(running.get("/api/v1/models", link).status()).isEqualTo(403);
        assertThat(running.get("/who", "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(running.get("/api/v1/models", "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void changes_needTheToken(String token) {
        Answer answer = running.send(running.request("/api/v1/models/shop/questions")
                .header("Content-Type", "application/json")
                .header("Linchpin-CSRF", token)
                .POST(BodyPublishers.ofString("{\"title\":\"a\",\"path\":\"/who\"}")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/no-token");
        assertThat(running.get("/api/v1/models/shop/questions")
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void aTokenFromAnotherOrigin_isNotEnough() {
        Answer answer = running.post(
                "/api/v1/models/shop/questions",
                "{\"title\":\"a\",\"path\":\"/who\"}",
                "Origin",
                "http://evil.example");

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PATCH", "CONNECT", "GETT"})
    void otherMethods_areRefused(String method) throws IOException {
        String head = raw(method + " /api/v1/models HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");

        assertThat(head).matches("(?s)HTTP/1.1 (400|405).*");
        assertThat(head.startsWith("HTTP/1.1 405"))
                .isEqualTo(head.contains("\nAllow: GET, HEAD, POST, PUT, DELETE\r\n"));
    }

    @Test
    void aMethodThatARouteDoesNotKnow_is405() {
        Answer answer = running.delete("/health");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.json().get("detail").stringValue()).isEqualTo("The method must be one of GET, HEAD.");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void unknownPathsOfTheApi_areProblems_andOthersAreTheConsole() {
        assertThat(running.get("/api/v1/none").status()).isEqualTo(404);
        assertThat(running.get("/api/v1/none").json().get("detail").stringValue())
                .contains("/api/v1/none");
        assertThat(running.get("/api").status()).isEqualTo(404);
        assertThat(running.get("/who/shop").body()).startsWith("<!doctype html>");
        assertThat(running.get("/none.js").status()).isEqualTo(404);
        assertThat(running.get("/index.html").status()).isEqualTo(200);
    }

    @Test
    void aPageThatIsHadAlready_isNotSentAgain() {
        String tag = running.get("/").header("ETag");

        assertThat(running.get("/", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(running.get("/", "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void head_answersAsGetDoes_withoutABody() throws IOException {
        String head = raw("HEAD /api/v1/models HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");

        assertThat(head).startsWith("HTTP/1.1 200").contains("application/json").endsWith("\r\n\r\n");
    }

    @Test
    void aParameterThatNobodyAskedFor_isToldWithAGuess() {
        Answer answer = running.get("/api/v1/models?limt=3");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").stringValue()).contains("\"limt\"");
        assertThat(answer.json().get("maybe").stringValue()).isEqualTo("\"limit\"?");
    }

    @Test
    void metrics_countRoutesByTheirPattern() {
        running.get("/api/v1/models/shop");
        running.get("/api/v1/models/none");
        String text = running.get("/metrics").body();

        assertThat(text)
                .contains("linchpin_requests_total{method=\"GET\",route=\"/api/v1/models/{model}\",status=\"200\"} 1")
                .contains("linchpin_requests_total{method=\"GET\",route=\"/api/v1/models/{model}\",status=\"404\"} 1")
                .contains("linchpin_request_seconds_count{route=\"/api/v1/models/{model}\"} 2")
                .contains("linchpin_jvm_heap_used_bytes");
    }

    private String host() {
        return "127.0.0.1:" + running.server.port();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = running.socket()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
