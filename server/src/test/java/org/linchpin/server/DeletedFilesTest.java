package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.http.Limits;

class DeletedFilesTest {

    private static final String SHOP = "/api/v1/models/shop";
    private static final String MORE = SHOP + "/files/till.yaml";
    private static final String TILL =
            "linchpin: 1\noverlay: true\nnodes:\n  till: {kind: software, needs: [server]}\n";

    @TempDir
    Path dir;

    private RunningServer running;
    private Path more;

    @BeforeEach
    void start() throws IOException {
        more = Files.createDirectories(dir.resolve("models/shop")).resolve("till.yaml");
        Files.writeString(more, TILL);
        running = RunningServer.in(dir);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    private static int nodes(Answer model) {
        return model.json().get("counts").get("nodes").intValue();
    }

    @Test
    void aFile_withTheTagOfWhatWasRead_isDeleted_andTheModelWithoutItIsARevision() {
        assertThat(nodes(running.get(SHOP))).isEqualTo(3);

        Answer deleted = running.delete(MORE, "If-Match", running.get(MORE).header("ETag"));

        assertThat(deleted.status()).as(deleted.body()).isEqualTo(200);
        assertThat(more).doesNotExist();
        assertThat(running.get(MORE).status()).isEqualTo(404);
        assertThat(nodes(running.get(SHOP))).isEqualTo(2);
        var newest = running.get(SHOP + "/revisions").json().get("items").get(0);
        assertThat(newest.get("note").stringValue()).isEqualTo("deleted till.yaml");
        assertThat(newest.get("sha256")).isEqualTo(deleted.json().get("revision"));
    }

    @Test
    void whatWasWrittenElsewhere_aMomentBeforeItIsDeleted_isARevisionToo() throws IOException {
        running.get(SHOP);
        Files.writeString(more, TILL.replace("software", "service"));

        assertThat(running.delete(MORE, "If-Match", running.get(MORE).header("ETag"))
                        .status())
                .isEqualTo(200);

        var revisions = running.get(SHOP + "/revisions").json();
        assertThat(revisions.get("total").intValue()).isEqualTo(3);
        assertThat(revisions.get("items").get(1).get("note").stringValue()).isEqualTo("seen on the disk");
    }

    @Test
    void withoutATag_orWithAnOldOne_orWithoutTheToken_nothingIsDeleted() {
        String tag = running.get(MORE).header("ETag");

        assertThat(running.delete(MORE).status()).isEqualTo(428);
        assertThat(running.delete(MORE, "If-None-Match", "\"old\"").status()).isEqualTo(428);
        assertThat(running.delete(MORE, "If-Match", "\"old\"").status()).isEqualTo(412);
        assertThat(running.send(running.request(MORE, "If-Match", tag).DELETE()).status())
                .isEqualTo(403);
        assertThat(running.delete(SHOP + "/files/none.yaml", "If-Match", tag).status())
                .isEqualTo(404);
        assertThat(more).hasContent(TILL);
    }

    @Test
    void aFileThatTheModelCannotBeReadWithout_stays_andTheProblemsAreTold() {
        String file = SHOP + "/files/model.yaml";
        Answer refused = running.delete(file, "If-Match", running.get(file).header("ETag"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems").size()).isPositive();
        assertThat(refused.json().get("detail").stringValue()).contains("nothing was deleted");
        assertThat(running.models.resolve("shop/model.yaml")).hasContent(RunningServer.MODEL);
        assertThat(running.get(SHOP + "/revisions").json().get("total").intValue())
                .isEqualTo(1);
    }

    @Test
    void linksAndPathsThatLeadElsewhere_areNotDeleted() throws IOException {
        Path outside = Files.writeString(dir.resolve("outside.yaml"), TILL);
        Files.createSymbolicLink(running.models.resolve("shop/link.yaml"), more);
        Path real = Files.createDirectories(running.models.resolve("shop/real"));
        Files.writeString(real.resolve("notes.md"), "notes");
        Files.createSymbolicLink(running.models.resolve("shop/behind"), real);

        for (String path : new String[] {"link.yaml", "behind/notes.md"}) {
            String file = SHOP + "/files/" + path;
            assertThat(running.delete(file, "If-Match", running.get(file).header("ETag"))
                            .status())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(running.delete(SHOP + "/files/..%2F..%2Foutside.yaml", "If-Match", "*")
                        .status())
                .isIn(400, 404);
        assertThat(more).hasContent(TILL);
        assertThat(real.resolve("notes.md")).exists();
        assertThat(outside).exists();
    }

    @Test
    void theOnlyFileThatIsServed_isNotDeleted() throws IOException {
        Path only = Files.writeString(dir.resolve("only.yaml"), RunningServer.MODEL);
        try (RunningServer one = RunningServer.of(only, dir.resolve("data2"), Limits.DEFAULT)) {
            String file = "/api/v1/models/only/files/only.yaml";
            assertThat(one.delete(file, "If-Match", one.get(file).header("ETag"))
                            .status())
                    .isEqualTo(409);
        }
        assertThat(only).exists();
    }
}
