package org.linchpin.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.engine.ask.OpenPoints;
import org.linchpin.engine.ask.Question;
import org.linchpin.engine.ask.Reply;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.ModelReader;

class QuestionnaireReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    Path dir;

    private final Problems problems = new Problems();

    @Test
    void columnsAreFoundByTitle_rowsInAnyOrder_daysAsTextOrDate() throws IOException {
        QuestionnaireReader.Answers answers = read(
                Filled.HEADER,
                List.of("pay: unknown [a, b, c]", " Any ", DAY, "J. Smith", "by phone"),
                List.of("pay: holdout of web", "12h", "2026-12-02", "ops", ""),
                List.of("new: under", "XB, XC", DAY, "legal", ""),
                List.of("web: maybe a", "", "", "", "asked twice"),
                List.of("web: unknown [gone]", "all", DAY, "ops", ""));

        assertThat(problems.list()).isEmpty();
        assertThat(answers.rows())
                .containsExactly(
                        new AnsweredRow(2, "pay: unknown [a, b, c]", new Reply.Any(), "J. Smith", DAY, "by phone"),
                        new AnsweredRow(
                                3,
                                "pay: holdout of web",
                                new Reply.Lasts(Holdout.ofSeconds(43_200)),
                                "ops",
                                LocalDate.of(2026, 12, 2),
                                ""),
                        new AnsweredRow(4, "new: under", new Reply.Obeys(List.of("XB", "XC")), "legal", DAY, ""));
        assertThat(answers.unanswered()).isEqualTo(1);
        assertThat(answers.gone()).containsExactly(new QuestionnaireReader.Gone(6, "web: unknown [gone]", "all"));
        assertThat(answers.sha256()).hasSize(64);
    }

    @Test
    void everythingWrong_isToldAtOnce_bySheetRowAndColumn() throws IOException {
        read(
                Filled.HEADER,
                List.of("pay: unknown [a, b, c]", "maybe", DAY, "ops", ""),
                List.of("web: maybe a", new Filled.Formula("HYPERLINK(\"http://x\",\"yes\")"), DAY, "ops", ""),
                List.of("pay: holdout of web", "2027-01-01", "soon", "", ""),
                List.of("", "yes", DAY, "ops", ""));

        String at = dir.resolve("q.xlsx") + ": sheet 'Questions' row ";
        assertThat(problems.list().stream().map(Problem::toString))
                .containsExactlyInAnyOrder(
                        at + "2 column 'answer': error: \"maybe\" is not one of all, any, 2 of",
                        at + "3 column 'answer': error: a cell must hold a value, not the formula"
                                + " \"=HYPERLINK(\"http://x\",\"yes\")\"",
                        at + "4 column 'answer': error: the answer must be a duration or never: \"2027-01-01\"",
                        at + "4 column 'answered by': error: an answer must say who gave it",
                        at + "4 column 'answered on': error: a date must be written year-month-day: \"soon\"\n"
                                + "    Maybe \"2027-03-31\"",
                        at + "5 column 'question id': error: an answer must say to which question it is");
    }

    @ParameterizedTest
    @CsvSource({"anny, any", "al, all", "3 off,"})
    void aWordThatIsNearlyAChoice_isGuessed(String word, String meant) throws IOException {
        read(Filled.HEADER, List.of("pay: unknown [a, b, c]", word, DAY, "ops", ""));

        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().getFirst().maybe()).isEqualTo(meant == null ? null : "\"" + meant + "\"?");
    }

    @Test
    void moreThanThereAre_andTwoAnswers_areRefused() throws IOException {
        read(
                Filled.HEADER,
                List.of("pay: unknown [a, b, c]", "4 of", DAY, "ops", ""),
                List.of("web: maybe a", "yes", DAY, "ops", ""),
                List.of("web: maybe a", "no", DAY, "legal", ""));

        assertThat(problems.list().stream().map(Problem::message))
                .containsExactly(
                        "no more than 3 can be asked for, not \"4 of\"",
                        "a question must be answered once, this is in row 3 too");
    }

    @Test
    void aWorkbookWithoutTheSheet_orItsColumns_isRefused() throws IOException {
        Path other = Filled.write(dir.resolve("other.xlsx"), "Sheet1", List.of(Filled.HEADER));
        QuestionnaireReader.read(other, questions(), problems);
        read(List.of("question id", "answer"));

        assertThat(problems.list().stream().map(Problem::message))
                .containsExactlyInAnyOrder(
                        "a questionnaire must have a sheet \"Questions\"",
                        "the first row must name the column \"answered by\"",
                        "the first row must name the column \"answered on\"");
    }

    @Test
    void whatIsNoWorkbook_isRefused() throws IOException {
        byte[] ole = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);

        assertThat(refusal("a,b\n".getBytes(StandardCharsets.UTF_8))).contains("of the XLSX format");
        assertThat(refusal(new byte[0])).contains("of the XLSX format");
        assertThat(refusal(ole)).contains("without a password");
        assertThat(refusal(new byte[(16 << 20) + 1])).contains("\"16\" MiB");
        assertThat(refusal(Map.of("[Content_Types].xml", "<Types/>"))).contains("of the XLSX format");
    }

    @Test
    void aBomb_isNotUnpacked() throws IOException {
        assertThat(refusal(Map.of("xl/workbook.xml", "A".repeat(65 << 20)))).contains("\"64\" MiB");
    }

    @Test
    void tooManyParts_areRefused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int k = 0; k < 1_001; k++) {
            parts.put("part" + k, "");
        }

        assertThat(refusal(parts)).contains("\"1000\" parts");
    }

    @Test
    void documentTypes_otherEncodings_andCellsFarAway_areRefused() throws IOException {
        String sheet = "xl/worksheets/sheet2.xml";
        assertThat(refusal(changed(sheet, text -> text.replace("?><", "?><!DOCTYPE x [<!ENTITY y \"z\">]><"))))
                .contains("without a document type");
        assertThat(refusal(changed(
                        sheet,
                        text -> new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1))))
                .contains("must be UTF-8");
        assertThat(refusal(changed(sheet, text -> text.replace("r=\"A2\"", "r=\"ZZZZZZ2\""))))
                .contains("\"ZZZZZZ2\" is not");
        assertThat(refusal(changed(sheet, text -> text.replace("r=\"A2\"", "r=\"&#65;AAA2\""))))
                .contains("\"AAAA2\" is not");
        assertThat(refusal(changed(sheet, text -> text.replaceFirst("<v>\\d+</v>", "<v>99999999</v>"))))
                .contains("\"99999999\" is none");
        assertThat(refusal(changed(sheet, text -> text.substring(0, text.length() / 2))))
                .contains("damaged");
    }

    private QuestionnaireReader.Answers read(Object... rows) throws IOException {
        List<List<Object>> cells = new ArrayList<>();
        for (Object row : rows) {
            cells.add(List.copyOf((List<?>) row));
        }
        Path file = Filled.write(dir.resolve("q.xlsx"), "Questions", cells);
        return QuestionnaireReader.read(file, questions(), problems);
    }

    /** The parts of a good questionnaire, one of them changed. */
    private Map<String, String> changed(String name, UnaryOperator<String> how) throws IOException {
        read(Filled.HEADER, List.of("web: maybe a", "yes", DAY, "ops", ""));
        assertThat(problems.list()).isEmpty();
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(dir.resolve("q.xlsx").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        String before = parts.getOrDefault(name, "");
        String after = how.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(name, after);
        return parts;
    }

    private String refusal(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
                out.closeEntry();
            }
        }
        return refusal(bytes.toByteArray());
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = dir.resolve("hostile.xlsx");
        Files.write(file, bytes);
        Problems told = new Problems();
        QuestionnaireReader.read(file, questions(), told);
        assertThat(told.list()).hasSize(1);
        assertThat(told.hasErrors()).isTrue();
        return told.list().getFirst().toString();
    }

    private Map<String, Question> questions() throws IOException {
        Path file = dir.resolve("model.yaml");
        Files.writeString(file, """
                linchpin: 1
                jurisdictions: {XA: {home: true}, XB: {}, XC: {}}
                parties: {new: {seat: XB}}
                nodes:
                  pay: {kind: function, needs: [{unknown: [a, b, c]}, web ~?]}
                  web: {kind: service, needs: [{id: a, maybe: true}]}
                  a: {kind: service}
                  b: {kind: service}
                  c: {kind: service}
                """);
        Model model = ModelReader.read(file).model();
        assertThat(model).isNotNull();
        return OpenPoints.of(model).questions();
    }
}
