package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code ask}, and the way of a questionnaire out and back. */
class AskTest {

    private static final String BANK = """
            linchpin: 1
            name: Shop
            as-of: 2026-11-01
            sources: {register: {title: Register, kind: register}}
            jurisdictions: {XA: {home: true}, XB: {}}
            parties:
              post-a: {name: Post A, seat: XA, under: [XA]}
              post-b: {name: Post B, seat: XB, under: [XB]}
              host: {name: Host, seat: XB, under: [XB]}
            nodes:
              shop: {kind: function, critical: yes, weight: 10, source: register, needs: [{unknown: [post-a, post-b]}, web]}
              desk: {kind: function, critical: yes, weight: 4, needs: [{id: web, maybe: true}]}
              web: {kind: service, by: host}
            """;

    @TempDir
    Path dir;

    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = Files.createDirectory(dir.resolve("shop"));
        Files.writeString(model.resolve("bank.yaml"), BANK);
    }

    @Test
    void questionsAreRanked_byWhatTheirAnswersSettle() {
        JsonNode json = Cli.run("ask", model.toString(), "--over", "parties", "-o", "json")
                .json();

        assertThat(json.get("open").asInt()).isEqualTo(3);
        assertThat(json.get("openWeight").asInt()).isEqualTo(24);
        JsonNode first = json.get("questions").get(0);
        assertThat(first.get("id").asString()).isEqualTo("shop: unknown [post-a, post-b]");
        assertThat(first.get("question").asString())
                .isEqualTo("Does shop need all of Post A (post-a), Post B (post-b), or is one of them enough?");
        assertThat(first.get("leastWeight").asInt()).isEqualTo(20);
        assertThat(first.get("source").asString()).isEqualTo("register");
        assertThat(first.get("where").asString()).isEqualTo("bank.yaml:11");
        assertThat(json.get("questions").get(1).get("id").asString()).isEqualTo("desk: maybe web");
        assertThat(json.get("questions").get(1).get("meanWeight").asInt()).isEqualTo(4);
    }

    @Test
    void theRoundTrip_closesTheQuestions_andKeepsWhatWasPromised_alsoAfterTheNextImport() throws IOException {
        Path out = dir.resolve("questions.xlsx");
        Cli.Run asked = Cli.run("ask", model.toString(), "-o", out.toString(), "--owner", "IT", "--due", "2026-12-15");
        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(asked.err()).contains("2 questions");
        assertThat(cells(out).get("desk: maybe web")).contains("yes, no", "IT", "Host");
        JsonNode before = json();
        Path back = answer(out, Map.of("shop: unknown [post-a, post-b]", "any"));

        Path overlay = model.resolve("answers.yaml");
        Cli.Run read = Cli.run("ask", model.toString(), "--answers", back.toString(), "-o", overlay.toString());

        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(read.firstLine()).contains("1 answer is now").contains("1 row stays open");
        assertThat(Files.readString(overlay))
                .contains("\"shop: unknown [post-a, post-b]\": {is: any")
                .contains("date: 2026-12-01")
                .contains("questions-back.xlsx, row 2, answered by J. Smith: by phone");
        JsonNode after = json();
        assertThat(ids(after)).containsExactly("desk: maybe web");
        JsonNode promised = before.get("questions").get(0).get("settled").get(1);
        assertThat(promised.get("answer").asString()).isEqualTo("any");
        assertThat(after.get("open").asInt())
                .isEqualTo(before.get("open").asInt()
                        - promised.get("lit").asInt()
                        - promised.get("dark").asInt());
        assertThat(Cli.run("who", model.toString(), "shop", "--max-size", "1", "-o", "json")
                        .out())
                .doesNotContain("post-a");
        assertThat(Files.readString(overlay)).contains("source: questionnaire-");
        assertThat(Cli.run("check", model.toString()).out())
                .contains("is sound")
                .doesNotContain("questionnaire-");

        Files.writeString(
                model.resolve("bank.yaml"),
                BANK.replace("{unknown: [post-a, post-b]}, web", "web, {unknown: [post-b ~1d, post-a]}"));
        assertThat(ids(json())).containsExactly("desk: maybe web");

        Files.writeString(model.resolve("bank.yaml"), BANK.replace("[post-a, post-b]", "[post-a, post-b, host]"));
        assertThat(ids(json())).contains("shop: unknown [host, post-a, post-b]");
        assertThat(Cli.run("check", model.toString()).out())
                .contains("an answer must be to a question that is open, \"shop: unknown [post-a, post-b]\" is not")
                .contains("Maybe \"shop: unknown [host, post-a, post-b]\"?");
    }

    @Test
    void anAnswerToWhatIsNotAsked_isReported() throws IOException {
        Path out = dir.resolve("questions.xlsx");
        Cli.run("ask", model.toString(), "-o", out.toString());
        Path back = answer(out, Map.of("shop: unknown [post-a, post-b]", "any", "desk: maybe web", "no"));
        Files.writeString(model.resolve("bank.yaml"), BANK.replace("{id: web, maybe: true}", "web"));

        Cli.Run read = Cli.run(
                "ask",
                model.toString(),
                "--answers",
                back.toString(),
                "-o",
                dir.resolve("a.yaml").toString());

        assertThat(read.exit()).isZero();
        assertThat(read.out()).contains("1 answer is to no open question").contains("desk: maybe web");
    }

    @Test
    void wrongAnswers_writeNothing() throws IOException {
        Path out = dir.resolve("questions.xlsx");
        Cli.run("ask", model.toString(), "-o", out.toString());
        Path back = answer(out, Map.of("shop: unknown [post-a, post-b]", "sometimes"));
        Path overlay = dir.resolve("a.yaml");

        Cli.Run read = Cli.run("ask", model.toString(), "--answers", back.toString(), "-o", overlay.toString());

        assertThat(read.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(read.err())
                .contains("sheet 'Questions' row 2 column 'answer': error: \"sometimes\" is not one of all, any");
        assertThat(overlay).doesNotExist();
    }

    @Test
    void wrongUse_isRefused() throws IOException {
        String there = Files.writeString(dir.resolve("there.xlsx"), "").toString();
        for (String line : List.of(
                "-o answers.yaml",
                "--answers q.xlsx",
                "--owner IT",
                "-o html",
                "--limit 0",
                "--pairs -1",
                "--reading best")) {
            String[] args = Stream.concat(Stream.of("ask", model.toString()), Stream.of(line.split(" ")))
                    .toArray(String[]::new);
            assertThat(Cli.run(args).exit()).as(line).isEqualTo(ExitCode.USAGE);
        }
        assertThat(Cli.run("ask", model.toString(), "-o", there).exit()).isEqualTo(ExitCode.FAILED);
    }

    private JsonNode json() {
        return Cli.run("ask", model.toString(), "-o", "json").json();
    }

    private static List<String> ids(JsonNode json) {
        return json.get("questions")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    /** Of each question, all that its row says. */
    private static Map<String, List<String>> cells(Path file) throws IOException {
        Map<String, List<String>> cells = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Row row : workbook.getFirstSheet().read()) {
                cells.put(
                        row.getCellText(0),
                        row.stream()
                                .map(cell -> cell == null ? "" : cell.getText())
                                .toList());
            }
        }
        return cells;
    }

    /** The same rows as another program would save them, some of them answered. */
    private Path answer(Path questions, Map<String, String> answers) throws IOException {
        Path back = dir.resolve("questions-back.xlsx");
        List<Row> rows;
        try (ReadableWorkbook workbook = new ReadableWorkbook(questions.toFile())) {
            rows = workbook.getFirstSheet().read();
        }
        try (OutputStream out = Files.newOutputStream(back);
                Workbook workbook = new Workbook(out, "Other", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Questions");
            List<String> titles =
                    rows.getFirst().stream().map(cell -> cell.getText()).toList();
            for (int r = 0; r < rows.size(); r++) {
                String id = rows.get(r).getCellText(0);
                for (int c = 0; c < titles.size(); c++) {
                    sheet.value(r, c, rows.get(r).getCellText(c));
                }
                String answer = answers.get(id);
                if (answer != null) {
                    sheet.value(r, titles.indexOf("answer"), answer);
                    sheet.value(r, titles.indexOf("answered by"), "J. Smith");
                    sheet.value(r, titles.indexOf("answered on"), LocalDate.of(2026, 12, 1));
                    sheet.value(r, titles.indexOf("note"), "by phone");
                }
            }
        }
        return back;
    }
}
