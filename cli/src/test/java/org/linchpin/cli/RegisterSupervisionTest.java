package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterSupervisionTest {

    private static final String REGISTERS = "../examples/registers";
    private static final String POPULATION = REGISTERS + "/population.csv";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "jsonl", "csv", "md"})
    void screen_neverJudgesAProvider(String format) {
        Cli.Run run = Cli.run("register", "screen", REGISTERS, "--population", POPULATION, "-o", format);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().toLowerCase(java.util.Locale.ROOT)).doesNotContain("compliant", "critical");
        if (!format.equals("csv")) {
            assertThat(run.out()).contains("Screening, thresholds of 2026-11-22");
        }
    }

    @Test
    void screen_withholdsSmallCells_inEveryFormat() {
        Cli.Run table = Cli.run("register", "screen", REGISTERS, "--population", POPULATION, "--entities");
        Cli.Run csv = Cli.run("register", "screen", REGISTERS, "--population", POPULATION, "--entities", "-o", "csv");

        assertThat(table.out()).contains("< 5", "withheld");
        assertThat(csv.out()).contains("withheld").doesNotContain("8888NORBLINCHPIN0024");
    }

    @Test
    void ownThresholds_letItBeConcluded() throws IOException {
        Path rules = Files.createDirectory(dir.resolve("rules"));
        String shipped;
        try (var in = org.linchpin.formats.register.RuleFiles.class.getResourceAsStream("indicators.csv")) {
            assertThat(in).isNotNull();
            shipped = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        String own = shipped.replace("share without alternative,,,,,,", "share without alternative,,,,,0.10,")
                .replace("share hard to migrate,,,,,,", "share hard to migrate,,,,,0.10,");
        assertThat(own).isNotEqualTo(shipped);
        Files.writeString(rules.resolve("indicators.csv"), own);

        Cli.Run run = Cli.run(
                "register",
                "screen",
                REGISTERS,
                "--population",
                POPULATION,
                "--rules",
                rules.toString(),
                "--min-cell",
                "1");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.firstLine()).isEqualTo("Screening, thresholds of 2026-11-22: no verdict about a provider.");
    }

    @Test
    void faultsOfInputs_areToldWithTheirLine() throws IOException {
        Path population = Files.writeString(
                dir.resolve("p.csv"),
                "category,entities,assets,currency,as_of,source\nx12,many,,EUR,2025-12-31,s\nx12,1,5,,2025-12-31,s\n");
        Path aliases = Files.writeString(
                dir.resolve("a.csv"), "id,same_as,decided_by,date,reason\nA,A,me,2026-01-01,\nA,B,,2026-01-01,\n");

        Cli.Run screen = Cli.run("register", "screen", REGISTERS, "--population", population.toString());
        Cli.Run merge = Cli.run(
                "register", "merge", REGISTERS, "--to", dir.resolve("m").toString(), "--aliases", aliases.toString());

        assertThat(screen.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(screen.err()).contains(population + ":2", "\"many\"", population + ":3", "currency");
        assertThat(merge.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(merge.err()).contains(aliases + ":2", aliases + ":3", "decided_by");
        assertThat(dir.resolve("m")).doesNotExist();
    }
}
