package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.server.RunningServer.Answer;

/** Models as files: read, checked, edited, and what they were. */
class FilesTest {

    private static final String SHOP = "/api/v1/models/shop";
    private static final String FILE = SHOP + "/files/model.yaml";
    private static final String EDITED = RunningServer.MODEL.replace("weight: 3", "weight: 4");

    @TempDir
    Path dir;

    private RunningServer running;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.in(dir);
        file = running.models.resolve("shop/model.yaml");
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void aModel_tellsWhatItHolds() {
        var shop = running.get(SHOP).json();

        assertThat(shop.get("name").stringValue()).isEqualTo("Shop");
        assertThat(shop.get("counts").get("nodes").intValue()).isEqualTo(2);
        assertThat(shop.get("counts").get("critical").intValue()).isEqualTo(1);
        assertThat(shop.get("counts").get("parties").intValue()).isEqualTo(2);
        assertThat(shop.get("criticalWeight").intValue()).isEqualTo(3);
        assertThat(shop.get("revision").stringValue()).hasSize(64);
    }

    @Test
    void anEdit_withTheTagOfWhatWasRead_isWritten_andIsARevision() throws IOException {
        Answer read = running.get(FILE);
        Answer written = running.put(FILE, EDITED, "If-Match", read.header("ETag"));

        assertThat(written.status()).isEqualTo(200);
        assertThat(file).hasContent(EDITED);
        assertThat(written.header("ETag")).isEqualTo(running.get(FILE).header("ETag"));
        var revisions = running.get(SHOP + "/revisions").json().get("items");
        assertThat(revisions.size()).isEqualTo(2);
        assertThat(revisions.get(0).get("note").stringValue()).isEqualTo("wrote model.yaml");
        assertThat(revisions.get(0).get("sha256")).isEqualTo(written.json().get("revision"));
        assertThat(running.get(SHOP).json().get("criticalWeight").intValue()).isEqualTo(4);
    }

    @Test
    void anEdit_withoutATag_orWithAnOldOne_isRefused() {
        assertThat(running.put(FILE, EDITED).status()).isEqualTo(428);
        assertThat(running.put(FILE, EDITED, "If-Match", "\"old\"").status()).isEqualTo(412);
        assertThat(running.put(FILE, EDITED, "If-None-Match", "*").status()).isEqualTo(412);
        assertThat(file).hasContent(RunningServer.MODEL);
    }

    @Test
    void ofTwoEditsOfTheSame_oneIsRefused() {
        String tag = running.get(FILE).header("ETag");

        assertThat(running.put(FILE, EDITED, "If-Match", tag).status()).isEqualTo(200);
        assertThat(running.put(FILE, RunningServer.MODEL + "# later\n", "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void anEditThatDoesNotRead_isNotWritten_andAllItsProblemsAreTold() {
        String broken = RunningServer.MODEL.replace("[server]", "[servr, none]");
        Answer answer = running.put(FILE, broken, "If-Match", running.get(FILE).header("ETag"));

        assertThat(answer.status()).isEqualTo(422);
        var problems = answer.json().get("problems");
        assertThat(problems.size()).isEqualTo(2);
        assertThat(problems.get(0).get("file").stringValue()).isEqualTo("model.yaml");
        assertThat(problems.get(0).get("line").intValue()).isEqualTo(13);
        assertThat(problems.get(0).get("maybe").stringValue()).contains("server");
        assertThat(answer.body()).doesNotContain(dir.toString());
        assertThat(file).hasContent(RunningServer.MODEL);
    }

    @Test
    void check_tellsTheProblems_andWritesNothing() {
        String json = "{\"path\":\"model.yaml\",\"text\":\"linchpin: 1\\nnodes: 7\\n\"}";
        Answer answer = running.post(SHOP + "/check", json);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("sound").booleanValue()).isFalse();
        assertThat(answer.json().get("problems").get(0).get("line").intValue()).isEqualTo(2);
        assertThat(file).hasContent(RunningServer.MODEL);
        assertThat(running.get(SHOP + "/revisions").json().get("total").intValue())
                .isEqualTo(1);
    }

    @Test
    void aNewFile_isMade_whereNoneIs() {
        Answer answer = running.put(
                SHOP + "/files/more/notes.yaml",
                "linchpin: 1\nnodes:\n  till: {kind: hardware, ground: true}\n",
                "If-None-Match",
                "*");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(running.models.resolve("shop/more/notes.yaml")).exists();
        assertThat(running.get(SHOP + "/files").body()).contains("more/notes.yaml");
    }

    @Test
    void permissionsOfAFile_stayWhenItIsEdited() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        running.put(FILE, EDITED, "If-Match", running.get(FILE).header("ETag"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "..%2fsecret.yaml",
                "%2e%2e/secret.yaml",
                "a/../../secret.yaml",
                "/etc/passwd.txt",
                ".git/config.txt",
                "model.yaml/",
                "a//b.yaml",
                "a%00.yaml",
                "model.exe",
                "model",
                "a%5c..%5cb.yaml",
                "x/.hidden.yaml",
                "%2Fetc%2Fhosts.txt"
            })
    void pathsThatLeadElsewhere_areRefused(String path) throws IOException {
        Files.writeString(running.models.resolve("secret.yaml"), "secret: 1\n");

        Answer read = running.get(SHOP + "/files/" + path);
        Answer written = running.put(SHOP + "/files/" + path, "linchpin: 1\n", "If-None-Match", "*");

        assertThat(read.status()).isBetween(400, 404);
        assertThat(read.body()).doesNotContain("secret: 1");
        assertThat(written.status()).isBetween(400, 405);
        assertThat(running.models.resolve("secret.yaml")).hasContent("secret: 1\n");
    }

    @Test
    void linksThatLeadOut_areNeitherReadNorListedNorWritten() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.yaml"), "linchpin: 1\nname: secret-7\n");
        Files.createSymbolicLink(running.models.resolve("shop/link.yaml"), secret);
        Files.createSymbolicLink(running.models.resolve("shop/folder"), dir);

        assertThat(running.get(SHOP + "/files").body())
                .doesNotContain("link.yaml")
                .doesNotContain("secret");
        assertThat(running.get(SHOP + "/files/link.yaml").status()).isEqualTo(404);
        assertThat(running.get(SHOP + "/files/folder/secret.yaml").status()).isEqualTo(404);
        assertThat(running.put(SHOP + "/files/folder/new.yaml", "linchpin: 1\n", "If-None-Match", "*")
                        .status())
                .isEqualTo(400);
        assertThat(running.put(SHOP + "/files/link.yaml", "linchpin: 1\n", "If-None-Match", "*")
                        .status())
                .isEqualTo(400);
        assertThat(secret).hasContent("linchpin: 1\nname: secret-7\n");
        assertThat(dir.resolve("new.yaml")).doesNotExist();
    }

    @Test
    void anInclude_thatLeadsOutOfTheModel_isAProblem_andNothingOfItIsTold() throws IOException {
        Files.writeString(dir.resolve("secret.yaml"), "linchpin: 1\nsecret-7: x\n");
        String json = "{\"path\":\"more.yaml\",\"text\":\"linchpin: 1\\ninclude: ../../secret.yaml\\n\"}";
        Files.createSymbolicLink(running.models.resolve("shop/link.yaml"), dir.resolve("secret.yaml"));

        Answer answer = running.post(SHOP + "/check", json);
        Answer model = running.get(SHOP + "/problems");
        for (int i = 0; i < 100 && !model.body().contains("link.yaml"); i++) {
            pause();
            model = running.get(SHOP + "/problems");
        }

        assertThat(answer.json().get("sound").booleanValue()).isFalse();
        assertThat(answer.body()).doesNotContain("secret-7");
        assertThat(model.body()).contains("must lie in the model's folder").doesNotContain("secret-7");
    }

    @Test
    void whatIsEditedElsewhere_isSeen_andIsARevision() throws IOException {
        String before = running.get(SHOP).json().get("revision").stringValue();
        Files.writeString(file, EDITED);

        var seen = running.get(SHOP).json();
        for (int i = 0; i < 100 && seen.get("revision").stringValue().equals(before); i++) {
            pause();
            seen = running.get(SHOP).json();
        }

        assertThat(seen.get("criticalWeight").intValue()).isEqualTo(4);
        var revisions = running.get(SHOP + "/revisions").json().get("items");
        assertThat(revisions.get(0).get("note").stringValue()).isEqualTo("seen on the disk");
        assertThat(revisions.size()).isEqualTo(2);
    }

    @Test
    void whatWasEditedWhileNoServerRan_isARevisionOfTheNextStart() throws IOException {
        running.get(SHOP);
        running.close();
        Files.writeString(file, EDITED);
        running = RunningServer.in(dir);

        assertThat(running.get(SHOP + "/revisions").json().get("total").intValue())
                .isEqualTo(2);
    }

    @Test
    void whatACrashLeft_isTakenAway_butNotWhatIsBeingWritten() throws IOException {
        running.close();
        Path old = Files.createFile(running.models.resolve("shop/.model.yaml.123.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
        Path young = Files.createFile(running.models.resolve("shop/.model.yaml.124.tmp"));
        running = RunningServer.in(dir);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void aModelThatIsBrokenOnTheDisk_isToldSo_andNothingIsAskedOfIt() throws IOException {
        Files.createDirectories(running.models.resolve("bad"));
        Files.writeString(running.models.resolve("bad/model.yaml"), "linchpin: 1\nnodes: [\n");

        Answer bad = running.get("/api/v1/models/bad");

        assertThat(bad.status()).isEqualTo(200);
        assertThat(bad.json().get("problems").get("errors").intValue()).isPositive();
        assertThat(running.get("/api/v1/models").status()).isEqualTo(200);
    }

    @Test
    void filesThatAreNotUtf8_areNotWritten() {
        Answer answer = running.send(running.request(FILE)
                .header("If-Match", running.get(FILE).header("ETag"))
                .header("Content-Type", "text/plain")
                .header("Linchpin-CSRF", running.token())
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 'x'})));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(file).hasContent(RunningServer.MODEL);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
