package org.linchpin.engine.who;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.switches.Switch;

/** For each target its minimal cut sets, smallest and earliest first. */
public record WhoAnswer(List<Target> targets) {

    /**
     * @param node the target
     * @param complete true if these are all minimal cut sets up to {@code completeSize}, and that is the size asked for
     * @param completeSize all minimal cut sets up to this size are here
     * @param reason why it is not complete, or null
     */
    public record Target(
            int node,
            List<CutSet> sets,
            boolean complete,
            int completeSize,
            @Nullable String reason) {}

    /**
     * @param switches in the order of the level; none if the target is breached with no switch off
     * @param stopsAfterSeconds when the breach begins
     * @param slackSeconds horizon minus that
     * @param impliedBy another set of the answer whose effect this one's contains, or null
     */
    public record CutSet(
            List<Switch> switches,
            int stopsAfterSeconds,
            int slackSeconds,
            @Nullable List<Switch> impliedBy) {}
}
