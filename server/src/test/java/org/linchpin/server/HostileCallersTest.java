package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.http.Limits;
import org.linchpin.server.jobs.Job;
import org.linchpin.server.jobs.JobResult;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/** Requests too large, too slow or too many. */
class HostileCallersTest {

    private static final Limits SMALL = new Limits(4096, 1000, 2000, 3000, 4000, 8, 5, 1, 1, 60, 20, 8, 1);

    @TempDir
    Path dir;

    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.in(dir, SMALL);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void aRegister_thatMakesTooLargeAModel_makesNone() throws IOException {
        Copies.copy(
                Path.of("..", "examples", "register-exits", "register"),
                Files.createDirectories(running.models.resolve("shop/registers"))
                        .resolve("bank"));

        Answer refused =
                running.post("/api/v1/models/shop/registers/bank/model", "{\"id\": \"bank\"}", "Idempotency-Key", "k1");

        assertThat(refused.status()).as(refused.body()).isEqualTo(413);
        assertThat(refused.json().get("maybe").stringValue()).contains("linchpin register import");
        assertThat(running.models.resolve("bank")).doesNotExist();
    }

    @Test
    void headersThatAreTooLarge_areRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\n" + host() + "X: " + "x".repeat(5000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void aPathOrQueryThatIsTooLong_isRefused() throws IOException {
        assertThat(raw("GET /" + "x".repeat(9000) + " HTTP/1.1\r\n" + host() + "\r\n"))
                .startsWith("HTTP/1.1 414");
        assertThat(running.get("/api/v1/models?sort=" + "x".repeat(1001)).status())
                .isEqualTo(414);
    }

    @Test
    void aBodyThatIsTooLarge_isRefusedBeforeItIsRead() throws IOException {
        String answer = raw("POST /api/v1/models/shop/questions HTTP/1.1\r\n" + host() + token()
                + "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("/problems/too-large")
                .contains("2000");
    }

    @Test
    void aBodyInChunksThatIsTooLarge_isRefused() throws IOException {
        String chunk = "3e8\r\n" + "x".repeat(1000) + "\r\n";
        String answer = raw("POST /api/v1/models/shop/questions HTTP/1.1\r\n" + host() + token()
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(3));

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void jsonThatIsNestedTooDeeply_isRefused() {
        var answer = running.post("/api/v1/models/shop/questions", "{\"title\":" + "[".repeat(900));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").stringValue()).contains("JSON");
    }

    @Test
    void headersThatDrip_areCutOff() throws IOException {
        try (Socket socket = running.socket()) {
            assertThat(dripUntilClosed(socket, "GET / HTTP/1.1\r\n" + host() + "X: "))
                    .isTrue();
        }
    }

    @Test
    void aSecondRequestThatDrips_isCutOffToo() throws IOException {
        try (Socket socket = running.socket()) {
            write(socket, "GET /health HTTP/1.1\r\n" + host() + "\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200");
            assertThat(dripUntilClosed(socket, "GET / HTTP/1.1\r\nX: ")).isTrue();
        }
    }

    @Test
    void aBodyThatDrips_isCutOff() throws IOException {
        try (Socket socket = running.socket()) {
            assertThat(dripUntilClosed(
                            socket,
                            "POST /api/v1/models/shop/questions HTTP/1.1\r\n" + host() + token()
                                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n"))
                    .isTrue();
        }
    }

    @Test
    void moreStreamsThanThereIsPlaceFor_areToldToComeAgain() throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Job job = running.server.jobs().start("test", "shop", 60, work -> {
            await(end);
            return new JobResult(new Fields(), new Table(List.of(), List.of()));
        });
        try (Socket first = running.socket()) {
            write(first, "GET /api/v1/jobs/" + job.id() + "/events HTTP/1.1\r\n" + host() + "\r\n");
            assertThat(new String(first.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200");

            var second = running.get("/api/v1/jobs/" + job.id() + "/events");

            assertThat(second.status()).isEqualTo(503);
            assertThat(second.header("Retry-After")).isEqualTo("1");
            assertThat(running.get("/health").status()).isEqualTo(200);
        } finally {
            end.countDown();
        }
    }

    @Test
    void moreConnectionsThanThereIsPlaceFor_wait_andAreServedWhenOthersLeave() throws IOException {
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            idle.add(running.socket());
        }
        for (Socket socket : idle) {
            socket.close();
        }

        assertThat(raw("GET /health HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A letter a tenth of a second, for far longer than is allowed; true if the other side hung up before the end. */
    private static boolean dripUntilClosed(Socket socket, String begin) throws IOException {
        write(socket, begin);
        OutputStream out = socket.getOutputStream();
        for (int i = 0; i < 150; i++) {
            try {
                Thread.sleep(100);
                out.write('x');
                out.flush();
            } catch (IOException closed) {
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return false;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private String host() {
        return "Host: 127.0.0.1:" + running.server.port() + "\r\n";
    }

    private String token() {
        return "Linchpin-CSRF: " + running.token() + "\r\n";
    }

    /** The first bytes that come back. */
    private String raw(String request) throws IOException {
        try (Socket socket = running.socket()) {
            write(socket, request);
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[4096];
            int length = 0;
            for (int n = in.read(bytes); n > 0; n = in.read(bytes, length, bytes.length - length)) {
                length += n;
                String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
                if (text.contains("}\n")) {
                    return text;
                }
            }
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }
}
