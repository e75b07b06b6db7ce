package org.linchpin.engine.ask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.ask.AskAnswer.Pair;
import org.linchpin.engine.ask.AskAnswer.Weight;
import org.linchpin.engine.switches.Switch;

/**
 * Two questions that must be answered together: what some replies to both settle, and no reply to one of them alone. Only
 * open verdicts that neither settles alone can be; pairs are tried by the weight of these, the heaviest first.
 */
final class Pairs {

    /** Weighs verdicts of targets. */
    interface Scale {
        double weigh(int[] targets, BitSet[] byTarget);
    }

    /** Questions beyond so many, by the weight of what they leave open, are paired with none. */
    private static final int MOST_QUESTIONS = 400;

    private final Trials trials;
    private final List<Switch> switches;
    private final BitSet[] open;
    private final Scale scale;
    private final Work work;
    private @Nullable String truncated;

    Pairs(Trials trials, List<Switch> switches, BitSet[] open, Scale scale, Work work) {
        this.trials = trials;
        this.switches = switches;
        this.open = open;
        this.scale = scale;
        this.work = work;
    }

    /** Why pairs were left out, or null. */
    @Nullable
    String truncated() {
        return truncated;
    }

    /** A pair to be tried, with the open verdicts it may settle, by number of the target. */
    private record Candidate(Asked first, Asked second, int[] targets, BitSet[] verdicts, double weight) {}

    List<Pair> among(List<Asked> questions, int most, List<String> names) {
        List<Candidate> candidates = candidates(questions, most);
        List<Pair> pairs = new ArrayList<>();
        for (Candidate one : candidates) {
            if (work.stopped()) {
                truncated = "stopped before every pair was tried";
                break;
            }
            Pair pair = tryAll(one, names);
            if (pair != null && !work.stopped()) {
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparing(Pair::weight, AskAnswer.HEAVIEST_FIRST)
                .thenComparing(pair -> pair.first().id())
                .thenComparing(pair -> pair.second().id()));
        return List.copyOf(pairs);
    }

    private List<Candidate> candidates(List<Asked> questions, int most) {
        if (most == 0) {
            return List.of();
        }
        List<Leaving> leaving = questions.stream()
                .map(this::leaving)
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingDouble((Leaving one) -> -one.weight()))
                .toList();
        if (leaving.size() > MOST_QUESTIONS) {
            truncated = "pairs of the first " + MOST_QUESTIONS + " questions only";
            leaving = leaving.subList(0, MOST_QUESTIONS);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < leaving.size(); i++) {
            for (int j = i + 1; j < leaving.size(); j++) {
                Candidate both = both(leaving.get(i), leaving.get(j));
                if (both.weight() > 0) {
                    candidates.add(both);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate one) -> -one.weight()));
        if (candidates.size() > most) {
            truncated = "the heaviest " + most + " of " + candidates.size() + " pairs were tried";
            return candidates.subList(0, most);
        }
        return candidates;
    }

    /** What a question leaves open whatever the answer, by number of the target; null for targets it does not touch. */
    private record Leaving(Asked question, Map<Integer, BitSet> verdicts, double weight) {}

    private Leaving leaving(Asked question) {
        Map<Integer, BitSet> verdicts = new LinkedHashMap<>();
        BitSet[] unsettled = question.unsettled(open);
        for (int k = 0; k < unsettled.length; k++) {
            verdicts.put(question.targets()[k], unsettled[k]);
        }
        return new Leaving(question, verdicts, weigh(verdicts));
    }

    private double weigh(Map<Integer, BitSet> verdicts) {
        BitSet[] byTarget = new BitSet[open.length];
        verdicts.forEach((target, of) -> byTarget[target] = of);
        return scale.weigh(
                verdicts.keySet().stream().mapToInt(Integer::intValue).toArray(), byTarget);
    }

    private Candidate both(Leaving one, Leaving other) {
        Map<Integer, BitSet> shared = new LinkedHashMap<>();
        one.verdicts().forEach((target, verdicts) -> {
            BitSet others = other.verdicts().get(target);
            if (others != null && others.intersects(verdicts)) {
                BitSet both = (BitSet) verdicts.clone();
                both.and(others);
                shared.put(target, both);
            }
        });
        BitSet[] byTarget = new BitSet[open.length];
        shared.forEach((target, of) -> byTarget[target] = of);
        int[] targets = shared.keySet().stream().mapToInt(Integer::intValue).toArray();
        boolean inOrder = one.question()
                        .question()
                        .id()
                        .compareTo(other.question().question().id())
                <= 0;
        return new Candidate(
                inOrder ? one.question() : other.question(),
                inOrder ? other.question() : one.question(),
                targets,
                byTarget,
                scale.weigh(targets, byTarget));
    }

    private @Nullable Pair tryAll(Candidate one, List<String> names) {
        Question first = one.first().question();
        Question second = one.second().question();
        BitSet[] settledAtAll = new BitSet[open.length];
        for (int target : one.targets()) {
            settledAtAll[target] = new BitSet();
        }
        List<Double> weights = new ArrayList<>();
        for (Reply toFirst : first.replies()) {
            for (Reply toSecond : second.replies()) {
                Settling settling = trials.settling(
                        Map.of(first, toFirst, second, toSecond), one.targets(), one.verdicts(), switches);
                BitSet[] now = new BitSet[open.length];
                for (int k = 0; k < one.targets().length; k++) {
                    now[one.targets()[k]] = settling.of(k);
                    settledAtAll[one.targets()[k]].or(settling.of(k));
                }
                weights.add(scale.weigh(one.targets(), now));
            }
        }
        int[] settled = IntStream.of(one.targets())
                .filter(target -> !settledAtAll[target].isEmpty())
                .toArray();
        long verdicts = IntStream.of(settled)
                .mapToLong(target -> settledAtAll[target].cardinality())
                .sum();
        List<String> targets = IntStream.of(settled).mapToObj(names::get).toList();
        return verdicts == 0 ? null : new Pair(first, second, targets, verdicts, Weight.of(weights));
    }
}
