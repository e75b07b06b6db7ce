package org.linchpin.formats.xlsx;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of questions for people, a row each.
 *
 * @param about lines for the second sheet: what it is, of which model
 */
public record Questionnaire(List<Row> rows, List<String> about) {

    static final String SHEET = "Questions";

    /** The columns, in their order. */
    enum Column {
        QUESTION_ID("question id", 34),
        WEIGHT("weight", 9),
        QUESTION("question", 60),
        WHERE("where", 22),
        SOURCE("source", 18),
        CHOICES("choices", 22),
        ANSWER("answer", 14),
        ANSWERED_BY("answered by", 20),
        ANSWERED_ON("answered on", 13),
        OWNER("owner", 18),
        DUE("due", 13),
        SUPPLIER("supplier", 24),
        SUPPLIER_CONTACT("supplier contact", 26),
        NOTE("note", 40);

        private final String title;
        private final int width;

        Column(String title, int width) {
            this.title = title;
            this.width = width;
        }

        String title() {
            return title;
        }

        int width() {
            return width;
        }
    }

    /**
     * @param id of the question, the same after every import
     * @param weight that an answer settles on average
     * @param where file and line of the statement that leaves it open
     * @param source what that rests on
     * @param choices the words that can be said
     * @param isClosed true if nothing else can be said
     */
    public record Row(
            String id,
            double weight,
            String question,
            String where,
            String source,
            List<String> choices,
            boolean isClosed,
            @Nullable String owner,
            @Nullable LocalDate due,
            String supplier) {}
}
