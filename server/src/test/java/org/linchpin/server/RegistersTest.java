package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.http.Limits;

class RegistersTest {

    private static final String ALL = "/api/v1/models/shop/registers";

    @TempDir
    Path dir;

    private RunningServer running;
    private byte[] zip;

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.in(dir);
        try (Stream<Path> packages = Files.list(Path.of("..", "examples", "register"))) {
            zip = zipped(packages.findFirst().orElseThrow());
        }
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    private static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new ZipEntry(folder.getFileName() + "/" + folder.relativize(file)));
                Files.copy(file, out);
            }
        }
        return bytes.toByteArray();
    }

    private Answer add(String name, byte[] body) {
        return running.send(running.request(ALL + "?name=" + name)
                .header("Linchpin-CSRF", running.token())
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    @Test
    void aRegisterThatIsAdded_isAsked_andTheModelStaysAsItWas() {
        String revision =
                running.get("/api/v1/models/shop").json().get("revision").stringValue();

        assertThat(add("norrhavn", zip).status()).isEqualTo(201);

        var listed = running.get(ALL).json();
        assertThat(listed.get("items").get(0).get("id").stringValue()).isEqualTo("norrhavn.zip");
        for (String question : new String[] {"findings", "exits", "concentration", "screening"}) {
            Answer answer = running.get(ALL + "/norrhavn.zip/" + question);
            assertThat(answer.status()).as(question + " " + answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(dir.toString());
        }
        assertThat(running.get("/api/v1/models/shop").json().get("revision").stringValue())
                .isEqualTo(revision);
        assertThat(running.get("/api/v1/models/shop/files").body()).doesNotContain("registers/");
    }

    @Test
    void theSameRegisterTwice_isOne_andAnotherOfItsNameIsRefused() throws IOException {
        add("norrhavn", zip);

        assertThat(add("norrhavn", zip).status()).isEqualTo(201);
        assertThat(running.get(ALL).json().get("total").intValue()).isEqualTo(1);
        Path other = Files.createDirectories(dir.resolve("other/LEI/reports"));
        Files.writeString(other.resolve("b_01.01.csv"), "c0010\nX\n");
        assertThat(add("norrhavn", zipped(dir.resolve("other/LEI"))).status()).isIn(409, 422);
    }

    @Test
    void whatIsNoRegister_isRefused_andNothingIsKept() {
        for (byte[] body : new byte[][] {{}, "PK".getBytes(StandardCharsets.US_ASCII), new byte[1000]}) {
            Answer answer = add("x", body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("/register-");
        }
        assertThat(running.get(ALL).json().get("total").intValue()).isZero();
    }

    private Answer made(String id, String key) {
        return running.post(ALL + "/norrhavn.zip/model", "{\"id\": \"" + id + "\"}", "Idempotency-Key", key);
    }

    @Test
    void aRegister_isMadeAModel_asTheCommandLineMakesOne() throws IOException {
        add("norrhavn", zip);

        Answer answer = made("bank", "k1");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("id").stringValue()).isEqualTo("bank");
        Path byHand = dir.resolve("by-hand");
        var unused = new RegisterImport(RuleFiles.shipped())
                .run(running.models.resolve("shop/registers/norrhavn.zip"), byHand);
        try (Stream<Path> files = Files.walk(byHand)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(running.models.resolve("bank").resolve(byHand.relativize(file)))
                        .hasSameBinaryContentAs(file);
            }
        }
        assertThat(running.get("/api/v1/models/bank/who?all=true&maxSize=1")
                        .json()
                        .get("total")
                        .intValue())
                .isPositive();
        var own =
                running.get("/api/v1/models/bank/registers").json().get("items").get(0);
        assertThat(own.get("id").stringValue()).isEqualTo("register");
        assertThat(own.get("own").booleanValue()).isTrue();
        assertThat(running.get(ALL).json().get("items").get(0).get("own").booleanValue())
                .isFalse();
    }

    @Test
    void theSameModelOfARegisterUnderTheSameKey_isMadeOnce_andAnotherOfItsNameIsRefused() throws IOException {
        add("norrhavn", zip);

        assertThat(made("bank", "k1").body()).isEqualTo(made("bank", "k1").body());
        assertThat(made("bank", "k2").status()).isEqualTo(409);
        assertThat(made("other", "k1").status()).isEqualTo(422);
        assertThat(made("../x", "k3").status()).isEqualTo(400);
        assertThat(running.post(ALL + "/norrhavn.zip/model", "{\"id\": \"x\"}").status())
                .isEqualTo(400);
        assertThat(running.post(ALL + "/none/model", "{\"id\": \"x\"}", "Idempotency-Key", "k4")
                        .status())
                .isEqualTo(404);
        assertThat(running.get("/api/v1/models").json().get("total").intValue()).isEqualTo(2);
    }

    @Test
    void whatIsNoRegister_isMadeNoModel() throws IOException {
        Path empty = Files.createDirectories(running.models.resolve("shop/registers/empty/reports"));
        Files.writeString(empty.resolve("notes.txt"), "nothing");

        Answer answer = running.post(ALL + "/empty/model", "{\"id\": \"bank\"}", "Idempotency-Key", "k1");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(dir.toString());
        assertThat(running.models.resolve("bank")).doesNotExist();
    }

    @Test
    void whereOneModelIsServed_noRegisterIsMadeAModel() throws IOException {
        add("norrhavn", zip);
        running.close();
        try (RunningServer one =
                RunningServer.of(running.models.resolve("shop"), dir.resolve("data2"), Limits.DEFAULT)) {
            assertThat(one.post(ALL + "/norrhavn.zip/model", "{\"id\": \"bank\"}", "Idempotency-Key", "k1")
                            .status())
                    .isEqualTo(409);
        }
    }

    @Test
    void longQuestionsOfARegister_areJobsToo_withTheSameAnswer() throws IOException {
        add("norrhavn", zip);
        for (String kind : new String[] {"exits", "screen"}) {
            String waitedFor = kind.equals("screen") ? "screening" : kind;
            String id = running.post(
                            "/api/v1/models/shop/jobs",
                            "{\"kind\": \"" + kind + "\", \"query\": {\"register\": \"norrhavn.zip\"}}")
                    .json()
                    .get("id")
                    .stringValue();
            assertThat(running.get("/api/v1/jobs/" + id + "/events").body()).contains("\"state\":\"done\"");
            var result = running.get("/api/v1/jobs/" + id + "/result").json();
            var asked = running.get(ALL + "/norrhavn.zip/" + waitedFor).json();
            assertThat(result.get("items")).as(kind).isEqualTo(asked.get("items"));
            assertThat(result.get("answer")).as(kind).isEqualTo(asked.get("answer"));
        }
        assertThat(running.post(
                                "/api/v1/models/shop/jobs",
                                "{\"kind\": \"exits\", \"query\": {\"register\": \"none\"}}")
                        .status())
                .isEqualTo(404);
    }

    /** What the command line prints as ways off stands in the rows. */
    @Test
    void exits_tellTheWaysOff_byName() throws IOException {
        Path bank = running.models.resolve("bank");
        var unused = new RegisterImport(RuleFiles.shipped())
                .run(Path.of("..", "examples", "register-exits", "register"), bank);
        Files.copy(Path.of("..", "examples", "register-exits", "options.yaml"), bank.resolve("options.yaml"));

        var rows = running.get("/api/v1/models/bank/registers/register/exits")
                .json()
                .get("items");

        boolean hasWay = false;
        for (var row : rows) {
            var way = row.get("cheapest");
            assertThat(way.isNull()).isEqualTo(!row.get("outcome").stringValue().equals("way"));
            if (!way.isNull()) {
                hasWay = true;
                assertThat(way.get("optionNames").size())
                        .isEqualTo(way.get("options").size())
                        .isPositive();
                assertThat(way.get("movedToNames").size())
                        .isEqualTo(way.get("movedTo").size());
                assertThat(row.get("fastest").get("takesHours").isNumber()).isTrue();
            }
        }
        assertThat(hasWay).isTrue();
    }

    @Test
    void namesThatLeadElsewhere_areRefused() {
        for (String name : new String[] {"..%2Fx", "a%2Fb", ".x", "%00", "x..", ""}) {
            assertThat(add(name, zip).status()).as(name).isEqualTo(400);
        }
        assertThat(running.get(ALL + "/..%2F..%2Fshop/findings").status()).isIn(400, 404);
    }

    @Test
    void aRegisterThatCannotBeOpened_saysSo_andTheOthersAreListed() throws IOException {
        add("norrhavn", zip);
        Path folder = Files.createDirectories(running.models.resolve("shop/registers/broken"));
        Files.createSymbolicLink(folder.resolve("b_01.01.csv"), dir.resolve("nowhere"));
        Path outside = Files.writeString(dir.resolve("outside.csv"), "secret");
        Path leak = Files.createDirectories(running.models.resolve("shop/registers/leak"));
        Files.createSymbolicLink(leak.resolve("b_01.01.csv"), outside);

        Answer listed = running.get(ALL);

        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.json().get("items").get(0).get("problem").stringValue())
                .contains("leads nowhere");
        assertThat(listed.json().get("items").get(1).get("problem").stringValue())
                .contains("must lead to a file in it");
        assertThat(listed.json().get("items").get(2).get("problem").isNull()).isTrue();
        Answer asked = running.get(ALL + "/broken/findings");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("leads nowhere").doesNotContain(dir.toString());
    }

    @Test
    void anEditThatKeepsSizeAndTime_changesTheTag() throws IOException {
        Path folder = Files.createDirectories(running.models.resolve("shop/registers/LEI/reports"));
        Path file = Files.writeString(folder.resolve("b_01.01.csv"), "c0010\nX\n");
        FileTime time = Files.getLastModifiedTime(file);
        String before = running.get(ALL + "/LEI/findings").header("ETag");

        Files.writeString(file, "c0010\nY\n");
        Files.setLastModifiedTime(file, time);

        assertThat(before).isNotNull();
        assertThat(running.get(ALL + "/LEI/findings").header("ETag")).isNotEqualTo(before);
    }

    @Test
    void parametersInAnyOrder_areOneQuestion_andUnknownOnesAreRefusedUnread() throws IOException {
        add("norrhavn", zip);
        String path = ALL + "/norrhavn.zip/screening?";

        assertThat(running.get(path + "top=5&minCell=3").json())
                .isEqualTo(running.get(path + "minCell=3&top=5").json());
        // It is no package: reading it would be another refusal.
        Files.writeString(running.models.resolve("shop/registers/bad.zip"), "no zip");
        Answer unknown = running.get(ALL + "/bad.zip/findings?color=red");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("color");
    }

    @Test
    void aModelOfOneFile_hasNoRegisters_whateverLiesBesideIt() throws IOException {
        add("norrhavn", zip);
        try (RunningServer one = RunningServer.of(
                running.models.resolve("shop/model.yaml"), dir.resolve("other-data"), Limits.DEFAULT)) {
            String model = one.get("/api/v1/models")
                    .json()
                    .get("items")
                    .get(0)
                    .get("id")
                    .stringValue();

            assertThat(one.get("/api/v1/models/" + model + "/registers")
                            .json()
                            .get("total")
                            .intValue())
                    .isZero();
            Answer added = one.send(one.request("/api/v1/models/" + model + "/registers?name=x")
                    .header("Linchpin-CSRF", one.token())
                    .header("Content-Type", "application/zip")
                    .POST(BodyPublishers.ofByteArray(zip)));
            assertThat(added.status()).isEqualTo(409);
        }
        assertThat(running.models.resolve("shop/registers/x.zip")).doesNotExist();
    }
}
