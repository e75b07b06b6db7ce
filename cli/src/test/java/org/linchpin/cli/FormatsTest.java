package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One answer in five formats. */
class FormatsTest {

    private static final List<String> FORMATS = List.of("table", "json", "jsonl", "csv", "md");

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cut EXAMPLE XC:order",
                "why EXAMPLE payments --cut vendor-h",
                "who EXAMPLE --all",
                "sweep EXAMPLE",
                "check EXAMPLE",
                "demo",
            })
    void everyFormat_hasTheSameExitCode_andTheSameBytesEveryTime(String line) {
        for (String format : FORMATS) {
            String[] args = (line.replace("EXAMPLE", Cli.EXAMPLE) + " -o " + format).split(" ");

            Cli.Run run = Cli.run(args);

            assertThat(run.exit()).as(format).isZero();
            assertThat(run.out()).as(format).isNotEmpty().endsWith("\n");
            assertThat(Cli.run(args).out()).as(format).isEqualTo(run.out());
        }
    }

    @Test
    void json_jsonLines_csvAndTables_listTheSame() {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : run("sweep", "json").json().get("switches")) {
            ids.add(row.get("id").asString());
        }

        List<JsonNode> lines = run("sweep", "jsonl").jsonLines();
        assertThat(lines.getFirst().get("schema").asString()).isEqualTo("linchpin/sweep/1");
        assertThat(lines.subList(1, lines.size()).stream()
                        .map(row -> row.get("id").asString())
                        .toList())
                .isEqualTo(ids);
        assertThat(run("sweep", "csv")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .toList())
                .isEqualTo(ids);
        assertThat(run("sweep", "md").out()).contains("| vendor-h | party | 36 of 58 |");
        assertThat(run("sweep", "table").out()).contains("\nvendor-h ");
    }

    @Test
    void names_cannotDriveTheTerminal() {
        String model =
                Cli.model(dir, "parties: {p: {name: \"P\\e[31m\\u202E\"}}", "nodes: {a: {kind: service, by: p}}");

        assertThat(Cli.run("cut", model, "p").out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void markdown_takesNothingForMarkup() {
        String model = Cli.model(dir, "parties: {p: {name: 'P | <b>'}}", "nodes: {a: {kind: service, by: p}}");

        assertThat(Cli.run("cut", model, "p", "-o", "md").firstLine()).contains("P \\| \\<b\\>");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void aTerminal_isNeverTooNarrow_forWhatIsPrinted(int width) {
        for (String line : List.of("cut EXAMPLE vendor-h", "who EXAMPLE --all", "sweep EXAMPLE", "demo")) {
            Cli.Run run = Cli.onTerminal(
                    width, false, line.replace("EXAMPLE", Cli.EXAMPLE).split(" "));

            assertThat(run.out().lines()).as(line).allMatch(printed -> printed.length() <= Math.max(width, 80));
        }
    }

    @Test
    void aTerminal_showsFortyRows_andSaysHowManyMore() {
        Cli.Run cut = Cli.onTerminal(100, false, "cut", Cli.EXAMPLE, "vendor-h");
        Cli.Run whole = Cli.onTerminal(100, false, "cut", Cli.EXAMPLE, "vendor-h", "--all-rows");

        assertThat(cut.out()).contains("+28 more rows; --all-rows shows them");
        assertThat(whole.out()).doesNotContain("more rows").contains("catalogue");
    }

    @Test
    void colour_isForTerminalsOnly_andNeverTheOnlySign() {
        String coloured =
                Cli.onTerminal(100, true, "cut", Cli.EXAMPLE, "vendor-h").out();
        String plain =
                Cli.onTerminal(100, false, "cut", Cli.EXAMPLE, "vendor-h").out();

        assertThat(coloured).contains("\u001b[1;31m!\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
        assertThat(Cli.run("cut", Cli.EXAMPLE, "vendor-h").out()).doesNotContain("\u001b");
    }

    private static Cli.Run run(String verb, String format) {
        return Cli.run(verb, Cli.EXAMPLE, "-o", format);
    }
}
