package org.linchpin.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.formats.ModelReader;

class FlowTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ~30d",
                "a ~20s cache",
                "a ~?",
                "a ~never",
                "a ~2027-03-31",
                "p:serve",
                "{any: [a, b ~1d 12h]}",
                "{2 of: [a, b, {all: [c, p:supply]}]}",
                "{60% of: [{id: a, share: 50%}, {id: b, share: 50%}]}",
                "{unknown: [a, b]}",
                "{any: [a, {id: b, ready: 5d}]}",
                "{id: a, maybe: true}",
                "{any: [a, b], maybe: true}",
                "{id: a ~3d, until: 2027-03-31, notice: 90d, source: s, date: 2026-01-02, confidence: low}",
                "{id: a, assumed: \"so we think: \\\"perhaps\\\"\", note: a remark}"
            })
    void aNeedIsWrittenAsItIsRead(String written) throws IOException {
        assertThat(Flow.branch(read(written).needs().getFirst(), Holdout.NONE)).isEqualTo(written);
    }

    private Node read(String need) throws IOException {
        Path file = dir.resolve("model.yaml");
        Files.writeString(file, """
                linchpin: 1
                as-of: 2026-11-01
                sources: {s: {title: S}}
                parties: {p: {name: P, under: []}}
                nodes:
                  n: {kind: service, needs: [%s]}
                  a: {kind: service}
                  b: {kind: service}
                  c: {kind: service}
                """.formatted(need));
        ModelReader.Loaded loaded = ModelReader.read(file);
        Model model = loaded.model();
        assertThat(model).as("%s", loaded.problems()).isNotNull();
        return Objects.requireNonNull(Objects.requireNonNull(model).nodes().find("n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vendor H|Vendor H",
                "yes|\"yes\"",
                "12|\"12\"",
                "a: b|\"a: b\"",
                "say \"no\"|\"say \\\"no\\\"\"",
                "C:\\x|\"C:\\\\x\"",
                "[a]|\"[a]\""
            })
    void textStandsInQuotesWhereYamlWouldTakeItForSomethingElse(String text, String written) {
        assertThat(Flow.text(text)).isEqualTo(written);
    }

    @Test
    void lineBreaksAreWrittenAsSigns() {
        assertThat(Flow.text("two\nlines\tand a tab")).isEqualTo("\"two\\nlines\\tand a tab\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "900000000, 9M",
        "30000000, 300k",
        "-4000000, -40k",
        "150050, 1500.5",
        "12345, 123.45",
        "99, 0.99",
        "120000000000, 1.2bn"
    })
    void amountsAreWrittenShort_andReadBack(long minor, String written) {
        assertThat(Money.format(minor)).isEqualTo(written);
        assertThat(Money.parse(Money.format(minor))).isEqualTo(minor);
    }
}
