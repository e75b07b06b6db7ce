package org.linchpin.formats.register.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.RandomRegisters;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.read.PackageReader;

class IdentifiersTest {

    @TempDir
    Path directory;

    /** Of GLEIF itself and of DTCC, as in ISO 17442's and GLEIF's own examples. */
    @Test
    void publishedLeis_hold() {
        assertThat(Lei.hasForm("506700GE1G29325QX363")).isTrue();
        assertThat(Lei.hasCheckDigits("506700GE1G29325QX363")).isTrue();
        assertThat(Lei.hasCheckDigits("529900T8BM49AURSDO55")).isTrue();
    }

    /** Letter for letter: MOD 97-10 then finds every single change. */
    @Test
    void checkDigits_holdOfMadeLeis_andOfNoneWithOneLetterChanged() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String lei = RandomRegisters.lei(random);
            assertThat(Lei.hasForm(lei)).isTrue();
            assertThat(Lei.hasCheckDigits(lei)).as(lei).isTrue();
            int at = random.ints(0, 18)
                    .filter(place -> Character.isLetter(lei.charAt(place)))
                    .findFirst()
                    .orElseThrow();
            char other = lei.charAt(at) == 'K' ? 'L' : 'K';
            String wrong = lei.substring(0, at) + other + lei.substring(at + 1);
            assertThat(Lei.hasCheckDigits(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void euids_haveACountryOfTheUnion_aRegisterAndANumber() {
        assertThat(Euid.isValid("DEK1101R.HRB116737")).isTrue();
        assertThat(Euid.isValid("FRRCS.123456789")).isTrue();
        assertThat(Euid.isValid("ITRI.00109900529")).isTrue();
        assertThat(Euid.isValid("USNY.123")).isFalse();
        assertThat(Euid.isValid("DEK1101R")).isFalse();
        assertThat(Euid.isValid("deK1101R.HRB1")).isFalse();
        assertThat(Euid.isValid("DE.")).isFalse();
    }

    @Test
    void leisThatACopyHasNot_orHasAsLapsed_areWarned() throws IOException {
        Draft draft = RandomRegisters.make(3, 10);
        String absent = draft.get("B_01.02", 0, "c0010");
        String lapsed = RandomRegisters.lei(new Random(99));
        draft.rename(draft.get("B_05.01", 0, "c0010"), lapsed);
        draft.set("B_05.01", 0, "c0020", "eba_qCO:qx2000");
        Path copy = directory.resolve("leis.csv");
        Files.writeString(copy, "LEI,Entity.LegalName,Registration.RegistrationStatus\n" + leis(draft, absent, lapsed));

        CheckAnswer answer = check(draft, copy);

        assertThat(answer.breaches()).hasSize(1);
        assertThat(answer.breaches().getFirst().rule().code()).isEqualTo("VR_2");
        assertThat(answer.breaches().getFirst().findings())
                .extracting(Finding::value)
                .containsOnly(absent, lapsed)
                .contains(lapsed);
        assertThat(answer.wouldBeRejected()).isFalse();
    }

    @Test
    void aCopyWithoutItsColumns_isRefused() throws IOException {
        Path copy = directory.resolve("leis.csv");
        Files.writeString(copy, "code,name\n1,2\n");

        assertThatThrownBy(() -> check(RandomRegisters.make(3, 1), copy))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("leis.csv:1: the header must name a column \"lei\"");
    }

    private CheckAnswer check(Draft draft, Path copy) throws IOException {
        RuleFiles files = RuleFiles.shipped();
        return new RegisterCheck(files, LocalDate.of(2026, 11, 22), new LeiCopy(copy))
                .check(new PackageReader(files, Templates.of(files)).read(draft.writeZip(directory)));
    }

    private static String leis(Draft draft, String absent, String lapsed) {
        StringBuilder all = new StringBuilder();
        for (String template : new String[] {"B_01.02", "B_05.01"}) {
            for (int row = 0; row < draft.count(template); row++) {
                all.append(draft.get(template, row, "c0010")).append('\n');
            }
        }
        return all.toString()
                .lines()
                .filter(lei -> !lei.equals(absent))
                .distinct()
                .map(lei -> lei + ",\"Name, of it\"," + (lei.equals(lapsed) ? "LAPSED" : "ISSUED"))
                .collect(Collectors.joining("\n"));
    }
}
