package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;

/** What all ways of answering {@link WhoQuestion} share: which switches matter, and how sets become an answer. */
final class CutSets {

    static final String SPENT = "the budget is spent";

    private final WhoQuestion question;
    private final Effects effects;

    /** A set of switches that breaches a target, and when. */
    record Breaching(List<Switch> switches, int beginSeconds) {}

    CutSets(Network network, WhoQuestion question) {
        this.question = question;
        this.effects = new Effects(network);
    }

    /** The switches that turn off something in the cone. */
    List<Switch> reaching(Cone cone) {
        return question.switches().stream()
                .filter(s -> Arrays.stream(s.nodes()).anyMatch(cone::contains))
                .toList();
    }

    static boolean isTarget(Switch one, int target) {
        return one.nodes().length == 1 && one.nodes()[0] == target;
    }

    /**
     * @param completeSize all minimal sets up to this size are there
     * @param reason why they are not all up to the size asked for, or null
     */
    WhoAnswer.Target answer(int target, List<Breaching> sets, int completeSize, @Nullable String reason) {
        List<@Nullable List<Switch>> implied =
                effects.implied(sets.stream().map(Breaching::switches).toList());
        List<WhoAnswer.CutSet> cutSets = new ArrayList<>();
        for (int k = 0; k < sets.size(); k++) {
            int begin = Math.max(0, sets.get(k).beginSeconds);
            cutSets.add(new WhoAnswer.CutSet(
                    sets.get(k).switches, begin, question.horizonSeconds() - begin, implied.get(k)));
        }
        cutSets.sort(CutSets::inOrder);
        return new WhoAnswer.Target(target, List.copyOf(cutSets), reason == null, completeSize, reason);
    }

    private static int inOrder(WhoAnswer.CutSet a, WhoAnswer.CutSet b) {
        if (a.switches().size() != b.switches().size()) {
            return a.switches().size() - b.switches().size();
        }
        return a.stopsAfterSeconds() == b.stopsAfterSeconds()
                ? byId(a.switches(), b.switches())
                : Integer.compare(a.stopsAfterSeconds(), b.stopsAfterSeconds());
    }

    private static int byId(List<Switch> a, List<Switch> b) {
        int k = 0;
        while (k < a.size() && k < b.size() && a.get(k).id().equals(b.get(k).id())) {
            k++;
        }
        return k < a.size() && k < b.size() ? a.get(k).id().compareTo(b.get(k).id()) : a.size() - b.size();
    }
}
