package org.linchpin.formats.register.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.Tolerated;
import org.linchpin.testkit.Goldens;

class PackageReaderTest {

    private static final RuleFiles RULES = RuleFiles.shipped();
    private static final Templates TEMPLATES = Templates.of(RULES);

    private static Register read(Path path) throws IOException {
        return new PackageReader(RULES, TEMPLATES).read(path);
    }

    private static List<String> cells(Register register, String template) {
        return register.rows(template).stream().map(PackageReaderTest::cells).toList();
    }

    private static String cells(Row row) {
        return String.join(
                ",",
                row.template().columns().stream()
                        .map(column -> row.text(column.code()))
                        .toList());
    }

    @Test
    void bothLayoutsOfASample_sayTheSame() throws IOException {
        Path plain = Goldens.require("register/xbridge-sample-plain-csv.zip");
        Path points = Goldens.require("register/xbridge-sample-datapoint-xbrl-csv.zip");

        Register one = read(plain);
        Register other = read(points);

        assertThat(one.envelope().layout()).isEqualTo(Layout.PLAIN);
        assertThat(other.envelope().layout()).isEqualTo(Layout.DATA_POINTS);
        assertThat(one.envelope().taxonomy()).isEqualTo("4.0");
        assertThat(one.findings()).isEmpty();
        assertThat(other.findings()).isEmpty();
        TEMPLATES
                .all()
                .forEach(template -> assertThat(cells(other, template.code()))
                        .as(template.code())
                        .hasSize(1)
                        .isEqualTo(cells(one, template.code())));
    }

    @Test
    void bareCodes_meanTheSame() throws IOException {
        Register prefixed = read(Goldens.require("register/xbridge-sample-plain-csv.zip"));
        Register bare = read(Goldens.require("register/xbridge-sample-plain-csv-eba-name.zip"));

        assertThat(bare.rows("B_07.01").getFirst().text("c0040")).isEqualTo("S01");
        assertThat(prefixed.rows("B_07.01").getFirst().text("c0040")).isEqualTo("eba_TA:S01");
        assertThat(bare.rows("B_07.01").getFirst().value("c0040")).isEqualTo("S01");
        assertThat(prefixed.rows("B_07.01").getFirst().value("c0040")).isEqualTo("S01");
    }

    @Test
    void theSyntheticRegisters_areReadWhole() throws IOException {
        try (Stream<Path> files = Files.list(Goldens.require("register/synthetic"))) {
            files.forEach(path -> {
                try {
                    Register register = read(path);
                    assertThat(register.findings()).isEmpty();
                    assertThat(register.tolerated())
                            .extracting(Tolerated::what)
                            .containsExactly(
                                    "\"Not Applicable\" in key columns", "the provider as its own recipient at rank 1");
                    assertThat(register.tables()).hasSize(15);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
