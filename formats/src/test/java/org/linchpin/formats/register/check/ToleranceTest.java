package org.linchpin.formats.register.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.RandomRegisters;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.Tolerated;
import org.linchpin.formats.register.read.PackageReader;
import org.linchpin.testkit.Goldens;

/** Customs of the field are no faults, samples of random letters are read and judged, faults without number are counted. */
class ToleranceTest {

    private static final RuleFiles FILES = RuleFiles.shipped();

    @TempDir
    Path directory;

    @Test
    void typesOfServiceWithoutPrefix_areToleratedInKeys() throws IOException {
        Draft draft = RandomRegisters.make(5, 12);
        bare(draft, "B_02.02", "c0060");
        bare(draft, "B_05.02", "c0020");
        bare(draft, "B_07.01", "c0040");

        CheckAnswer answer = check(draft.writeZip(directory));

        assertThat(answer.breaches()).isEmpty();
        assertThat(answer.tolerated()).extracting(Tolerated::what).contains("codes without their prefix");
    }

    @Test
    void alternativesWithAnotherPrefix_andNoRecipientAtRankOne_areTolerated() throws IOException {
        Draft draft = RandomRegisters.make(6, 12);
        draft.set("B_07.01", 0, "c0110", "eba_ZZ:x28");
        int first = Rows.all(
                        draft,
                        "B_05.02",
                        row -> draft.get("B_05.02", row, "c0050").equals("1"))
                .getFirst();
        draft.set("B_05.02", first, "c0060", "");
        draft.set("B_05.02", first, "c0070", "");

        CheckAnswer answer = check(draft.writeZip(directory));

        assertThat(answer.breaches()).isEmpty();
        assertThat(answer.tolerated())
                .extracting(Tolerated::what)
                .contains("codes of another list for yes and no", "no recipient at rank 1");
    }

    @Test
    void samplesOfRandomLetters_areReadAndRejectedForTheirReferences() throws IOException {
        for (String sample : List.of(
                "xbridge-sample-plain-csv.zip",
                "xbridge-sample-plain-csv-eba-name.zip",
                "xbridge-sample-datapoint-xbrl-csv.zip")) {
            CheckAnswer answer = check(Goldens.require("register/" + sample));

            assertThat(answer.breaches())
                    .extracting(breach -> breach.rule().code())
                    .contains("807", "v8890_m", "rank-gap")
                    .doesNotContain("503", "805", "806", "808", "801");
            assertThat(answer.wouldBeRejected()).isTrue();
        }
    }

    /** Looked through by hand: no gap, circle, shared alternative or idle critical function is in them. */
    @Test
    void theSyntheticRegisters_wouldNotBeRejected() throws IOException {
        try (Stream<Path> files = Files.list(Goldens.require("register/synthetic"))) {
            files.forEach(path -> {
                try {
                    assertThat(check(path).breaches()).as(path.toString()).isEmpty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void ofFaultsWithoutNumber_allAreCounted_andTheFirstAreListed() throws IOException {
        Draft draft = RandomRegisters.make(7, 3);
        for (int i = 0; i < 5_000; i++) {
            draft.add("B_03.01", "nowhere-" + i, draft.get("B_01.02", 0, "c0010"), "true");
        }

        CheckAnswer answer = check(draft.writeZip(directory));

        assertThat(answer.breaches()).hasSize(1);
        assertThat(answer.breaches().getFirst().count()).isEqualTo(5_000);
        assertThat(answer.breaches().getFirst().findings()).hasSize(Findings.MOST);
        assertThat(answer.breaches().getFirst().isTruncated()).isTrue();
    }

    @Test
    void aUsersOwnRules_takeThePlaceOfTheShipped() throws IOException {
        Files.writeString(
                directory.resolve("rules.csv"),
                "code,severity,layer,what,mend,source\n724,insight,package,There should be a row,Add one,us\n");
        Draft draft = RandomRegisters.make(8, 3);
        draft.clear();
        draft.indicators.remove("B_99.01");
        RuleFiles own = RuleFiles.over(directory);

        CheckAnswer answer = new RegisterCheck(own, LocalDate.of(2026, 11, 22), null)
                .check(new PackageReader(own, Templates.of(own)).read(draft.writeZip(directory)));

        assertThat(answer.breaches()).extracting(breach -> breach.rule().code()).containsExactly("724");
        assertThat(answer.wouldBeRejected()).isFalse();
    }

    private static void bare(Draft draft, String template, String column) {
        for (int row = 0; row < draft.count(template); row++) {
            draft.set(template, row, column, draft.get(template, row, column).replace("eba_TA:", ""));
        }
    }

    private static CheckAnswer check(Path path) throws IOException {
        return new RegisterCheck(FILES, LocalDate.of(2026, 11, 22), null)
                .check(new PackageReader(FILES, Templates.of(FILES)).read(path));
    }
}
