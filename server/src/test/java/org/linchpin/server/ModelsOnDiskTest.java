package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.http.Limits;

/** What lies on the disk is what is served: all that a model is read from, and whatever else is wrong there. */
class ModelsOnDiskTest {

    /** How a snapshot begins. */
    private static final long MAGIC = 0x0A1A0A0D_8953504CL;

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
    void anEditOfAHiddenFileThatIsIncluded_isSeen_andItIsPartOfTheModel() throws IOException {
        Path hidden = Files.writeString(
                running.models.resolve("shop/.parties.yaml"), "linchpin: 1\nparties:\n  extra: {name: One}\n");
        Files.writeString(
                running.models.resolve("shop/model.yaml"),
                RunningServer.MODEL.replace("name: Shop", "name: Shop\ninclude: [.parties.yaml, .later.yaml]"));
        awaitSound(false);
        Files.writeString(running.models.resolve("shop/.later.yaml"), "linchpin: 1\n");
        awaitSound(true);

        Files.writeString(hidden, "linchpin: 1\nparties:\n  extra: {name: One}\n  other: {name: Two}\n");
        awaitParties(4);

        Answer written = running.put(
                "/api/v1/models/shop/files/more.yaml",
                "linchpin: 1\nparties:\n  third: {name: Three}\n",
                "If-None-Match",
                "*");
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(running.get("/api/v1/models/shop")
                        .json()
                        .get("counts")
                        .get("parties")
                        .intValue())
                .isEqualTo(5);
    }

    private void awaitParties(int parties) {
        await(() -> {
            var counts = running.get("/api/v1/models/shop").json().get("counts");
            return counts != null && counts.get("parties").intValue() == parties;
        });
    }

    private void awaitSound(boolean sound) {
        await(() -> sound
                == (running.get("/api/v1/models/shop")
                                .json()
                                .get("problems")
                                .get("errors")
                                .intValue()
                        == 0));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void aFileWithIncludes_servedAlone_isEdited_withWhatItIncludes() throws IOException {
        Path model = running.models.resolve("shop/model.yaml");
        Files.writeString(model, RunningServer.MODEL.replace("name: Shop", "name: Shop\ninclude: [parts.yaml]"));
        Files.writeString(running.models.resolve("shop/parts.yaml"), "linchpin: 1\nparties:\n  extra: {name: One}\n");
        try (RunningServer one = RunningServer.of(model, dir.resolve("other-data"), Limits.DEFAULT)) {
            String file = "/api/v1/models/model/files/model.yaml";
            Answer read = one.get(file);
            Answer written =
                    one.put(file, read.body().replace("name: Shop", "name: Store"), "If-Match", read.header("ETag"));

            assertThat(written.status()).as(written.body()).isEqualTo(200);
            assertThat(one.get("/api/v1/models/model").json().get("name").stringValue())
                    .isEqualTo("Store");
        }
    }

    @Test
    void aFileInAFile_orWhereAFolderIs_isAConflict() throws IOException {
        Files.createDirectories(running.models.resolve("shop/parts.yaml"));
        for (String path : new String[] {"model.yaml/x.yaml", "parts.yaml"}) {
            Answer answer = running.put("/api/v1/models/shop/files/" + path, "linchpin: 1\n", "If-None-Match", "*");
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(409);
        }
    }

    @Test
    void aModelWithTooManyFiles_orADamagedSnapshot_doesNotHideTheOthers() throws IOException {
        Path many = Files.createDirectories(running.models.resolve("many"));
        Files.writeString(many.resolve("model.yaml"), RunningServer.MODEL);
        for (int k = 0; k <= 2_000; k++) {
            Files.createFile(many.resolve(k + ".txt"));
        }
        await(() -> running.get("/api/v1/models").json().get("total").intValue() == 2);

        var rows = running.get("/api/v1/models").json().get("items");

        assertThat(rows.get(0).get("problem").stringValue()).contains("2000");
        assertThat(rows.get(0).get("errors").intValue()).isEqualTo(1);
        assertThat(rows.get(1).get("id").stringValue()).isEqualTo("shop");
        assertThat(rows.get(1).get("problem").isNull()).isTrue();
    }

    @Test
    void aDamagedSnapshot_hasARevisionOfItsOwn() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        Path damaged = dir.resolve("damaged.lps");
        Files.write(damaged, head.putLong(0, MAGIC).array());
        try (RunningServer one = RunningServer.of(damaged, dir.resolve("other-data"), Limits.DEFAULT)) {
            Answer told = one.get("/api/v1/models/damaged");

            assertThat(told.json().get("problems").get("errors").intValue()).isPositive();
            assertThat(told.json().get("revision").stringValue()).hasSize(64);
        }
    }
}
