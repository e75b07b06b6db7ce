package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.ask.Ask;
import org.linchpin.engine.ask.AskAnswer;
import org.linchpin.engine.ask.AskQuestion;
import org.linchpin.engine.ask.Question;
import org.linchpin.engine.ask.Reply;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.oracle.BruteAsk.Verdict;

/** What every reply to a question, and to two, settles: the engine and the oracle say the same of random models. */
class AskAgreementTest {

    private static final int CASES = Integer.getInteger("askCases", 200);

    /** How much the cases covered. */
    private final Map<Question.Kind, Integer> settling = new EnumMap<>(Question.Kind.class);

    private int pairs;

    @Test
    void everyReply_andEveryTwo_settleWhatTheOracleSays() {
        LongStream.range(0, CASES).forEach(this::check);

        assertThat(settling).containsOnlyKeys(Question.Kind.values());
        assertThat(settling.values()).allMatch(count -> count > CASES / 40);
        assertThat(pairs).isGreaterThan(CASES / 100);
    }

    private void check(long seed) {
        RandomCase random = RandomCase.of(seed);
        Level level = Dice.of(seed).oneOf(List.of(Level.PARTIES, Level.POSITIONS, Level.JURISDICTIONS, Level.SITES));
        List<String> switches = level.switches(random.model(), false);
        List<String> targets = random.functions();
        int horizon = random.horizon();
        BruteAsk brute = new BruteAsk(random.model(), false, targets, switches, horizon);
        AskAnswer answer = Ask.answer(
                new AskQuestion(
                        random.model(),
                        UnaryOperator.identity(),
                        false,
                        targets,
                        level.name().toLowerCase(Locale.ROOT),
                        horizon * Ticks.SECONDS,
                        Integer.MAX_VALUE),
                Work.UNBOUNDED);

        Set<Verdict> open = brute.open();
        Map<String, Double> weights = weights(random.model());
        assertThat(answer.truncated()).as("seed %d", seed).isNull();
        assertThat(answer.whole().open()).as("seed %d", seed).isEqualTo(open.size());
        assertThat(answer.whole().openWeight()).as("seed %d", seed).isEqualTo(weigh(open, weights));
        Map<String, List<Reply>> questions = brute.questions();
        assertThat(answer.questions().stream().map(one -> one.question().id()))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(questions.keySet());
        Map<String, Set<Verdict>> unsettled = new HashMap<>();
        for (AskAnswer.Impact impact : answer.questions()) {
            String id = impact.question().id();
            assertThat(impact.question().replies()).as(id).isEqualTo(questions.get(id));
            unsettled.put(id, single(seed, impact, brute, open, weights));
        }
        assertThat(answer.questions()).as("seed %d", seed).isSortedAccordingTo((one, other) -> {
            int byMean = Double.compare(other.weight().mean(), one.weight().mean());
            int byLeast = Double.compare(other.weight().least(), one.weight().least());
            return byMean != 0 ? byMean : byLeast;
        });
        if (questions.size() <= 8) {
            assertThat(found(answer))
                    .as("seed %d", seed)
                    .isEqualTo(expected(brute, questions, unsettled, open, weights));
        }
    }

    /** @return the open verdicts that no reply settles */
    private Set<Verdict> single(
            long seed, AskAnswer.Impact impact, BruteAsk brute, Set<Verdict> open, Map<String, Double> weights) {
        Set<Verdict> left = new HashSet<>(open);
        List<Double> byReply = new ArrayList<>();
        for (AskAnswer.Settled said : impact.settled()) {
            Map<Verdict, Boolean> settled =
                    brute.settled(open, Map.of(impact.question().id(), said.reply()));
            String what = "seed " + seed + ": " + impact.question().id() + " is " + said.reply();
            assertThat(said.dark()).as(what).isEqualTo(count(settled, true));
            assertThat(said.lit()).as(what).isEqualTo(count(settled, false));
            assertThat(said.weight()).as(what).isEqualTo(weigh(settled.keySet(), weights));
            left.removeAll(settled.keySet());
            byReply.add(said.weight());
        }
        if (left.size() < open.size()) {
            settling.merge(impact.question().kind(), 1, Integer::sum);
        }
        assertThat(impact.weight().least())
                .isEqualTo(byReply.stream().min(Double::compare).orElseThrow());
        assertThat(impact.weight().most())
                .isEqualTo(byReply.stream().max(Double::compare).orElseThrow());
        return left;
    }

    /** Of each pair, the verdicts and the weights. */
    private record Together(long verdicts, double least, double most) {}

    private Map<Set<String>, Together> found(AskAnswer answer) {
        Map<Set<String>, Together> found = new HashMap<>();
        for (AskAnswer.Pair pair : answer.pairs()) {
            pairs++;
            found.put(
                    Set.of(pair.first().id(), pair.second().id()),
                    new Together(
                            pair.verdicts(),
                            pair.weight().least(),
                            pair.weight().most()));
        }
        return found;
    }

    private static Map<Set<String>, Together> expected(
            BruteAsk brute,
            Map<String, List<Reply>> questions,
            Map<String, Set<Verdict>> unsettled,
            Set<Verdict> open,
            Map<String, Double> weights) {
        Map<Set<String>, Together> expected = new HashMap<>();
        for (String first : questions.keySet()) {
            for (String second : questions.keySet()) {
                if (first.compareTo(second) >= 0) {
                    continue;
                }
                Set<Verdict> neither = new HashSet<>(unsettled.getOrDefault(first, Set.of()));
                neither.retainAll(unsettled.getOrDefault(second, Set.of()));
                if (weigh(neither, weights) == 0) {
                    continue;
                }
                Set<Verdict> atAll = new HashSet<>();
                List<Double> byReplies = new ArrayList<>();
                for (Reply one : questions.getOrDefault(first, List.of())) {
                    for (Reply other : questions.getOrDefault(second, List.of())) {
                        Set<Verdict> settled = new HashSet<>(brute.settled(open, Map.of(first, one, second, other))
                                .keySet());
                        settled.retainAll(neither);
                        atAll.addAll(settled);
                        byReplies.add(weigh(settled, weights));
                    }
                }
                if (!atAll.isEmpty()) {
                    expected.put(
                            Set.of(first, second),
                            new Together(
                                    atAll.size(),
                                    byReplies.stream().min(Double::compare).orElseThrow(),
                                    byReplies.stream().max(Double::compare).orElseThrow()));
                }
            }
        }
        return expected;
    }

    private static long count(Map<Verdict, Boolean> settled, boolean dark) {
        return settled.values().stream().filter(one -> one == dark).count();
    }

    private static double weigh(Collection<Verdict> verdicts, Map<String, Double> weights) {
        return verdicts.stream()
                .mapToDouble(verdict -> weights.getOrDefault(verdict.target(), 0.0))
                .sum();
    }

    /** Of the functions; each 1 if none weighs anything. */
    private static Map<String, Double> weights(Model model) {
        Map<String, Double> weights = new TreeMap<>();
        model.nodes().forEach((Node node) -> weights.put(node.id(), node.role().weight()));
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            weights.replaceAll((id, weight) -> 1.0);
        }
        return weights;
    }
}
