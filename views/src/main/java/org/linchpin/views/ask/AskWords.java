package org.linchpin.views.ask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.ask.AskAnswer;
import org.linchpin.engine.ask.Question;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;
import org.linchpin.formats.text.ReplyWord;
import org.linchpin.views.print.Figures;

/** Questions in words, with the names that the model gives to what they are about. */
public final class AskWords {

    private static final int MOST_NAMED = 12;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> suppliers = new HashMap<>();

    public AskWords(Model model, List<Question> questions) {
        Set<String> ids = new HashSet<>();
        for (Question question : questions) {
            ids.add(question.subject());
            ids.addAll(question.among());
        }
        Map<String, String> parties = new HashMap<>();
        for (Party party : model.parties()) {
            parties.put(party.id(), party.name());
            names.put(party.id(), named(party.id(), party.name()));
            suppliers.put(party.id(), Set.of(party.name()));
        }
        for (Jurisdiction jurisdiction : model.jurisdictions()) {
            names.put(jurisdiction.id(), named(jurisdiction.id(), jurisdiction.name()));
        }
        model.nodes().findAll(ids).forEach((id, node) -> {
            names.put(id, named(id, node.name()));
            suppliers.put(id, suppliers(node, parties));
        });
    }

    private static String named(String id, String name) {
        return name.equals(id) ? id : name + " (" + id + ")";
    }

    private static Set<String> suppliers(Node node, Map<String, String> parties) {
        Set<String> found = new LinkedHashSet<>();
        for (List<Gate.Need> relation :
                List.of(node.relations().by(), node.relations().from())) {
            relation.forEach(need -> found.add(parties.getOrDefault(need.target(), need.target())));
        }
        return found;
    }

    /** One sentence. */
    String sentence(Question question) {
        String subject = name(question.subject());
        return switch (question.kind()) {
            case GATE ->
                "Does " + subject + " need all of " + among(question)
                        + (question.among().size() > 2 ? ", or are fewer enough?" : ", or is one of them enough?");
            case NEED -> "Does " + subject + " really need " + among(question) + "?";
            case HOLDOUT ->
                question.among().isEmpty()
                        ? "How long does " + subject + " go on by itself when what it needs is gone?"
                        : "How long does " + subject + " go on without " + among(question) + "?";
            case ORDERS -> "Whose orders must " + subject + " obey: " + among(question) + ", or nobody's?";
        };
    }

    /** Who operates or supplies what the question is about. */
    String suppliers(Question question) {
        Set<String> found = new LinkedHashSet<>();
        if (question.kind() != Question.Kind.ORDERS) {
            question.among().forEach(id -> found.addAll(suppliers.getOrDefault(position(id), Set.of())));
        }
        if (found.isEmpty()) {
            found.addAll(suppliers.getOrDefault(question.subject(), Set.of()));
        }
        return String.join(", ", found);
    }

    private String among(Question question) {
        List<String> shown =
                question.among().stream().limit(MOST_NAMED).map(this::name).toList();
        int more = question.among().size() - shown.size();
        return String.join(", ", shown) + (more == 0 ? "" : " and " + Figures.count(more) + " more");
    }

    private String name(String id) {
        return names.getOrDefault(id, names.getOrDefault(position(id), id));
    }

    private static String position(String id) {
        return id.endsWith(":serve") || id.endsWith(":supply") ? id.substring(0, id.lastIndexOf(':')) : id;
    }

    /** {@code all: 12 dark; any: 12 lit}: what each reply settles. */
    static String settled(AskAnswer.Impact impact) {
        StringBuilder text = new StringBuilder();
        for (AskAnswer.Settled one : impact.settled()) {
            if (one.dark() + one.lit() > 0) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(ReplyWord.format(one.reply()))
                        .append(": ")
                        .append(one.dark() == 0 ? "" : Figures.count(one.dark()) + " dark")
                        .append(one.dark() > 0 && one.lit() > 0 ? ", " : "")
                        .append(one.lit() == 0 ? "" : Figures.count(one.lit()) + " lit");
            }
        }
        return text.isEmpty() ? "nothing" : text.toString();
    }
}
