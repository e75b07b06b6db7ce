package org.linchpin.formats.debian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.ModelReader;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class DebianImportTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 11);

    @TempDir
    Path dir;

    private Path lists;
    private Path model;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void makeLists() throws IOException {
        lists = Files.createDirectory(dir.resolve("lists"));
        model = dir.resolve("model");
    }

    @Test
    void dependsAndPreDepends_areAllOf_andSuggestionsAreNone() throws IOException {
        run("""
                Package: a
                Version: 1
                Maintainer: Team A <a@example.org>
                Depends: b, c (>= 1),
                 d:any
                Pre-Depends: e
                Recommends: f
                Suggests: g
                """ + plain("b", "c", "d", "e", "f", "g"));

        assertThat(needsOf("a")).containsExactly("a,e", "a,b", "a,c", "a,d");
    }

    @Test
    void alternativesAndVirtualPackages_areAnyOf() throws IOException {
        run("""
                Package: a
                Version: 1
                Depends: b | c, mail, web | nothing-here, only

                Package: p1
                Version: 1
                Provides: mail, web (= 2)

                Package: p2
                Version: 1
                Provides: mail, only
                """ + plain("b", "c"));

        assertThat(needsOf("a")).containsExactly("a,b,1", "a,c,1", "a,p1,2", "a,p2,2", "a,p1,", "a,p2,");
    }

    @Test
    void repeatedClauses_andThoseAPackageMeetsItself_areNotWritten_butCounted() throws IOException {
        DebianImport.Result result = run("""
                Package: a
                Version: 1
                Provides: x
                Depends: b (>= 1), b (<< 9), x | b
                """ + plain("b"));

        assertThat(needsOf("a")).containsExactly("a,b");
        assertThat(result.clauses()).isEqualTo(3);
        assertThat(result.clausesWithAlternatives()).isEqualTo(1);
    }

    @Test
    void cycles_areKept() throws IOException {
        run("Package: a\nVersion: 1\nDepends: b\n\nPackage: b\nVersion: 1\nDepends: a\n");

        assertThat(needsOf("")).containsExactly("a,b", "b,a");
        assertThat(Broken.in(model).when()).isEmpty();
    }

    @Test
    void aClauseThatNothingMeets_breaksThePackage_notTheMissingName() throws IOException {
        DebianImport.Result result = run("""
                Package: a
                Version: 1
                Depends: gone | lost, b

                Package: after
                Version: 1
                Depends: a
                """ + plain("b"));

        assertThat(result.unmet()).containsExactly("a");
        assertThat(result.packages()).isEqualTo(3);
        assertThat(needsOf("a")).containsExactly("a,missing/gone,1", "a,missing/lost,1", "a,b,");
        assertThat(Files.readAllLines(model.resolve("nodes.csv")))
                .contains("missing/gone,group,gone,,2026-07-11,,,not in the lists");
        assertThat(Broken.in(model).when()).containsExactlyInAnyOrder("a", "after");
    }

    @Test
    void versionsAskedFor_areCheckedAgainstThePackageOfThatName() throws IOException {
        DebianImport.Result result = run("""
                Package: a
                Version: 1
                Depends: b (<= 1:128.x)

                Package: b
                Version: 1:140.12.0esr-1

                Package: c
                Version: 1
                Depends: b (>= 1:102)
                """);

        assertThat(result.unmet()).containsExactly("a");
        assertThat(needsOf("a")).containsExactly("a,missing/b");
        assertThat(needsOf("c")).containsExactly("c,b");
    }

    @Test
    void aPackageThatConflicts_meetsNoClauseOfTheOther() throws IOException {
        DebianImport.Result result = run("""
                Package: a
                Version: 1
                Depends: b | c

                Package: b
                Version: 1
                Breaks: a (<< 2)

                Package: c
                Version: 1

                Package: d
                Version: 1
                Depends: c
                Conflicts: c
                """);

        assertThat(needsOf("a")).containsExactly("a,c");
        assertThat(result.unmet()).containsExactly("d");
    }

    @Test
    void ofSeveralStanzasOfAName_theHighestVersionSpeaks_andEachVersionWillDo() throws IOException {
        write("x_dists_stable_main_binary-amd64_Packages", "Package: a\nVersion: 1\nDepends: b\n\n" + plain("b"));
        write("x_dists_stable-security_main_binary-amd64_Packages", """
                Package: a
                Version: 1+deb1
                Depends: c

                Package: c
                Version: 1

                Package: d
                Version: 1
                Depends: a (= 1)
                """);

        DebianImport.Result result = run();

        assertThat(result.stanzas()).isEqualTo(5);
        assertThat(result.packages()).isEqualTo(4);
        assertThat(result.lists()).hasSize(2);
        assertThat(needsOf("a")).containsExactly("a,c");
        assertThat(needsOf("d")).containsExactly("d,a");
    }

    @Test
    void maintainers_areParties_byTheirAddress() throws IOException {
        run("""
                Package: a
                Version: 1
                Maintainer: Team "B" <team@Example.org>

                Package: b
                Version: 1
                Maintainer: Another Name <team@example.org>

                Package: c
                Version: 1
                Maintainer: Übung & Söhne

                Package: d
                Version: 1
                """);

        Model read = head();
        assertThat(read.parties())
                .extracting(Party::id)
                .containsExactlyInAnyOrder("team@example.org", "maintainer/übung-söhne", "maintainer/unknown");
        assertThat(read.parties()).extracting(Party::name).contains("Another Name", "Übung & Söhne");
        assertThat(read.parties()).allMatch(party -> party.under() == null);
        assertThat(Files.readAllLines(model.resolve("nodes.csv")))
                .contains("a,software,team@example.org,yes,x_Packages", "d,software,maintainer/unknown,yes,x_Packages");
    }

    @Test
    void theHead_tellsTheRelease_andIsAValidModel() throws IOException {
        write("h_dists_bookworm_InRelease", """
                -----BEGIN PGP SIGNED MESSAGE-----
                Hash: SHA256

                Origin: Debian
                Suite: oldstable
                Version: 12.15
                Codename: bookworm
                Date: Sat, 11 Jul 2026 10:16:37 UTC
                MD5Sum:
                """);
        write("h_dists_bookworm_main_binary-amd64_Packages", plain("a"));

        DebianImport.run(lists, model, null, problems::add, bytes -> {});

        Model read = head();
        assertThat(read.asOf()).isEqualTo(AS_OF);
        assertThat(read.name())
                .isEqualTo("Debian oldstable 12.15 bookworm, h_dists_bookworm_main_binary-amd64_Packages");
        assertThat(read.sources().getFirst().date()).isEqualTo(AS_OF);
        assertThat(read.about()).contains("Versions asked for are checked");
    }

    @Test
    void packedLists_areTheSame() throws IOException {
        String list = "Package: a\nVersion: 1\nDepends: b\n\n" + plain("b");
        run(list);
        String plain = Files.readString(model.resolve("needs.csv"));
        Files.delete(lists.resolve("x_Packages"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lists.resolve("x_Packages.gz")))) {
            out.write(list.getBytes(StandardCharsets.UTF_8));
        }
        run();
        assertThat(model.resolve("needs.csv")).hasContent(plain);
        Files.delete(lists.resolve("x_Packages.gz"));
        try (OutputStream out =
                new XZOutputStream(Files.newOutputStream(lists.resolve("x_Packages.xz")), new LZMA2Options())) {
            out.write(list.getBytes(StandardCharsets.UTF_8));
        }
        run();
        assertThat(model.resolve("needs.csv")).hasContent(plain);
    }

    @Test
    void theOrderOfStanzas_makesNoDifference() throws IOException {
        run("Package: b\nVersion: 1\n\nPackage: a\nVersion: 1\nDepends: b | c\n\nPackage: c\nVersion: 1\n");
        List<String> first = written();
        run("Package: c\nVersion: 1\n\nPackage: a\nVersion: 1\nDepends: c | b\n\nPackage: b\nVersion: 1\n");

        assertThat(written()).isEqualTo(first);
    }

    @Test
    void stanzasThatCannotBeRead_areToldAndPassedOver() throws IOException {
        DebianImport.Result result = run("""
                Package: a
                Depends: b

                Version: 1

                Package: c
                Version: 1
                Depends: b (>=

                Package: d
                nonsense

                Package: e
                Package: e
                Version: 1

                """ + plain("b"));

        assertThat(result.skipped()).isEqualTo(5);
        assertThat(result.packages()).isEqualTo(1);
        assertThat(problems).extracting(problem -> problem.where().line()).containsExactly(1, 4, 6, 10, 13);
        assertThat(problems).allMatch(problem -> problem.severity() == Problem.Severity.WARNING);
        assertThat(problems.get(2).message()).contains("\"b (>=\"");
    }

    @Test
    void aFieldThatIsNotUtf8_costsItsStanzaOnly() throws IOException {
        Path list = lists.resolve("x_Packages");
        try (OutputStream out = Files.newOutputStream(list)) {
            out.write("Package: a\nVersion: 1\nMaintainer: M".getBytes(StandardCharsets.UTF_8));
            out.write(0xFC);
            out.write("ller\n\nPackage: b\nVersion: 1\nDescription: ".getBytes(StandardCharsets.UTF_8));
            out.write(0xFC);
            out.write('\n');
        }

        DebianImport.Result result = run();

        assertThat(result.packages()).isEqualTo(1);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst())
                .hasToString(list + ":1: warning: a field must be UTF-8; the stanza was passed over");
    }

    @Test
    void whatUnpacksToTooMuch_orHasEndlessLines_isRefused() throws IOException {
        Path list = write("x_Packages", plain("a", "b", "c"));
        PackageList reader = new PackageList(list, 0, problems::add);
        assertThatThrownBy(() -> reader.read(stanza -> {}, bytes -> {}, 10))
                .hasMessage("a list must unpack to at most 10 bytes");

        write("x_Packages", "Package: " + "x".repeat(2_000_000));
        assertThatThrownBy(this::run).hasMessageEndingWith("line 1 must have at most 1048576 bytes");
        assertThat(model).doesNotExist();
    }

    @Test
    void aPackedFileThatEndsEarly_isRefused_andNothingIsLeftBehind() throws IOException {
        Path list = lists.resolve("x_Packages.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(list))) {
            out.write(plain("a", "b", "c").repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(list);
        Files.write(list, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(this::run).isInstanceOf(IOException.class).hasMessageStartingWith(list.toString());
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactly(lists);
        }
    }

    @Test
    void anEarlierImport_isReplaced_andNothingElseIs() throws IOException {
        run(plain("a"));
        run(plain("b"));
        assertThat(model.resolve("nodes.csv")).content().contains("b,software").doesNotContain("a,software");
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactlyInAnyOrder(lists, model);
        }

        Files.writeString(model.resolve("mine.yaml"), "precious");
        assertThatThrownBy(this::run).hasMessageContaining("empty or holds an earlier import");
        Files.delete(model.resolve("mine.yaml"));
        Files.writeString(model.resolve("linchpin.yaml"), "linchpin: 1\n");
        assertThatThrownBy(this::run).hasMessageContaining("empty or holds an earlier import");
        assertThat(model.resolve("linchpin.yaml")).hasContent("linchpin: 1\n");
    }

    @Test
    void aDirectoryWithoutLists_isRefused() {
        assertThatThrownBy(this::run).hasMessageContaining("*_Packages").hasMessageContaining(lists.toString());
    }

    @Test
    void progress_growsOverAllLists() throws IOException {
        write("a_Packages", plain("a"));
        write("b_Packages", plain("b"));
        List<Long> seen = new ArrayList<>();

        DebianImport.run(lists, model, AS_OF, problems::add, seen::add);

        long size = plain("a").length();
        assertThat(seen).containsExactly(size, 2 * size);
    }

    private DebianImport.Result run(String list) throws IOException {
        write("x_Packages", list);
        return run();
    }

    private DebianImport.Result run() throws IOException {
        return DebianImport.run(lists, model, AS_OF, problems::add, bytes -> {});
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(lists.resolve(name), text);
    }

    /** The rows of needs.csv that begin so. */
    private List<String> needsOf(String id) throws IOException {
        return Files.readAllLines(model.resolve("needs.csv")).stream()
                .skip(1)
                .filter(line -> line.startsWith(id.isEmpty() ? "" : id + ","))
                .map(line -> line.endsWith(",,") ? line.substring(0, line.length() - 2) : line)
                .toList();
    }

    private List<String> written() throws IOException {
        List<String> all = new ArrayList<>();
        for (String file : List.of("linchpin.yaml", "nodes.csv", "needs.csv")) {
            all.addAll(Files.readAllLines(model.resolve(file)));
        }
        return all;
    }

    private Model head() {
        ModelReader.Loaded loaded = ModelReader.read(model.resolve("linchpin.yaml"));
        assertThat(loaded.problems()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        assertThat(loaded.model()).isNotNull();
        return loaded.model();
    }

    private static String plain(String... names) {
        return Stream.of(names)
                .map(name -> "\nPackage: " + name + "\nVersion: 1\n")
                .collect(Collectors.joining());
    }
}
