package org.linchpin.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.ask.Answered;
import org.linchpin.engine.ask.OpenPoints;
import org.linchpin.engine.ask.Question;
import org.linchpin.engine.ask.Reply;
import org.linchpin.engine.ask.Said;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.text.ReplyWord;
import org.linchpin.formats.text.TextException;
import org.linchpin.formats.text.Words;
import org.linchpin.formats.yaml.Answer;

/**
 * Lays the {@code answers} of a model's files on it, file by file: what one file answers is open to none after it. An
 * answer to a question that is not open is told as a warning, for an import may have changed what it was about.
 */
final class Answers {

    private Answers() {}

    static Model on(Model model, List<Answer> answers, Problems problems) {
        if (answers.isEmpty()) {
            return model;
        }
        Map<String, List<Answer>> byFile = new LinkedHashMap<>();
        for (Answer answer : answers) {
            byFile.computeIfAbsent(answer.claim().where().file(), file -> new ArrayList<>())
                    .add(answer);
        }
        Model answered = model;
        for (List<Answer> file : byFile.values()) {
            answered = onOne(answered, file, problems);
        }
        return answered;
    }

    private static Model onOne(Model model, List<Answer> answers, Problems problems) {
        Set<String> subjects =
                answers.stream().map(answer -> subject(answer.question())).collect(Collectors.toSet());
        Map<String, Question> open = open(model, subjects);
        List<Said> said = new ArrayList<>();
        for (Answer answer : answers) {
            Question question = open.get(answer.question());
            if (question == null) {
                problems.accept(Problem.warning(
                        answer.claim().where(),
                        "an answer must be to a question that is open, \"" + answer.question() + "\" is not",
                        problems.isFull() ? null : maybe(answer.question(), open.values())));
                continue;
            }
            try {
                Reply reply = ReplyWord.parse(answer.reply(), question);
                Claim claim = answer.claim();
                boolean isBare = claim.source() == null && claim.assumed() == null;
                said.add(new Said(question.id(), reply, isBare ? null : claim));
            } catch (TextException e) {
                problems.accept(Problem.error(answer.where(), e.message(), e.maybe()));
            }
        }
        return Answered.apply(model, said, subjects);
    }

    /** The questions about these, of the model cut down to them. */
    private static Map<String, Question> open(Model model, Set<String> subjects) {
        Nodes nodes = Nodes.of(List.copyOf(model.nodes().findAll(subjects).values()));
        return new HashMap<>(OpenPoints.of(model.withNodes(nodes)).questions());
    }

    /** What stands before the first colon; no id has one. */
    private static String subject(String question) {
        int colon = question.indexOf(':');
        return colon < 0 ? question : question.substring(0, colon);
    }

    /** A question that is nearly it, or else one about the same. */
    private static @Nullable String maybe(String id, Collection<Question> open) {
        String near = Words.maybe(id, open.stream().map(Question::id).toList());
        if (near != null) {
            return near;
        }
        return open.stream()
                .filter(question -> question.subject().equals(subject(id)))
                .findFirst()
                .map(question -> "\"" + question.id() + "\"?")
                .orElse(null);
    }
}
