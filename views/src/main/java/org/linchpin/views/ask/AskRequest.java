package org.linchpin.views.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.ask.AskAnswer;
import org.linchpin.engine.ask.AskQuestion;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.options.Bought;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;
import org.linchpin.views.question.Targets;

/**
 * What is asked about what nobody said.
 *
 * @param functions whose verdicts count, by id, or filters; none for the critical functions, or else all
 * @param over which switches, or null for all parties, states, blocs and sites
 * @param limit how many questions are listed, or null for all that settle something
 * @param pairs how many pairs of questions are tried
 */
public record AskRequest(
        List<String> functions,
        @Nullable String over,
        int horizonSeconds,
        @Nullable Integer limit,
        int pairs) {

    /**
     * @param reading the terms on which the model was opened
     * @throws FailedException if a node is unknown
     */
    public AskQuestion question(Opened opened, Reading reading) {
        return new AskQuestion(
                opened.written(),
                (Model model) -> Bought.apply(model, reading.with()),
                reading.orderly(),
                targets(opened),
                over,
                horizonSeconds,
                pairs);
    }

    private List<String> targets(Opened opened) {
        Network network = opened.network();
        if (!functions.isEmpty()) {
            return Targets.named(opened, functions).stream().map(network::id).toList();
        }
        List<Integer> all = Targets.all(network);
        List<Integer> critical = all.stream()
                .filter(node -> network.critical(node) && network.isFunction(node))
                .toList();
        return (critical.isEmpty() ? all : critical).stream().map(network::id).toList();
    }

    /** Those that settle something, alone or with another. */
    public List<AskAnswer.Impact> listed(AskAnswer answer) {
        Set<String> paired = new HashSet<>();
        answer.pairs().forEach(pair -> {
            paired.add(pair.first().id());
            paired.add(pair.second().id());
        });
        Stream<AskAnswer.Impact> settling = answer.questions().stream()
                .filter(one -> one.settled().stream().anyMatch(said -> said.dark() + said.lit() > 0)
                        || paired.contains(one.question().id()));
        return new ArrayList<>(
                limit == null ? settling.toList() : settling.limit(limit).toList());
    }
}
