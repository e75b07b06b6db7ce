package org.linchpin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.store.Questions.Question;

/** The store: made from nothing, one server at a time, backed up and put back. */
class StoreTest {

    private static final Question QUESTION =
            new Question("q", "shop", "Who?", "/who", Instant.ofEpochMilli(1_700_000_000_000L));

    @TempDir
    Path dir;

    private Path models;
    private Path base;

    @BeforeEach
    void models() throws IOException {
        models = Files.createDirectory(dir.resolve("models"));
        base = dir.resolve("data");
    }

    @Test
    void aStore_isMadeFromNothing_andKeepsWhatItIsGiven() throws IOException {
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            store.questions().add(QUESTION);
            store.revisions().add("shop", "aa", "first", 0, Map.of("model.yaml", bytes("one")));
        }
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            assertThat(store.questions().all("shop")).containsExactly(QUESTION);
            Revisions.Row row = store.revisions().all("shop").getFirst();
            assertThat(row.note()).isEqualTo("first");
            assertThat(store.revisions().files(row).get("model.yaml")).isEqualTo(bytes("one"));
        }
    }

    @Test
    void onlyTheOwner_mayReadIt() throws IOException {
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            store.questions().add(QUESTION);

            assertThat(permissions(folder.directory())).isEqualTo("rwx------");
            try (var files = Files.list(folder.directory())) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("linchpin.db")))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aSecondServer_ofTheSameModels_isRefused() throws IOException {
        try (DataFolder first = DataFolder.locked(base, models)) {
            assertThat(first.directory()).isDirectory();
            assertThatThrownBy(() -> DataFolder.locked(base, models))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another server serves");
        }
    }

    @Test
    void revisions_thatDifferInNothing_areOne_andOldOnesAreForgotten() throws IOException {
        try (DataFolder folder = DataFolder.locked(base, models)) {
            Database database = Database.open(folder.database());
            Revisions revisions = new Revisions(database, 3);
            for (int i = 0; i < 10; i++) {
                revisions.add(
                        "shop", "sha" + i, "n" + i, 0, Map.of("a.yaml", bytes("text " + i), "b.yaml", bytes("same")));
                revisions.add("shop", "sha" + i, "again", 0, Map.of());
            }

            assertThat(revisions.all("shop")).extracting(Revisions.Row::note).containsExactly("n9", "n8", "n7");
            assertThat(count(database, "content")).isEqualTo(4);
            assertThat(count(database, "revision_file")).isEqualTo(6);
            database.close();
        }
    }

    @Test
    void aBackup_isWrittenWhileTheStoreIsInUse_andPutBack() throws IOException {
        Path file = dir.resolve("backup.db");
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            store.questions().add(QUESTION);
            Backup.write(base, models, file);
            store.questions().remove("q");
            assertThatThrownBy(() -> Backup.restore(base, models, file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another server");
        }

        Backup.restore(base, models, file);

        assertThat(permissions(file)).isEqualTo("rw-------");
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            assertThat(store.questions().all("shop")).containsExactly(QUESTION);
        }
    }

    @Test
    void aBackup_neverReplacesAFile_andNeedsAStore() throws IOException {
        assertThatThrownBy(() -> Backup.write(base, models, dir.resolve("b.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no store");
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            store.questions().add(QUESTION);
        }
        Path there = Files.writeString(dir.resolve("b.db"), "mine");

        assertThatThrownBy(() -> Backup.write(base, models, there)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there).hasContent("mine");
    }

    @Test
    void whatIsNoStore_isNotPutBack() throws IOException {
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            store.questions().add(QUESTION);
        }
        Path text = Files.writeString(dir.resolve("text.db"), "no store at all, but long enough to look like one");

        assertThatThrownBy(() -> Backup.restore(base, models, text)).isInstanceOf(StoreException.class);
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            assertThat(store.questions().all("shop")).containsExactly(QUESTION);
        }
    }

    private static long count(Database database, String table) {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofTwoWhoReplaceWhatTheyRead_oneIsTooLate() throws IOException {
        try (DataFolder folder = DataFolder.locked(base, models);
                Store store = Store.open(folder)) {
            store.questions().add(QUESTION);
            Question one = new Question("q", "shop", "one", "/who", QUESTION.createdAt());
            Question other = new Question("q", "shop", "other", "/who", QUESTION.createdAt());

            assertThat(store.questions().replace(QUESTION, one)).isTrue();
            assertThat(store.questions().replace(QUESTION, other)).isFalse();
            assertThat(store.questions().all("shop")).containsExactly(one);
        }
    }
}
