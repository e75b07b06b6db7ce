package org.linchpin.views.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.engine.network.Seconds;
import org.linchpin.views.json.Fields;

/** Figures, text and cells. */
class PrintTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 h, PT0S, 0",
        "20, 20 s, PT20S, 0.0056",
        "90, 1 min 30 s, PT1M30S, 0.025",
        "14400, 4 h, PT4H, 4",
        "216000, 2 d 12 h, P2DT12H, 60",
        "216059, 2 d 12 h, P2DT12H59S, 60.0164",
        "2592000, 30 d, P30D, 720",
        "94608000, '1,095 d', P1095D, 26280",
    })
    void durations_forPeopleAndForPrograms(int seconds, String people, String iso, double hours) {
        assertThat(Figures.span(seconds)).isEqualTo(people);
        assertThat(Figures.iso(seconds)).isEqualTo(iso);
        assertThat(Figures.hours(seconds)).isEqualTo(hours);
    }

    @Test
    void whatNeverEnds_isNever() {
        assertThat(Figures.span(Seconds.NEVER)).isEqualTo("never");
    }

    @Test
    void percentages_areNeverRoundedToNoneOrAll() {
        assertThat(Figures.percent(0)).isEqualTo("0 %");
        assertThat(Figures.percent(0.001)).isEqualTo("under 1 %");
        assertThat(Figures.percent(0.999)).isEqualTo("over 99 %");
        assertThat(Figures.percent(1)).isEqualTo("100 %");
    }

    @Test
    void cutText_fitsItsColumns_wideLettersCountTwice() {
        assertThat(Text.cut("payments", 8)).isEqualTo("payments");
        assertThat(Text.cut("payments", 5)).isEqualTo("paym…");
        assertThat(Text.cut("支払い", 4)).isEqualTo("支…");
        assertThat(Text.width("支払い")).isEqualTo(6);
    }

    @Test
    void theLongestTables_sayWhatTheyLeaveOut_unlessAllIsAskedFor() {
        List<Integer> items =
                IntStream.range(0, TextPage.ROWS_ELSEWHERE + 1).boxed().toList();

        assertThat(shown(items, out -> TextPage.whole(out, false)).lines())
                .hasSize(TextPage.ROWS_ELSEWHERE + 2)
                .endsWith("+1 more row; --all-rows shows it");
        assertThat(shown(items, out -> TextPage.whole(out, true)).lines())
                .hasSize(TextPage.ROWS_ELSEWHERE + 2)
                .endsWith("100000");
        assertThat(shown(items, out -> new MarkdownPage(out, false)))
                .contains("+1 more row; --all-rows shows it")
                .doesNotContain("| 100000 |");
    }

    private static String shown(List<Integer> items, Function<PrintStream, Page> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            Table table = new Table().column("number", Table.Column.TEXT);
            table.rows(items, item -> List.of(item.toString()));
            pages.apply(out).table(table);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void cutChains_keepTheirEnds() {
        String cut = Text.cutMiddle("console ← lb ← vpc ← control ← vendor-h:serve", 30);

        assertThat(cut).startsWith("console").contains("…").endsWith("vendor-h:serve");
        assertThat(Text.width(cut)).isLessThanOrEqualTo(30);
    }

    @Test
    void cellsThatASpreadsheetWouldRun_areMadeHarmless() {
        for (String cell : List.of("=1+1", "+1", "-1", "@a", "\tb")) {
            assertThat(CsvText.cell(cell)).isEqualTo("'" + cell);
        }
        assertThat(CsvText.cell("a=1")).isEqualTo("a=1");
        assertThat(CsvText.cell(-1L)).isEqualTo("-1");
    }

    @Test
    void csv_quotesWhatItMust() {
        StringWriter csv = new StringWriter();
        Rows rows = new Rows(
                "x", List.of("a", "b"), List.of(new Fields().put("a", "x,\"y\"").put("b", List.of("p", "q"))));

        CsvText.write(rows, csv);

        assertThat(csv).hasToString("a,b\n\"x,\"\"y\"\"\",p + q\n");
    }
}
