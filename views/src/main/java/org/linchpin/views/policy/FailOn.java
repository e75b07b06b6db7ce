package org.linchpin.views.policy;

import java.util.List;
import java.util.stream.Stream;
import org.linchpin.engine.policy.Judgement;
import org.linchpin.engine.policy.Ruling;
import org.linchpin.views.question.FailedException;

/** What makes verdicts fail. It changes that alone, never what is told. */
public enum FailOn {
    VIOLATED,
    DEPENDS,
    TRUNCATED,
    STALE,
    NEVER;

    /** @throws FailedException if {@link #NEVER} does not stand alone */
    public static void check(List<FailOn> asked) {
        if (asked.contains(NEVER) && asked.size() > 1) {
            throw FailedException.usage("--fail-on never stands alone.", null);
        }
    }

    /** What fails where nobody says otherwise. */
    public static final List<FailOn> USUAL = List.of(VIOLATED, DEPENDS, TRUNCATED);

    /** True if one of them is met. */
    public static boolean fails(List<FailOn> asked, Judgement judgement) {
        return asked.stream().anyMatch(one -> one.isMetBy(judgement));
    }

    private boolean isMetBy(Judgement judgement) {
        return switch (this) {
            case VIOLATED -> counted(judgement).anyMatch(one -> !one.depends());
            case DEPENDS -> counted(judgement).anyMatch(Ruling.Ruled::depends);
            case TRUNCATED -> judgement.isTruncated();
            case STALE -> !judgement.unmatched().isEmpty();
            case NEVER -> false;
        };
    }

    private static Stream<Ruling.Ruled> counted(Judgement judgement) {
        return judgement.findings().stream().filter(one -> !one.isAccepted());
    }
}
