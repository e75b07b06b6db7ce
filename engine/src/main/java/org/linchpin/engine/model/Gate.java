package org.linchpin.engine.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How needs are joined: a monotone formula over needs. */
public sealed interface Gate {

    /** What it joins; nothing for a need. */
    List<Branch> branches();

    /** Which position of a party a need rests on; {@link #WHOLE} for nodes and for a party's both positions. */
    enum Aspect {
        WHOLE,
        SERVE,
        SUPPLY
    }

    /**
     * A dependence on one node or party.
     *
     * @param target id of a node or a party
     * @param cache true if the holdout is a cache, which does not count on a restart; false if it is a stock
     * @param until the source ends at the start of this day, or null
     * @param noticeSeconds contractual notice; shifts the loss in orderly runs only
     */
    record Need(
            String target,
            Aspect aspect,
            Holdout holdout,
            boolean cache,
            @Nullable LocalDate until,
            int noticeSeconds,
            Claim claim)
            implements Gate {

        public static Need of(String target) {
            return new Need(target, Aspect.WHOLE, Holdout.NONE, false, null, 0, Claim.NONE);
        }

        public static Need of(String target, int holdoutSeconds) {
            return new Need(target, Aspect.WHOLE, Holdout.ofSeconds(holdoutSeconds), false, null, 0, Claim.NONE);
        }

        @Override
        public List<Branch> branches() {
            return List.of();
        }

        public Need withAspect(Aspect other) {
            return new Need(target, other, holdout, cache, until, noticeSeconds, claim);
        }

        public Need withHoldout(Holdout other) {
            return new Need(target, aspect, other, cache, until, noticeSeconds, claim);
        }
    }

    /** Met if every branch is. */
    record All(List<Branch> branches) implements Gate {}

    /** Met if one branch is. */
    record Any(List<Branch> branches) implements Gate {}

    /** Met if at least {@code k} branches are. */
    record AtLeast(int k, List<Branch> branches) implements Gate {}

    /**
     * Met if the shares of the met branches sum to at least the threshold.
     *
     * @param thresholdPpm in millionths, 1..1_000_000
     */
    record ShareOf(int thresholdPpm, List<Branch> branches) implements Gate {}

    /** The source does not tell how the branches are joined: all-of in the worst reading, any-of in the best. */
    record Unknown(List<Branch> branches) implements Gate {}

    /**
     * A gate as a branch of another, with what only a branch can have.
     *
     * @param maybe doubtful: the worst reading drops it as a branch and keeps it as an all-of need, the best reverses
     * @param sharePpm its share in a {@link ShareOf} gate in millionths, or {@link #NO_SHARE}
     * @param readySeconds a standby: usable so long after it is called; {@link #NO_STANDBY} if it is always in use
     */
    record Branch(Gate gate, boolean maybe, int sharePpm, int readySeconds) {

        public static final int NO_SHARE = -1;
        public static final int NO_STANDBY = -1;

        public static Branch of(Gate gate) {
            return new Branch(gate, false, NO_SHARE, NO_STANDBY);
        }

        public static Branch share(Gate gate, int sharePpm) {
            return new Branch(gate, false, sharePpm, NO_STANDBY);
        }
    }
}
