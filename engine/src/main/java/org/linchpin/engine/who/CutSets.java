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
        List<Breaching> ordered = sets.stream().sorted(CutSets::inOrder).toList();
        List<@Nullable List<Switch>> implied =
                effects.implied(ordered.stream().map(Breaching::switches).toList());
        List<WhoAnswer.CutSet> cutSets = new ArrayList<>();
        for (int k = 0; k < ordered.size(); k++) {
            int begin = Math.max(0, ordered.get(k).beginSeconds);
            cutSets.add(new WhoAnswer.CutSet(
                    ordered.get(k).switches, begin, question.horizonSeconds() - begin, implied.get(k)));
        }
        return new WhoAnswer.Target(target, List.copyOf(cutSets), reason == null, completeSize, reason);
    }

    private static int inOrder(Breaching a, Breaching b) {
        if (a.switches.size() != b.switches.size()) {
            return a.switches.size() - b.switches.size();
        }
        int begin = Math.max(0, a.beginSeconds);
        int other = Math.max(0, b.beginSeconds);
        return begin == other ? byId(a.switches, b.switches) : Integer.compare(begin, other);
    }

    private static int byId(List<Switch> a, List<Switch> b) {
        int k = 0;
        while (k < a.size() && k < b.size() && a.get(k).id().equals(b.get(k).id())) {
            k++;
        }
        return k < a.size() && k < b.size() ? a.get(k).id().compareTo(b.get(k).id()) : a.size() - b.size();
    }
}
