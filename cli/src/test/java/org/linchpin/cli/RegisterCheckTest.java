package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegisterCheckTest {

    @TempDir
    Path dir;

    /** A copy of the example in which a text of a file is another. */
    private String changed(String file, String from, String to) throws IOException {
        Path source = Path.of(Cli.REGISTER);
        Path copy = dir.resolve(source.getFileName());
        try (Stream<Path> files = Files.walk(source)) {
            for (Path path : files.toList()) {
                Path target = copy.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        Path table = copy.resolve("reports").resolve(file);
        Files.writeString(table, Files.readString(table).replaceFirst(from, to));
        return copy.toString();
    }

    @Test
    void aRegisterWithInsightsOnly_wouldNotBeRejected() {
        Cli.Run run = Cli.run("register", "check", Cli.REGISTER);

        assertThat(run.exit()).isZero();
        assertThat(run.firstLine()).startsWith("Would be rejected: no. 3 insights: ");
        assertThat(run.out())
                .contains("Tallberg Betal AB stands on Northgate Cloud Ireland Ltd too")
                .contains("B_06.01 row 3, c0090")
                .contains("no row of B_02.02 serves it");
    }

    @Test
    void aRegisterWithADanglingReference_wouldBeRejected_andExits3() throws IOException {
        String path = changed("b_03.01.csv", "LV-2022-03", "LV-2022-04");

        Cli.Run run = Cli.run("register", "check", path);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.firstLine()).startsWith("Would be rejected: yes. 1 reason to reject, 3 insights: ");
        assertThat(run.out()).contains("B_03.01 row 3, c0010  LV-2022-04  there is no row in B_02.01");
    }

    @Test
    void ofSeveralRegisters_oneRejectedSuffices() throws IOException {
        String path = changed("b_03.01.csv", "LV-2022-03", "LV-2022-04");

        Cli.Run run = Cli.run("register", "check", Cli.REGISTER, path, "-o", "json");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.json().get("wouldBeRejected").asBoolean()).isTrue();
        assertThat(run.json().get("packages").get(0).get("wouldBeRejected").asBoolean())
                .isFalse();
        assertThat(run.json().get("packages").get(1).get("wouldBeRejected").asBoolean())
                .isTrue();
        assertThat(run.json().get("findings").size()).isEqualTo(7);
    }

    @Test
    void sarif_namesFileAndLineOfAFolder() throws IOException {
        String path = changed("b_03.01.csv", "LV-2022-03", "LV-2022-04");
        Path report = dir.resolve("register.sarif");

        Cli.Run run = Cli.run("register", "check", path, "--sarif", report.toString(), "-o", "sarif");

        assertThat(Files.readString(report)).isEqualTo(run.out());
        JsonNode results = new JsonMapper()
                .readTree(Files.readString(report))
                .get("runs")
                .get(0)
                .get("results");
        assertThat(results.size()).isEqualTo(4);
        JsonNode first = results.get(0);
        assertThat(first.get("ruleId").asString()).isEqualTo("807");
        assertThat(first.get("level").asString()).isEqualTo("error");
        JsonNode place = first.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asString()).endsWith("/reports/b_03.01.csv");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(3);
        assertThat(results.get(1).get("level").asString()).isEqualTo("note");
    }

    @Test
    void aRegisterOfTheFuture_isOneOnTheDayThatIsNamed() {
        assertThat(Cli.run("register", "check", Cli.REGISTER, "--on", "2025-06-30")
                        .out())
                .contains("111, reject, 1")
                .contains("the reference date is later than 2025-06-30");
    }

    @Test
    void leis_areLookedUpInACopy() throws IOException {
        Path copy =
                Files.writeString(dir.resolve("leis.csv"), "LEI,status,name\n9999KVARLINCHPIN0383,LAPSED,Kvarnen\n");

        Cli.Run run = Cli.run("register", "check", Cli.REGISTER, "--leis", copy.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("B_05.01 row 2, c0010  9999KVARLINCHPIN0383  its registration is LAPSED")
                .contains("the copy of LEIs does not have it");
    }

    @Test
    void whatIsNoPackage_isAFailure_notAFinding() {
        Cli.Run run = Cli.run("register", "check", dir.resolve("none.zip").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("none.zip");
    }
}
