package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.RunningServer.Answer;

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

    @Test
    void namesThatLeadElsewhere_areRefused() {
        for (String name : new String[] {"..%2Fx", "a%2Fb", ".x", "%00", "x..", ""}) {
            assertThat(add(name, zip).status()).as(name).isEqualTo(400);
        }
        assertThat(running.get(ALL + "/..%2F..%2Fshop/findings").status()).isIn(400, 404);
    }
}
