package org.linchpin.engine.ask;

import java.util.List;
import org.linchpin.engine.model.Holdout;

/** What can be said to a {@link Question}. */
public sealed interface Reply {

    /** To an unknown gate: every branch is needed. */
    record All() implements Reply {}

    /** To an unknown gate: one branch is enough. */
    record Any() implements Reply {}

    /**
     * To an unknown gate: so many branches are enough.
     *
     * @param k from 1 to the number of branches
     */
    record AtLeast(int k) implements Reply {}

    /** To a doubtful need: it is one, or it is not there. */
    record Needed(boolean isNeeded) implements Reply {}

    /** To a blank holdout: so long; {@link Holdout.Lasting} or {@link Holdout.Endless}. */
    record Lasts(Holdout holdout) implements Reply {}

    /** To a party of which nobody said whom it obeys: any one of these, or nobody. */
    record Obeys(List<String> jurisdictions) implements Reply {}
}
