package org.linchpin.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linchpin.engine.ask.Question;
import org.linchpin.engine.ask.Reply;
import org.linchpin.engine.model.Holdout;

/**
 * What is said to a question, as it is written in answers and questionnaires: {@code all}, {@code any}, {@code 2 of};
 * {@code yes}, {@code no}; {@code 30d}, {@code never}; {@code XB, XC}, {@code nobody}.
 */
public final class ReplyWord {

    private static final String NOBODY = "nobody";
    private static final List<String> YES_NO = List.of("yes", "no");

    private ReplyWord() {}

    public static String format(Reply reply) {
        return switch (reply) {
            case Reply.All _ -> GateWord.ALL.format();
            case Reply.Any _ -> GateWord.ANY.format();
            case Reply.AtLeast some -> new GateWord(GateWord.Join.AT_LEAST, some.k()).format();
            case Reply.Needed needed -> needed.isNeeded() ? "yes" : "no";
            case Reply.Lasts lasts -> Holdouts.format(lasts.holdout());
            case Reply.Obeys obeys ->
                obeys.jurisdictions().isEmpty() ? NOBODY : String.join(", ", obeys.jurisdictions());
        };
    }

    /** The words of a question's replies, in their order. */
    public static List<String> choices(Question question) {
        return question.replies().stream().map(ReplyWord::format).toList();
    }

    /** @throws TextException if it is no reply to this question */
    public static Reply parse(String text, Question question) {
        return switch (question.kind()) {
            case GATE -> join(text, question);
            case NEED -> {
                if (!YES_NO.contains(text)) {
                    throw fault(text, YES_NO);
                }
                yield new Reply.Needed(text.equals("yes"));
            }
            case HOLDOUT -> lasts(text);
            case ORDERS -> obeys(text);
        };
    }

    private static Reply join(String text, Question question) {
        int branches = question.among().size();
        List<String> words = Stream.concat(
                        Stream.of("all", "any"),
                        Stream.iterate(2, k -> k < branches, k -> k + 1)
                                .limit(10)
                                .map(k -> k + " of"))
                .toList();
        if (text.equals("all")) {
            return new Reply.All();
        }
        if (text.equals("any")) {
            return new Reply.Any();
        }
        if (text.endsWith(" of") && !text.endsWith("% of")) {
            int k = GateWord.parse(text).amount();
            if (k > branches) {
                throw new TextException(
                        "no more than " + branches + " can be asked for, not " + Quote.of(text), null, 0);
            }
            return new Reply.AtLeast(k);
        }
        throw fault(text, words);
    }

    private static Reply lasts(String text) {
        Holdout holdout = Holdouts.parse(text);
        if (!(holdout instanceof Holdout.Lasting) && !(holdout instanceof Holdout.Endless)) {
            throw new TextException("the answer must be a duration or never: " + Quote.of(text), null, 0);
        }
        return new Reply.Lasts(holdout);
    }

    private static Reply obeys(String text) {
        if (text.equals(NOBODY)) {
            return new Reply.Obeys(List.of());
        }
        List<String> ids = new ArrayList<>();
        for (String id : text.split(",", -1)) {
            ids.add(Ids.parse(id.strip()));
        }
        return new Reply.Obeys(List.copyOf(ids));
    }

    private static TextException fault(String text, List<String> words) {
        return new TextException(
                Quote.of(text) + " is not one of " + String.join(", ", words), Words.maybe(text, words), 0);
    }
}
