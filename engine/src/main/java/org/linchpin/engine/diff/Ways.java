package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;

/**
 * The minimal cut sets of some targets over some switches in one world, by the ids of the switches. Whether any set
 * breaches a target follows from them: it does if a part of it is one.
 */
final class Ways {

    /**
     * @param times when each set stops the target, by the ids of its switches in the order of the alphabet
     * @param completeSize all sets up to this size are here
     * @param reason why no larger ones, or null
     */
    record OfTarget(
            Map<List<String>, Integer> times,
            int completeSize,
            @Nullable String reason) {

        /** True if the set has a part, itself included, that stops the target; right for sets up to the complete size. */
        boolean breaches(List<String> set) {
            return partOf(set) != null;
        }

        /** The part of the set that stops the target, the smallest and then the earliest of several; null if none does. */
        @Nullable
        List<String> partOf(List<String> set) {
            List<String> best = null;
            for (int bits = 0; bits < 1 << set.size(); bits++) {
                List<String> part = new ArrayList<>(Integer.bitCount(bits));
                for (int k = 0; k < set.size(); k++) {
                    if ((bits & (1 << k)) != 0) {
                        part.add(set.get(k));
                    }
                }
                if (times.containsKey(part) && (best == null || isBefore(part, best))) {
                    best = part;
                }
            }
            return best;
        }

        private boolean isBefore(List<String> one, List<String> other) {
            return one.size() < other.size() || (one.size() == other.size() && time(one) < time(other));
        }

        /** When the set, as it stands, stops the target; {@link Seconds#NEVER} if it is no minimal cut set. */
        int time(List<String> set) {
            return times.getOrDefault(set, Seconds.NEVER);
        }
    }

    private final Map<String, OfTarget> byTarget = new HashMap<>();

    private Ways() {}

    /** Of the question's targets; those that are not in the world are left out. */
    static Ways of(Version.World world, DiffQuestion question, List<Switch> switches, Work work) {
        List<Integer> nodes = question.targets().stream()
                .map(world.network()::find)
                .filter(node -> node >= 0 && world.network().isModelNode(node))
                .toList();
        WhoQuestion who = new WhoQuestion(
                nodes, switches, question.maxSize(), question.horizonSeconds(), WhoQuestion.DEFAULT_FAMILY_CAP);
        Ways ways = new Ways();
        for (WhoAnswer.Target target : Who.answer(world.network(), who, work).targets()) {
            Map<List<String>, Integer> times = new HashMap<>();
            for (WhoAnswer.CutSet set : target.sets()) {
                times.put(set.switches().stream().map(Switch::id).sorted().toList(), set.stopsAfterSeconds());
            }
            ways.byTarget.put(
                    world.network().id(target.node()), new OfTarget(times, target.completeSize(), target.reason()));
        }
        return ways;
    }

    /** Null if the target is not in the world. */
    @Nullable
    OfTarget of(String target) {
        return byTarget.get(target);
    }
}
