package org.linchpin.views.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.ask.AskAnswer;
import org.linchpin.engine.ask.Question;
import org.linchpin.engine.ask.Reply;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.ReplyWord;
import org.linchpin.formats.text.Words;
import org.linchpin.formats.xlsx.AnsweredRow;
import org.linchpin.formats.xlsx.Questionnaire;
import org.linchpin.formats.xlsx.QuestionnaireReader;
import org.linchpin.formats.xlsx.QuestionnaireWriter;
import org.linchpin.formats.yaml.AnswersFile;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Claims;

/** Questionnaires that go out, and what comes back as an overlay. */
public final class AskFiles {

    private AskFiles() {}

    /** Writes the questions as a workbook; {@code file} must not be there. */
    public static void questionnaire(
            Opened opened,
            int horizonSeconds,
            List<AskAnswer.Impact> listed,
            AskWords words,
            @Nullable String owner,
            @Nullable LocalDate due,
            Path file)
            throws IOException {
        List<Questionnaire.Row> rows = new ArrayList<>();
        for (AskAnswer.Impact one : listed) {
            Question question = one.question();
            boolean isClosed = question.kind() == Question.Kind.NEED
                    || (question.kind() == Question.Kind.GATE
                            && question.replies().size()
                                    == Math.max(2, question.among().size()));
            rows.add(new Questionnaire.Row(
                    question.id(),
                    Figures.rounded(one.weight().mean(), 2),
                    words.sentence(question),
                    Claims.place(question.claim()),
                    Claims.basis(question.claim()),
                    ReplyWord.choices(question),
                    isClosed,
                    owner,
                    due,
                    words.suppliers(question)));
        }
        QuestionnaireWriter.writeNew(new Questionnaire(rows, about(opened, horizonSeconds)), file);
    }

    private static List<String> about(Opened opened, int horizonSeconds) {
        return List.of(
                "Open questions of the model " + opened.model().name(),
                "sha256 of the model " + opened.sha256() + ", engine " + EngineVersion.text() + ", horizon "
                        + Figures.span(horizonSeconds),
                "Each row asks one thing that nobody has said. The first rows matter most: weight is what an answer settles on"
                        + " average, in the weights of the functions whose availability depends on it.",
                "Please fill in: answer, answered by, answered on (a date). Rows without an answer stay open.",
                "all: every one of them is needed. any: one of them is enough. 2 of: two of them are enough.",
                "yes: it is needed. no: it is not.",
                "A duration is written 4h, 30d or 1y; 0s is at once; never: it goes on without end.",
                "Orders: the states whose orders the organisation must obey, XB or XB, XC; or nobody.",
                "Please change nothing in the column question id: the answers find their way back by it.",
                "Confidential: the rows say what an organisation depends on.");
    }

    /** Tells of jurisdictions in answers that the model does not know. */
    public static void requireKnown(
            Opened opened, Path questionnaire, QuestionnaireReader.Answers answers, Problems problems) {
        List<String> known =
                opened.written().jurisdictions().stream().map(Jurisdiction::id).toList();
        for (AnsweredRow row : answers.rows()) {
            if (row.reply() instanceof Reply.Obeys obeys) {
                for (String id : obeys.jurisdictions()) {
                    if (!known.contains(id)) {
                        String maybe = Words.maybe(id, known);
                        Where where = QuestionnaireReader.answerAt(questionnaire, row.row());
                        String message = "an answer must name jurisdictions of the model, \"" + id + "\" is unknown";
                        problems.error(where, message, maybe == null ? String.join(", ", known) + "?" : maybe);
                    }
                }
            }
        }
    }

    /** Writes the answers as an overlay of the model; {@code file} must not be there. */
    public static void overlay(Path questionnaire, QuestionnaireReader.Answers answers, Path file) throws IOException {
        if (answers.rows().isEmpty()) {
            throw FailedException.failed(
                    "\"" + questionnaire + "\" answers no question of the model; nothing is written.");
        }
        String name = String.valueOf(questionnaire.getFileName());
        List<AnswersFile.Entry> entries = new ArrayList<>();
        LocalDate latest = LocalDate.MIN;
        for (AnsweredRow row : answers.rows()) {
            String note = name + ", row " + row.row() + ", answered by " + row.by()
                    + (row.note().isEmpty() ? "" : ": " + row.note());
            entries.add(new AnswersFile.Entry(row.id(), ReplyWord.format(row.reply()), row.on(), note));
            latest = row.on().isAfter(latest) ? row.on() : latest;
        }
        new AnswersFile(
                        "questionnaire-" + answers.sha256().substring(0, 12),
                        "Questionnaire " + name + ", sha256 " + answers.sha256(),
                        latest,
                        entries)
                .writeNew(
                        file,
                        List.of(
                                "Answers of " + name + ". Put this file into the model's directory, or include it; an"
                                        + " import may write the rest again.",
                                "An answer counts as long as its question is open; linchpin check tells which are not."));
    }
}
