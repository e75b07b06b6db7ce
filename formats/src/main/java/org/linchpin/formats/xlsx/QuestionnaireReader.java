package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.ask.Question;
import org.linchpin.engine.ask.Reply;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.ReplyWord;
import org.linchpin.formats.text.TextException;
import org.linchpin.formats.xlsx.Questionnaire.Column;

/**
 * Reads a questionnaire back: columns by their titles in any order, rows in any order, values only. A row that is answered
 * must say by whom and on which day. All that is wrong is told at once, by sheet, row and column.
 */
public final class QuestionnaireReader {

    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_TEXT = 2_000;

    /** A day as workbooks count them, with its hours as a fraction. */
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,20})?");

    private final String file;
    private final Map<String, Question> open;
    private final Problems problems;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<String, Integer> answered = new HashMap<>();
    private final List<AnsweredRow> rows = new ArrayList<>();
    private final List<Gone> gone = new ArrayList<>();
    private int unanswered;

    private QuestionnaireReader(String file, Map<String, Question> open, Problems problems) {
        this.file = file;
        this.open = open;
        this.problems = problems;
    }

    /**
     * @param rows answered, in the order of the sheet
     * @param gone answered, but the model asks that no longer
     * @param unanswered rows without an answer
     * @param sha256 of the file
     */
    public record Answers(List<AnsweredRow> rows, List<Gone> gone, int unanswered, String sha256) {}

    /** An answer to what is no open question. */
    public record Gone(int row, String id, String answer) {}

    /**
     * After an error among the problems the answers must not be used.
     *
     * @param open the questions of the model, by id
     */
    public static Answers read(Path path, Map<String, Question> open, Problems problems) throws IOException {
        QuestionnaireReader reader = new QuestionnaireReader(path.toString(), open, problems);
        ReadableWorkbook opened = SafeWorkbook.open(path, problems);
        if (opened == null) {
            return new Answers(List.of(), List.of(), 0, "");
        }
        try (opened) {
            reader.workbook(opened);
        }
        String sha256 = new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(path);
        return new Answers(List.copyOf(reader.rows), List.copyOf(reader.gone), reader.unanswered, sha256);
    }

    private void workbook(ReadableWorkbook workbook) throws IOException {
        Sheet sheet = workbook.findSheet(Questionnaire.SHEET).orElse(null);
        if (sheet == null) {
            problems.error(new Where(file, 0, 0), "a questionnaire must have a sheet \"" + Questionnaire.SHEET + "\"");
            return;
        }
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> lines = stream.iterator();
            boolean isHeader = true;
            int count = 0;
            while (lines.hasNext()) {
                Row row = lines.next();
                if (++count > MOST_ROWS) {
                    problems.error(
                            new Where(file, 0, 0), "a questionnaire must have at most \"" + MOST_ROWS + "\" rows");
                    return;
                }
                if (isHeader && !header(row)) {
                    return;
                }
                if (!isHeader) {
                    row(row);
                }
                isHeader = false;
            }
        } catch (RuntimeException e) {
            if (e instanceof UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
            problems.error(
                    new Where(file, 0, 0), "sheet '" + Questionnaire.SHEET + "' must be readable, it is damaged");
        }
    }

    private boolean header(Row row) {
        for (Cell cell : row) {
            String title = cell == null ? "" : text(cell).strip().toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                if (title.equals(column.title())) {
                    columns.putIfAbsent(column, cell.getColumnIndex());
                }
            }
        }
        List<Column> needed = List.of(Column.QUESTION_ID, Column.ANSWER, Column.ANSWERED_BY, Column.ANSWERED_ON);
        boolean isWhole = true;
        for (Column column : needed) {
            if (!columns.containsKey(column)) {
                isWhole = false;
                problems.error(
                        new Where(file + ": sheet '" + Questionnaire.SHEET + "' row " + row.getRowNum(), 0, 0),
                        "the first row must name the column \"" + column.title() + "\"");
            }
        }
        return isWhole;
    }

    private void row(Row row) {
        int number = row.getRowNum();
        String id = read(row, Column.QUESTION_ID);
        String answer = read(row, Column.ANSWER);
        if (id.isEmpty() && answer.isEmpty()) {
            return;
        }
        if (answer.isEmpty()) {
            unanswered++;
            return;
        }
        if (id.isEmpty()) {
            problems.error(where(number, Column.QUESTION_ID), "an answer must say to which question it is");
            return;
        }
        Question question = open.get(id);
        if (question == null) {
            gone.add(new Gone(number, id, answer));
            return;
        }
        Integer first = answered.putIfAbsent(id, number);
        if (first != null) {
            problems.error(
                    where(number, Column.ANSWER), "a question must be answered once, this is in row " + first + " too");
            return;
        }
        Reply reply = reply(number, answer, question);
        String by = read(row, Column.ANSWERED_BY);
        if (by.isEmpty()) {
            problems.error(where(number, Column.ANSWERED_BY), "an answer must say who gave it");
        }
        LocalDate on = day(row);
        String note = read(row, Column.NOTE);
        if (reply != null && on != null && !by.isEmpty()) {
            rows.add(new AnsweredRow(number, id, reply, by, on, note));
        }
    }

    private @Nullable Reply reply(int row, String answer, Question question) {
        String word = question.kind() == Question.Kind.ORDERS ? answer : answer.toLowerCase(Locale.ROOT);
        try {
            return ReplyWord.parse(word, question);
        } catch (TextException e) {
            problems.accept(Problem.error(where(row, Column.ANSWER), e.message(), e.maybe()));
            return null;
        }
    }

    private @Nullable LocalDate day(Row row) {
        Where where = where(row.getRowNum(), Column.ANSWERED_ON);
        Cell cell = cell(row, Column.ANSWERED_ON);
        if (cell != null
                && cell.getType() == CellType.NUMBER
                && DAYS.matcher(text(cell)).matches()) {
            LocalDate day = cell.asDate().toLocalDate();
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        }
        String text = read(row, Column.ANSWERED_ON);
        if (text.isEmpty()) {
            problems.error(where, "an answer must say on which day it was given");
            return null;
        }
        try {
            return Dates.parse(text);
        } catch (TextException e) {
            problems.accept(Problem.error(where, e.message(), e.maybe()));
            return null;
        }
    }

    /** The text of a cell; nothing of one that is not there or must not be used, which is told. */
    private String read(Row row, Column column) {
        Cell cell = cell(row, column);
        if (cell == null) {
            return "";
        }
        Where where = where(row.getRowNum(), column);
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            problems.error(
                    where,
                    "a cell must hold a value, not the formula \"=" + shortened(String.valueOf(cell.getFormula()))
                            + '"');
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            problems.error(where, "a cell must hold a value, not the error \"" + shortened(text(cell)) + '"');
            return "";
        }
        String text = text(cell).strip();
        if (text.length() > LONGEST_TEXT) {
            problems.error(where, "a cell must hold at most \"" + LONGEST_TEXT + "\" characters");
            return "";
        }
        return text;
    }

    private @Nullable Cell cell(Row row, Column column) {
        Integer index = columns.get(column);
        return index == null ? null : row.getOptionalCell(index).orElse(null);
    }

    private static String text(Cell cell) {
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    /** Where the answer of a row stands. */
    public static Where answerAt(Path file, int row) {
        return where(file.toString(), row, Column.ANSWER);
    }

    private Where where(int row, Column column) {
        return where(file, row, column);
    }

    private static Where where(String file, int row, Column column) {
        return new Where(
                file + ": sheet '" + Questionnaire.SHEET + "' row " + row + " column '" + column.title() + "'", 0, 0);
    }
}
