package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.jobs.Job;
import org.linchpin.server.jobs.JobResult;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/** Tables in pages and as files: the same rows in the same order, whichever way they are asked for. */
class TablesTest {

    private static final List<Column> COLUMNS =
            List.of(Column.text("id"), Column.number("stake"), Column.flag("critical"), Column.list("path"));

    @TempDir
    Path dir;

    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.in(dir);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,''",
        "2,7,-stake",
        "3,100,'stake,-id'",
        "4,13,'critical,-stake,path'",
        "5,999,-path",
        "6,10,'-critical,id'"
    })
    void allPagesTogether_areTheList(long seed, int limit, String sort) {
        List<Fields> rows = rows(new Random(seed), 250);
        String path = table(rows) + "?sort=" + sort;

        List<Integer> numbers = new ArrayList<>();
        String cursor = "";
        do {
            var page = running.get(path + "&limit=" + limit + cursor).json();
            assertThat(page.get("total").intValue()).isEqualTo(250);
            assertThat(page.get("items").size()).isBetween(1, limit);
            page.get("items").forEach(row -> numbers.add(row.get("number").intValue()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").stringValue();
        } while (cursor != null);

        assertThat(numbers).isEqualTo(sorted(rows, sort));
        assertThat(running.get(path + "&format=json").json().size()).isEqualTo(250);
    }

    @Test
    void aCursor_isOfOneQuestion() {
        String path = table(rows(new Random(1), 50));
        String next = running.get(path + "?limit=10&sort=id").json().get("next").stringValue();

        assertThat(running.get(path + "?limit=20&sort=id&cursor=" + next).status())
                .isEqualTo(200);
        assertThat(running.get(path + "?limit=10&sort=-id&cursor=" + next).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "....", "AAAA", "LTE", "ZmZmZg==", "%00"})
    void whatIsNoCursor_isRefused(String cursor) {
        assertThat(running.get("/api/v1/models?cursor=" + cursor).status()).isEqualTo(400);
    }

    @Test
    void aCursor_endsWithTheRevisionItWasOf() throws IOException {
        String path = "/api/v1/models/shop/revisions?limit=1";
        edit("one");
        String next = running.get(path).json().get("next").stringValue();
        edit("two");

        Answer answer = running.get(path + "&cursor=" + next);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.json().get("detail").stringValue()).contains("begin anew");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=x",
                "limit=-1",
                "sort=none",
                "sort=-",
                "format=pdf",
                "limit=1&limit=2"
            })
    void whatATableCannotDo_isRefused(String query) {
        Answer answer = running.get(table(rows(new Random(1), 5)) + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1", "\n=1", "\uFF1D1", "|x", "%x"})
    void cellsThatASpreadsheetWouldRun_getAnApostrophe(String cell) {
        Fields row = new Fields()
                .put("number", 1)
                .put("id", cell)
                .put("stake", -5)
                .put("critical", false)
                .put("path", List.of(cell, "x"));

        String csv = running.get(table(List.of(row)) + "?format=csv").body();

        assertThat(csv).startsWith("id,stake,critical,path\r\n");
        assertThat(csv.substring(csv.indexOf("\r\n") + 2)).startsWith(cell.matches("(?s).*[\\r\\n].*") ? "\"'" : "'");
        assertThat(csv).contains(",-5,").contains("'" + cell);
    }

    @Test
    void aWorkbook_holdsTheRowsInTheOrderAskedFor_andNoFormula() throws IOException {
        List<Fields> rows = rows(new Random(9), 30);
        rows.add(new Fields()
                .put("number", 30)
                .put("id", "=cmd()")
                .put("stake", 1e9)
                .put("critical", true)
                .put("path", List.of()));

        Answer answer = running.get(table(rows) + "?format=xlsx&sort=-stake");

        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"test.xlsx\"");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            var read = book.getFirstSheet().read();
            assertThat(read).hasSize(32);
            assertThat(read.get(1).getCellText(0)).isEqualTo("=cmd()");
            assertThat(read.get(1).getCell(0).getFormula()).isNull();
            assertThat(read.get(1).getCellAsNumber(1).orElseThrow().doubleValue())
                    .isEqualTo(1e9);
        }
    }

    private void edit(String comment) {
        String file = "/api/v1/models/shop/files/model.yaml";
        Answer answer = running.put(
                file,
                RunningServer.MODEL + "# " + comment + "\n",
                "If-Match",
                running.get(file).header("ETag"));
        assertThat(answer.status()).isEqualTo(200);
    }

    private String table(List<Fields> rows) {
        Job job = running.server
                .jobs()
                .start("test", "shop", 60, work -> new JobResult(new Fields(), new Table(COLUMNS, rows)));
        String path = "/api/v1/jobs/" + job.id();
        while (!running.get(path).json().get("result").isString()) {
            Thread.onSpinWait();
        }
        return path + "/result";
    }

    private static List<Fields> rows(Random random, int count) {
        List<Fields> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Fields row = new Fields().put("number", i).put("id", "n" + random.nextInt(40));
            if (random.nextInt(5) == 0) {
                row.putNull("stake");
            } else {
                row.put("stake", random.nextInt(20) / 2.0);
            }
            rows.add(row.put("critical", random.nextBoolean())
                    .put(
                            "path",
                            IntStream.range(0, random.nextInt(3))
                                    .mapToObj(n -> "p" + n)
                                    .toList()));
        }
        return rows;
    }

    /** The numbers of the rows as the order should be, found without the server's code. */
    private static List<Integer> sorted(List<Fields> rows, String sort) {
        List<Fields> list = new ArrayList<>(rows);
        List<String> keys = sort.isEmpty() ? List.of() : List.of(sort.split(","));
        for (String key : keys.reversed()) {
            String name = key.replace("-", "");
            Comparator<Fields> order = Comparator.comparing(row -> comparable(row.get(name)));
            Comparator<Fields> directed = key.startsWith("-") ? order.reversed() : order;
            List<Fields> known = new ArrayList<>(
                    list.stream().filter(row -> row.get(name) != null).toList());
            known.sort(directed);
            list.stream().filter(row -> row.get(name) == null).forEach(known::add);
            list = known;
        }
        return list.stream().map(row -> ((Long) row.get("number")).intValue()).toList();
    }

    private static String comparable(Object value) {
        return switch (value) {
            case Number number -> "%012.3f".formatted(number.doubleValue());
            case List<?> list ->
                String.join(" + ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    @Test
    void whatHoldsWithinAHorizon_saysSoInItsFiles() {
        String switches = "/api/v1/models/shop/switches?horizon=30d";
        Answer csv = running.get(switches + "&format=csv");
        List<String> lines = csv.body().lines().toList();

        assertThat(lines.getFirst()).endsWith(",horizonHours");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.endsWith(",720"));
        for (String format : List.of("csv", "json", "xlsx")) {
            assertThat(running.get(switches + "&format=" + format).header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"switches-30d." + format + "\"");
        }
        assertThat(running.get("/api/v1/models/shop/nodes?format=csv")
                        .body()
                        .lines()
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).doesNotContain("horizon"));
    }
}
