package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.http.Limits;
import tools.jackson.databind.json.JsonMapper;

/** New models: whole or not at all, and each key once. */
class ImportsTest {

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
    void anImport_isAModel() {
        Answer answer = running.post("/api/v1/models", body("till", RunningServer.MODEL), "Idempotency-Key", "k1");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("id").stringValue()).isEqualTo("till");
        assertThat(running.get("/api/v1/models/till").json().get("revision"))
                .isEqualTo(answer.json().get("revision"));
        assertThat(running.models.resolve("till/model.yaml")).hasContent(RunningServer.MODEL);
    }

    @Test
    void theSameImportUnderTheSameKey_isAnsweredTwice_andDoneOnce() throws IOException {
        String body = body("till", RunningServer.MODEL);
        Answer first = running.post("/api/v1/models", body, "Idempotency-Key", "k1");
        Files.delete(running.models.resolve("till/model.yaml"));
        Answer second = running.post("/api/v1/models", body, "Idempotency-Key", "k1");

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(running.models.resolve("till/model.yaml")).doesNotExist();
    }

    @Test
    void anotherImportUnderTheSameKey_isRefused() {
        running.post("/api/v1/models", body("till", RunningServer.MODEL), "Idempotency-Key", "k1");
        Answer second = running.post("/api/v1/models", body("cash", RunningServer.MODEL), "Idempotency-Key", "k1");

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.json().get("type").stringValue()).isEqualTo("/problems/key-reused");
        assertThat(running.models.resolve("cash")).doesNotExist();
    }

    @Test
    void anImport_needsAKey_andANameThatIsFree() {
        String body = body("shop", RunningServer.MODEL);

        assertThat(running.post("/api/v1/models", body).status()).isEqualTo(400);
        assertThat(running.post("/api/v1/models", body, "Idempotency-Key", "k1").status())
                .isEqualTo(409);
    }

    @Test
    void aModelThatDoesNotRead_isNotMade_andItsKeyIsFreeAgain() throws IOException {
        Answer bad = running.post("/api/v1/models", body("till", "linchpin: 1\nnodes: 7\n"), "Idempotency-Key", "k1");
        Answer good = running.post("/api/v1/models", body("till", RunningServer.MODEL), "Idempotency-Key", "k1");

        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().get("problems").get(0).get("file").stringValue()).isEqualTo("model.yaml");
        assertThat(good.status()).isEqualTo(201);
        try (var files = Files.list(running.models)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("shop", "till");
        }
    }

    @Test
    void idsAndPathsThatLeadElsewhere_areRefused() {
        for (String id : new String[] {"..", ".hidden", "a/b", "a\\\\b", "", "a b", "x".repeat(65)}) {
            Answer answer = running.post("/api/v1/models", body(id, RunningServer.MODEL), "Idempotency-Key", "k1");
            assertThat(answer.status()).as(id).isEqualTo(400);
        }
        Answer answer = running.post(
                "/api/v1/models",
                body("till", RunningServer.MODEL).replace("model.yaml", "../../out.yaml"),
                "Idempotency-Key",
                "k2");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(dir.resolve("out.yaml")).doesNotExist();
    }

    @Test
    void aZip_isAModelToo() throws IOException {
        Answer answer = zip("till", "model.yaml", RunningServer.MODEL.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(running.models.resolve("till/model.yaml")).hasContent(RunningServer.MODEL);
    }

    @Test
    void aZip_thatLeadsOut_isRefused() throws IOException {
        assertThat(zip("till", "../out.yaml", new byte[10]).status()).isEqualTo(400);
        assertThat(running.models.resolve("out.yaml")).doesNotExist();
    }

    @Test
    void aZip_thatUnpacksToMoreThanIsAllowed_isRefused() throws IOException {
        Answer answer = zip("till", "model.yaml", new byte[Limits.DEFAULT.importBytes() + 1]);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void whatIsNoZip_isRefused() {
        Answer answer = running.send(running.request("/api/v1/models?id=till")
                .header("Content-Type", "application/zip")
                .header("Idempotency-Key", "k1")
                .header("Linchpin-CSRF", running.token())
                .POST(BodyPublishers.ofString("PK\u0003\u0004 no zip")));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void whereOneModelIsServed_noneIsAdded() throws IOException {
        try (RunningServer one =
                RunningServer.of(dir.resolve("models/shop"), dir.resolve("other-data"), Limits.DEFAULT)) {
            Answer answer = one.post("/api/v1/models", body("till", RunningServer.MODEL), "Idempotency-Key", "k1");

            assertThat(one.get("/api/v1/models/shop").status()).isEqualTo(200);
            assertThat(answer.status()).isEqualTo(409);
        }
    }

    private Answer zip(String id, String path, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(bytes);
        }
        return running.send(running.request("/api/v1/models?id=" + id)
                .header("Content-Type", "application/zip")
                .header("Idempotency-Key", "zip")
                .header("Linchpin-CSRF", running.token())
                .POST(BodyPublishers.ofByteArray(out.toByteArray())));
    }

    private static String body(String id, String text) {
        JsonMapper json = new JsonMapper();
        var body = json.createObjectNode().put("id", id);
        body.putArray("files").addObject().put("path", "model.yaml").put("text", text);
        return json.writeValueAsString(body);
    }

    @Test
    void aFileInAFile_isRefused_andTheKeyIsFreeForWhatIsRight() {
        String files = "{\"path\": \"a.yaml\", \"text\": \"\"}, {\"path\": \"a.yaml/b.yaml\", \"text\": \"\"}";
        Answer wrong = running.post(
                "/api/v1/models", "{\"id\": \"till\", \"files\": [" + files + "]}", "Idempotency-Key", "k1");
        Answer right = running.post("/api/v1/models", body("till", RunningServer.MODEL), "Idempotency-Key", "k1");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("a.yaml/b.yaml");
        assertThat(right.status()).as(right.body()).isEqualTo(201);
    }
}
