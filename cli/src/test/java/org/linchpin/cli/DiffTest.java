package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code diff} says, of files, snapshots and git revisions. */
class DiffTest {

    private static final String WITHOUT_XC = "../examples/national-cloud-without-xc.yaml";

    private static final String PAYMENTS = """
            linchpin: 1
            as-of: 2026-11-01
            jurisdictions: {XA: {home: true}, XB: {}}
            parties:
              vendor-h: {name: Vendor H, under: [XB]}
              vendor-a: {name: Vendor A, under: [XA]}
            nodes:
              payments: {kind: function, critical: true, weight: 10, needs: [NEEDS]}
              desk: {kind: function, weight: 1, needs: [vendor-a]}
            """;

    @TempDir
    Path dir;

    private String model(String name, String needs) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, PAYMENTS.replace("NEEDS", needs));
        return file.toString();
    }

    private static List<JsonNode> changes(Cli.Run run, String about) {
        List<JsonNode> rows = new ArrayList<>();
        run.json().at("/changes").forEach(row -> {
            if (row.at("/about").asString().equals(about)) {
                rows.add(row);
            }
        });
        return rows;
    }

    @Test
    void theFirstLine_isWhatARiskOfficerWantsToKnow() throws IOException {
        Cli.Run run = Cli.run("diff", model("a.yaml", "{any: [vendor-h, vendor-a]}"), model("b.yaml", "vendor-h ~30d"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.firstLine()).isEqualTo("Worse: 2 new ways to lose payments; XB and vendor-h now alone suffice.");
        assertThat(run.out())
                .contains("node payments, needs  {any: [vendor-a, vendor-h]} -> vendor-h ~30d  b.yaml:8")
                .contains("part suffices");
    }

    @Test
    void soonerAndLater_areSaidWithBothTimes() throws IOException {
        String early = model("a.yaml", "vendor-h ~30d");
        String late = model("b.yaml", "vendor-h ~60d");

        assertThat(Cli.run("diff", late, early).firstLine())
                .isEqualTo("Worse: XB stops payments after 30 d, it was after 60 d, and 1 more sooner.");
        assertThat(Cli.run("diff", early, late).firstLine())
                .isEqualTo("Better: XB stops payments after 60 d, it was after 30 d, and 1 more later.");
    }

    @Test
    void theExampleWithoutTheThirdStatesReach_isBetter_andSaysWhichClaimMadeItSo() {
        Cli.Run run = Cli.run("diff", Cli.EXAMPLE, WITHOUT_XC);

        assertThat(run.firstLine())
                .isEqualTo(
                        "Better: 1 way to lose pensions is gone; XC stops business-cloud after 90 d, it was after 30 d;"
                                + " the stake of XC falls from 50 to 45.");
        assertThat(run.out())
                .contains("party vendor-h, under       [XB, XC] -> [XB]")
                .contains("national-cloud-without-xc.yaml:15");
        assertThat(Cli.run("diff", WITHOUT_XC, Cli.EXAMPLE).firstLine())
                .startsWith("Worse: 1 new way to lose pensions;");
    }

    @Test
    void commentsOrderAndFiles_areNoChange() throws IOException {
        String whole = model("whole.yaml", "{any: [vendor-h, vendor-a ~3d]}");
        Path parts = Files.createDirectory(dir.resolve("parts"));
        Files.writeString(parts.resolve("b.yaml"), """
                linchpin: 1
                # the same, in another order
                nodes:
                  desk: {weight: 1, needs: [vendor-a], kind: function}
                  payments:
                    needs: [{any: [vendor-a ~3d, vendor-h]}]   # as before
                    weight: 10
                    critical: true
                    kind: function
                """);
        Files.writeString(parts.resolve("a.yaml"), """
                linchpin: 1
                as-of: 2026-11-01
                name: whole
                parties:
                  vendor-a: {under: [XA], name: Vendor A}
                  vendor-h: {under: [XB], name: Vendor H}
                jurisdictions: {XB: {}, XA: {home: true}}
                """);

        assertThat(Cli.run("diff", whole, parts.toString()).firstLine()).isEqualTo("Nothing changed.");
    }

    @Test
    void whatChangesNoVerdict_isSaidToChangeNone() throws IOException {
        String before = model("a.yaml", "vendor-h");
        Path after = dir.resolve("b.yaml");
        Files.writeString(after, Files.readString(Path.of(before)).replace("Vendor H", "Vendor H Inc"));
        Files.writeString(after, Files.readString(after).replace("as-of", "name: a\nas-of"));

        assertThat(Cli.run("diff", before, after.toString()).firstLine()).isEqualTo("No verdict changed; 1 claim did.");
    }

    @Test
    void anOptionTaken_isComparedWithNone() {
        Cli.Run run = Cli.run("diff", Cli.EXAMPLE, Cli.EXAMPLE, "--then", "open-stack", "-o", "json");

        assertThat(run.json().at("/better").asBoolean()).isTrue();
        assertThat(run.json().at("/worse").asBoolean()).isFalse();
        assertThat(changes(run, "stake")).anySatisfy(row -> {
            assertThat(row.at("/id").asString()).isEqualTo("vendor-h");
            assertThat(row.at("/beforeFigure").asInt()).isEqualTo(36);
            assertThat(row.at("/afterFigure").asInt()).isZero();
        });
        assertThat(changes(run, "claim")).isEmpty();
        assertThat(Cli.run("diff", Cli.EXAMPLE, Cli.EXAMPLE, "--then", "open-stak")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void failOnWorse_isThree_andOnlyThen() throws IOException {
        String before = model("a.yaml", "vendor-a");
        String after = model("b.yaml", "vendor-a, vendor-h");

        assertThat(Cli.run("diff", before, after).exit()).isZero();
        assertThat(Cli.run("diff", before, after, "--fail-on", "worse", "-o", "csv")
                        .exit())
                .isEqualTo(ExitCode.POLICY);
        assertThat(Cli.run("diff", after, before, "--fail-on", "worse").exit()).isZero();
        assertThat(Cli.run("diff", before, before, "--fail-on", "worse").exit()).isZero();
        assertThat(Cli.run("diff", before, after, "--fail-on", "wrose").exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aSnapshot_isTheModelItWasCompiledFrom_butForWhatItDoesNotKeep() {
        String snapshot = dir.resolve("cloud.lps").toString();
        Cli.run("compile", Cli.EXAMPLE, "-o", snapshot);
        Cli.Run same = Cli.run("diff", Cli.EXAMPLE, snapshot);

        assertThat(same.err()).isEmpty();
        assertThat(same.firstLine()).isEqualTo("Nothing changed.");
        assertThat(same.out()).contains("A snapshot keeps no needs, options, rules and sources");
        assertThat(Cli.run("diff", snapshot, WITHOUT_XC).firstLine())
                .isEqualTo(Cli.run("diff", Cli.EXAMPLE, WITHOUT_XC).firstLine());
    }

    @Test
    void longListsAreCut_andSayHowMuchIsLeftOut() {
        Cli.Run run = Cli.run("diff", Cli.EXAMPLE, Cli.EXAMPLE, "--then", "open-stack", "--first", "3");

        assertThat(run.out()).contains("more changes of ways are not shown; --first");
        Cli.Run json = Cli.run("diff", Cli.EXAMPLE, Cli.EXAMPLE, "--then", "open-stack", "--first", "3", "-o", "json");
        assertThat(json.json().at("/changeCount").asInt())
                .isGreaterThan(json.json().at("/changes").size());
    }

    @Test
    void theSameRows_inEveryFormat() {
        Cli.Run json = Cli.run("diff", Cli.EXAMPLE, WITHOUT_XC, "-o", "json");
        Cli.Run lines = Cli.run("diff", Cli.EXAMPLE, WITHOUT_XC, "-o", "jsonl");
        Cli.Run csv = Cli.run("diff", Cli.EXAMPLE, WITHOUT_XC, "-o", "csv");

        int rows = json.json().at("/changes").size();
        assertThat(lines.jsonLines()).hasSize(rows + 1);
        assertThat(csv.out().lines().count()).isEqualTo(rows + 1);
        assertThat(csv.firstLine()).startsWith("about,change,id,part,switches,before,after");
        assertThat(Cli.run("diff", Cli.EXAMPLE, WITHOUT_XC, "-o", "md").firstLine())
                .startsWith("**Better: ");
    }

    @Test
    void nodesAndLevels_areAskedForAsInWho() throws IOException {
        String before = model("a.yaml", "vendor-a");
        String after = model("b.yaml", "vendor-a, vendor-h");

        assertThat(Cli.run("diff", before, after, "desk").out()).doesNotContain("new way");
        assertThat(Cli.run("diff", before, after, "--over", "jurisdictions").firstLine())
                .isEqualTo("Worse: 1 new way to lose payments; XB now alone suffices.");
        assertThat(Cli.run("diff", before, after, "--over", "kind:party under:XB")
                        .firstLine())
                .isEqualTo("Worse: 1 new way to lose payments; vendor-h now alone suffices.");
        assertThat(Cli.run("diff", before, after, "paymints").err()).contains("Maybe \"payments\"?");
        assertThat(Cli.run("diff", before, after, "--over", "partys").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run("diff", before, after, "--max-size", "9").exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFaultTree_isNoModel() {
        assertThat(Cli.run("diff", "../examples/fault-tree/payments.xml", Cli.EXAMPLE)
                        .err())
                .contains("is a fault tree");
    }

    private Path repository() throws IOException, InterruptedException {
        Path repository = Files.createDirectory(dir.resolve("repository"));
        git(repository, "init", "-q", "-b", "main");
        model("repository/models/bank.yaml", "{any: [vendor-h, vendor-a]}");
        git(repository, "add", "-A");
        git(repository, "commit", "-q", "-m", "one");
        model("repository/models/bank.yaml", "vendor-h ~30d");
        git(repository, "commit", "-q", "-a", "-m", "two");
        return repository;
    }

    private static void git(Path repository, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void revisionsOfADirectoryOrAFile_areModels() throws Exception {
        String repository = repository().toString();
        String file = repository + "/models/bank.yaml";

        Cli.Run run = Cli.run("diff", "HEAD~1:models", "main:models", "--repo", repository);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.firstLine()).startsWith("Worse: 2 new ways to lose payments; XB and vendor-h now alone suffice");
        Cli.Run json = Cli.run("diff", "HEAD~1:models/bank.yaml", file, "--repo", repository, "-o", "json");
        assertThat(changes(json, "claim")).singleElement().satisfies(row -> {
            assertThat(row.at("/whereBefore").asString()).isEqualTo("HEAD~1:models/bank.yaml:8");
            assertThat(row.at("/whereAfter").asString()).isEqualTo(file + ":8");
        });
        assertThat(Cli.run("diff", "main:models/bank.yaml", file, "--repo", repository)
                        .firstLine())
                .isEqualTo("Nothing changed.");
    }

    @Test
    void aFileOfThatVeryName_winsOverTheRevision() throws IOException {
        String named = model("main:bank.yaml", "vendor-h");

        assertThat(Cli.run("diff", named, named).firstLine()).isEqualTo("Nothing changed.");
    }

    @Test
    void anErrorInARevision_isToldWithItsPlaceThere() throws Exception {
        Path repository = repository();
        model("repository/models/bank.yaml", "vendor-x");
        git(repository, "commit", "-q", "-a", "-m", "three");

        Cli.Run run = Cli.run("diff", "HEAD~1:models", "HEAD:models", "--repo", repository.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("HEAD:models/bank.yaml:8:").contains("vendor-x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mian:models",
                "-x:models",
                ":models",
                "main:none",
                "main:../..",
                "main..main:models",
                "$(id):models",
                "main;id:models"
            })
    void whatIsNoRevision_isRefused(String revision) throws Exception {
        String repository = repository().toString();
        List<Path> before = temporaries();

        Cli.Run run = Cli.run("diff", "--repo", repository, "--", revision, "HEAD:models");

        assertThat(run.exit()).as(run.out()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("linchpin: ").doesNotContain("Exception");
        assertThat(temporaries()).isEqualTo(before);
    }

    private static List<Path> temporaries() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("linchpin-"))
                    .sorted()
                    .toList();
        }
    }
}
