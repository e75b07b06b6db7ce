package org.linchpin.engine.ask;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions by what their answers settle.
 *
 * @param questions by mean weight, then least, then most, then id; those that settle nothing alone come last
 * @param pairs questions to be answered together, in the same order; only such as settle something
 * @param blankShares open points of which nothing is asked
 * @param truncated why something was left out, or null
 */
public record AskAnswer(
        List<Impact> questions,
        List<Pair> pairs,
        Whole whole,
        int blankShares,
        @Nullable String truncated) {

    static final Comparator<Weight> HEAVIEST_FIRST = Comparator.comparingDouble((Weight weight) -> -weight.mean())
            .thenComparingDouble(weight -> -weight.least())
            .thenComparingDouble(weight -> -weight.most());

    /**
     * The verdicts: of every target and every switch one.
     *
     * @param targets that do not breach with no switch off in the best reading
     * @param verdicts of these
     * @param open verdicts that are dark in the worst reading and lit in the best
     * @param weight of all verdicts: each weighs what its target does, or 1 where no target weighs anything
     * @param openWeight of the open ones
     */
    public record Whole(int targets, int switches, long verdicts, long open, double weight, double openWeight) {}

    /**
     * What one reply settles.
     *
     * @param dark verdicts that are dark then, whatever else is open
     * @param lit verdicts that are lit then, whatever else is open
     * @param weight of both
     */
    public record Settled(Reply reply, long dark, long lit, double weight) {}

    /**
     * What answering one question settles.
     *
     * @param targets ids of the targets with open verdicts that stand on it
     * @param settled one for each of the question's replies
     * @param weight over these
     */
    public record Impact(Question question, List<String> targets, List<Settled> settled, Weight weight) {}

    /**
     * Two questions of which neither alone settles, whatever the answer, what both together can.
     *
     * @param verdicts that some two replies settle, and no reply to one of the two alone
     * @param weight of those that two replies settle, over all two replies
     */
    public record Pair(Question first, Question second, List<String> targets, long verdicts, Weight weight) {}

    /**
     * The weight of what is settled, over replies.
     *
     * @param least whatever the answer
     * @param mean if every reply is as likely as every other
     * @param most by one reply
     */
    public record Weight(double least, double mean, double most) {

        static Weight of(List<Double> weights) {
            double least =
                    weights.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most =
                    weights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
            return new Weight(least, weights.isEmpty() ? 0 : sum / weights.size(), most);
        }
    }
}
