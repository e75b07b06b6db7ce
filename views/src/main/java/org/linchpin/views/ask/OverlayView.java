package org.linchpin.views.ask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.formats.text.ReplyWord;
import org.linchpin.formats.xlsx.AnsweredRow;
import org.linchpin.formats.xlsx.QuestionnaireReader;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;

/** What came back with a questionnaire, and went into an overlay. */
public final class OverlayView implements View {

    private static final List<String> COLUMNS = List.of("row", "id", "answer", "by", "on");

    private final Opened opened;
    private final Path questionnaire;
    private final Path file;
    private final QuestionnaireReader.Answers read;

    public OverlayView(Opened opened, Path questionnaire, Path file, QuestionnaireReader.Answers read) {
        this.opened = opened;
        this.questionnaire = questionnaire;
        this.file = file;
        this.read = read;
    }

    @Override
    public void show(Page page) {
        page.headline(Figures.count(read.rows().size(), "answer is", "answers are") + " now the overlay " + file + "; "
                + Figures.count(read.unanswered(), "row stays", "rows stay") + " open"
                + (read.gone().isEmpty()
                        ? "."
                        : ", " + Figures.count(read.gone().size(), "answer is", "answers are")
                                + " to no open question and not written."));
        Table gone = new Table()
                .column("row", Table.Column.FIGURE)
                .column("no open question", Table.Column.LONG)
                .column("answer", Table.Column.LONG);
        for (QuestionnaireReader.Gone one : read.gone()) {
            gone.row(String.valueOf(one.row()), one.id(), one.answer());
        }
        page.table(gone);
        page.line("Read from " + questionnaire
                + ". Put the overlay into the model's directory, or include it; what it answers is asked no longer.");
    }

    @Override
    public Fields document() {
        return opened.document("linchpin/answers/1")
                .put("questionnaire", questionnaire.toString())
                .put("overlay", file.toString())
                .put("unanswered", read.unanswered())
                .put("answers", rows().rows());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (AnsweredRow row : read.rows()) {
            rows.add(new Fields()
                    .put("row", row.row())
                    .put("id", row.id())
                    .put("answer", ReplyWord.format(row.reply()))
                    .put("by", row.by())
                    .put("on", row.on().toString()));
        }
        return new Rows("answers", COLUMNS, rows);
    }
}
