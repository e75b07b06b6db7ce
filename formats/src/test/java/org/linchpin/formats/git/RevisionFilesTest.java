package org.linchpin.formats.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Model;
import org.linchpin.formats.ModelReader;

class RevisionFilesTest {

    private static final String HEAD = "linchpin: 1\n";

    @TempDir
    Path dir;

    private Repository repository;

    @BeforeEach
    void aRepository() throws IOException, InterruptedException {
        repository = new Repository(dir.resolve("repository"));
    }

    private RevisionFiles open(String text) throws GitException, IOException {
        return RevisionFiles.of(text, repository.directory());
    }

    private GitException fault(String text) {
        return catchThrowableOfType(GitException.class, () -> open(text).close());
    }

    private static List<String> nodes(RevisionFiles files) {
        Model model = Objects.requireNonNull(ModelReader.read(files.model()).model());
        List<String> ids = new java.util.ArrayList<>();
        model.nodes().forEach(node -> ids.add(node.id()));
        return ids;
    }

    @Test
    void aFileAsItWas_isReadFromEachCommit() throws Exception {
        repository.file("bank.yaml", HEAD + "nodes: {old: {kind: service}}\n").commit();
        repository.file("bank.yaml", HEAD + "nodes: {new: {kind: service}}\n").commit();

        try (RevisionFiles before = open("HEAD~1:bank.yaml");
                RevisionFiles after = open("main:bank.yaml")) {
            assertThat(nodes(before)).containsExactly("old");
            assertThat(nodes(after)).containsExactly("new");
        }
    }

    @Test
    void whatIsNotCommitted_isNotRead() throws Exception {
        repository.file("bank.yaml", HEAD + "nodes: {a: {kind: service}}\n").commit();
        repository.file("bank.yaml", HEAD + "nodes: {b: {kind: service}}\n");

        try (RevisionFiles files = open("HEAD:bank.yaml")) {
            assertThat(nodes(files)).containsExactly("a");
        }
    }

    @Test
    void aDirectory_isReadWithItsTables_andWithoutItsSubdirectories() throws Exception {
        repository
                .file("models/bank/a.yaml", HEAD + "nodes: {a: {kind: service, needs: [c]}}\n")
                .file("models/bank/b.yml", HEAD + "nodes: {b: {kind: service}}\n")
                .file("models/bank/nodes.csv", "id,kind\nc,service\n")
                .file("models/bank/sub/d.yaml", HEAD + "nodes: {d: {kind: service}}\n")
                .file("models/bank/.hidden.yaml", "no model")
                .commit();

        try (RevisionFiles files = open("main:models/bank")) {
            assertThat(nodes(files)).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(ModelReader.read(files.model()).sha256())
                    .isEqualTo(ModelReader.read(repository.directory().resolve("models/bank"))
                            .sha256());
        }
    }

    @Test
    void whatIsIncluded_comesFromTheSameCommit() throws Exception {
        repository
                .file("bank.yaml", HEAD + "include: [parts/a.yaml]\nnodes: {bank: {kind: service}}\n")
                .file("parts/a.yaml", HEAD + "include: ../common\nnodes: {a: {kind: service}}\n")
                .file("common/c.yaml", HEAD + "nodes: {c: {kind: service}}\n")
                .commit();
        repository.file("parts/a.yaml", "changed since").file("common/c.yaml", "changed since");

        try (RevisionFiles files = open("HEAD:bank.yaml")) {
            assertThat(nodes(files)).containsExactlyInAnyOrder("bank", "a", "c");
        }
    }

    @Test
    void placesAreNamedAsTheUserKnowsThem() throws Exception {
        repository
                .file("models/bank.yaml", HEAD + "nodes: {a: {kind: nonsense}}\n")
                .commit();

        try (RevisionFiles files = open("main:models/bank.yaml")) {
            String told = ModelReader.read(files.model()).problems().getFirst().toString();
            assertThat(files.named(told)).startsWith("main:models/bank.yaml:2:");
        }
    }

    @Test
    void anIncludeThatLeavesTheRepository_isRefused() throws Exception {
        Files.writeString(dir.resolve("outside.yaml"), HEAD);
        repository.file("bank.yaml", HEAD + "include: [../outside.yaml]\n").commit();

        assertThat(fault("HEAD:bank.yaml")).hasMessageContaining("must stay in its repository");
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Files.writeString(dir.resolve("outside.yaml"), HEAD);
        repository.file("models/a.yaml", HEAD);
        Files.createSymbolicLink(repository.directory().resolve("models/b.yaml"), dir.resolve("outside.yaml"));
        repository.commit();

        assertThat(fault("HEAD:models"))
                .hasMessageContaining("links are not followed")
                .hasMessageContaining("b.yaml");
        assertThat(fault("HEAD:models/b.yaml")).hasMessageContaining("links are not followed");
    }

    @Test
    void anUnknownRevision_isGuessed() throws Exception {
        repository.file("bank.yaml", HEAD).commit();

        assertThat(fault("mian:bank.yaml")).satisfies(fault -> {
            assertThat(fault).hasMessageContaining("no revision \"mian\"");
            assertThat(fault.maybe()).isEqualTo("\"main\"?");
            assertThat(fault.isMisnamed()).isTrue();
        });
    }

    @Test
    void rangesNegationsAndOtherObjects_areNoRevisions() throws Exception {
        repository.file("bank.yaml", HEAD).commit();
        String blob = repository.git("rev-parse", "HEAD:bank.yaml");

        for (String text : List.of("^main", "main..main", "main...main", blob, "main^{tree}", "@{u}", "*", "main^@")) {
            assertThat(fault(text + ":bank.yaml")).as(text).hasMessageContaining("no revision");
        }
    }

    @Test
    void anUnknownPath_isSaid_withTheOneBeneathTheCurrentDirectory() throws Exception {
        repository.file("models/bank.yaml", HEAD).commit();

        assertThat(fault("main:bank.yaml")).hasMessage("there is no \"bank.yaml\" at the revision \"main\"");
        GitException fault = catchThrowableOfType(
                GitException.class,
                () -> RevisionFiles.of("main:bank.yaml", repository.directory().resolve("models"))
                        .close());
        assertThat(fault.maybe()).isEqualTo("\"main:./bank.yaml\"?");
        try (RevisionFiles files =
                RevisionFiles.of("main:./bank.yaml", repository.directory().resolve("models"))) {
            assertThat(files.model()).exists();
        }
    }

    @Test
    void pathsArePaths_notPatterns() throws Exception {
        repository.file("bank.yaml", HEAD).commit();

        for (String path : List.of("*.yaml", ":(glob)*", "bank.yam?", "--help", "-z")) {
            assertThat(fault("main:" + path)).as(path).hasMessageContaining("there is no");
        }
    }

    @Test
    void whereThereIsNoRepository_itIsSaid() throws IOException {
        Path nowhere = Files.createDirectory(dir.resolve("nowhere"));

        GitException fault = catchThrowableOfType(
                GitException.class, () -> RevisionFiles.of("main:a", nowhere).close());
        assertThat(fault).hasMessageContaining("must be in a git repository");
        assertThat(fault.isMisnamed()).isFalse();
        assertThat(catchThrowableOfType(
                        GitException.class,
                        () -> RevisionFiles.of("main:a", dir.resolve("none")).close()))
                .hasMessageContaining("must be a directory");
    }

    @Test
    void theFilesAreTheOwnersAlone_andGoWhenClosed() throws Exception {
        repository.file("bank.yaml", HEAD).commit();
        RevisionFiles files = open("main:bank.yaml");
        Path temporary = files.model().getParent().getParent();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
                .isEqualTo("rwx------");
        files.close();
        assertThat(temporary).doesNotExist();
        files.close();
    }

    @Test
    void whatFails_leavesNothingBehind() throws Exception {
        repository.file("models/a.yaml", HEAD).commit();
        Files.createSymbolicLink(repository.directory().resolve("models/b.yaml"), Path.of("a.yaml"));
        repository.commit();
        List<Path> before = temporaries();

        fault("HEAD:models");
        fault("HEAD:none");
        fault("none:models");

        assertThat(temporaries()).containsExactlyInAnyOrderElementsOf(before);
    }

    private static List<Path> temporaries() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("linchpin-"))
                    .toList();
        }
    }

    @Test
    void tooManyFiles_areRefused() throws Exception {
        for (int i = 0; i < 2_001; i++) {
            repository.file("many/" + i + ".yaml", HEAD);
        }
        repository.commit();

        assertThat(fault("HEAD:many")).hasMessageContaining("at most 2000 files");
    }

    @Test
    void aBareRepository_doesToo() throws Exception {
        repository.file("bank.yaml", HEAD + "nodes: {a: {kind: service}}\n").commit();
        repository.git("clone", "-q", "--bare", ".", "../bare.git");

        try (RevisionFiles files = RevisionFiles.of("main:bank.yaml", dir.resolve("bare.git"))) {
            assertThat(nodes(files)).containsExactly("a");
        }
    }
}
