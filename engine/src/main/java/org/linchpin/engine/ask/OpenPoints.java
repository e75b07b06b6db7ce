package org.linchpin.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.network.Seconds;

/**
 * Finds what a model leaves open: unknown gates, doubtful needs, blank holdouts, and, where there is a foreign
 * jurisdiction, parties without {@code under}. Blank shares are counted, for no list of replies would do them justice.
 * What an option says is not looked at.
 */
public final class OpenPoints {

    /** Larger gates are tried at both ends and in the middle. */
    private static final int MOST_BRANCHES_TRIED = 10;

    private static final int MOST_JURISDICTIONS_TRIED = 30;

    private static final List<Reply> HOLDOUTS = List.of(
            new Reply.Lasts(Holdout.NONE),
            new Reply.Lasts(Holdout.ofSeconds(Seconds.DAY)),
            new Reply.Lasts(Holdout.ofSeconds(7 * Seconds.DAY)),
            new Reply.Lasts(Holdout.ofSeconds(30 * Seconds.DAY)),
            new Reply.Lasts(Holdout.ofSeconds(180 * Seconds.DAY)),
            new Reply.Lasts(Holdout.ENDLESS));

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private int blankShares;

    private OpenPoints() {}

    /** Walks the model once: parties first, then nodes, in its order. */
    public static OpenPoints of(Model model) {
        OpenPoints found = new OpenPoints();
        found.parties(model);
        model.nodes().forEach(found::node);
        return found;
    }

    /** By id; what is named the same is one question. */
    public Map<String, Question> questions() {
        return questions;
    }

    public int blankShares() {
        return blankShares;
    }

    private void parties(Model model) {
        List<String> foreign = model.jurisdictions().stream()
                .filter(jurisdiction -> !jurisdiction.home())
                .map(Jurisdiction::id)
                .toList();
        if (foreign.isEmpty()) {
            return;
        }
        List<Reply> replies = new ArrayList<>();
        replies.add(new Reply.Obeys(List.of()));
        foreign.stream().limit(MOST_JURISDICTIONS_TRIED).forEach(one -> replies.add(new Reply.Obeys(List.of(one))));
        if (foreign.size() > 1) {
            replies.add(new Reply.Obeys(foreign));
        }
        for (Party party : model.parties()) {
            if (party.under() == null) {
                add(QuestionIds.orders(party.id()), Question.Kind.ORDERS, party.id(), foreign, replies, party.claim());
            }
        }
    }

    private void node(Node node) {
        if (node.timing().holdout() instanceof Holdout.Blank) {
            String id = QuestionIds.ownHoldout(node.id());
            add(id, Question.Kind.HOLDOUT, node.id(), List.of(), HOLDOUTS, node.claim());
        }
        node.relations().by().forEach(need -> need(node.id(), need));
        node.relations().keys().forEach(need -> need(node.id(), need));
        node.relations().from().forEach(need -> need(node.id(), need));
        branches(node, node.needs(), false);
    }

    private void branches(Node node, List<Branch> branches, boolean shared) {
        for (Branch branch : branches) {
            blankShares += shared && branch.sharePpm() == Branch.NO_SHARE ? 1 : 0;
            if (branch.maybe()) {
                List<String> about = List.of(QuestionIds.named(branch.gate()));
                List<Reply> replies = List.of(new Reply.Needed(true), new Reply.Needed(false));
                Claim claim = claim(branch.gate(), node.claim());
                add(QuestionIds.maybe(node.id(), branch.gate()), Question.Kind.NEED, node.id(), about, replies, claim);
            }
            gate(node, branch.gate());
        }
    }

    private void gate(Node node, Gate gate) {
        switch (gate) {
            case Gate.Need need -> need(node.id(), need);
            case Gate.Unknown unknown -> {
                List<String> among = unknown.branches().stream()
                        .map(branch -> QuestionIds.named(branch.gate()))
                        .toList();
                Claim claim = claim(unknown, node.claim());
                String id = QuestionIds.gate(node.id(), unknown);
                add(id, Question.Kind.GATE, node.id(), among, joins(among.size()), claim);
                branches(node, unknown.branches(), false);
            }
            case Gate.ShareOf share -> branches(node, share.branches(), true);
            case Gate.All _, Gate.Any _, Gate.AtLeast _ -> branches(node, gate.branches(), false);
        }
    }

    private void need(String node, Gate.Need need) {
        if (need.holdout() instanceof Holdout.Blank) {
            List<String> about = List.of(QuestionIds.named(need));
            add(QuestionIds.holdout(node, need), Question.Kind.HOLDOUT, node, about, HOLDOUTS, need.claim());
        }
    }

    private void add(
            String id, Question.Kind kind, String subject, List<String> among, List<Reply> replies, Claim claim) {
        questions.putIfAbsent(id, new Question(id, kind, subject, among, List.copyOf(replies), claim));
    }

    /** What a gate says rests on what its first need does. */
    private static Claim claim(Gate gate, Claim otherwise) {
        return switch (gate) {
            case Gate.Need need -> need.claim();
            default ->
                gate.branches().isEmpty()
                        ? otherwise
                        : claim(gate.branches().getFirst().gate(), otherwise);
        };
    }

    private static List<Reply> joins(int branches) {
        List<Reply> replies = new ArrayList<>(List.of(new Reply.All(), new Reply.Any()));
        for (int k = 2; k < branches; k++) {
            if (branches <= MOST_BRANCHES_TRIED || k == 2 || k == branches / 2 || k == branches - 1) {
                replies.add(new Reply.AtLeast(k));
            }
        }
        return replies;
    }
}
