package org.linchpin.engine.diff;

import java.util.List;

/**
 * What changed from one model to the other?
 *
 * @param targets ids of the nodes whose minimal cut sets are compared; each is in one of the models at least
 * @param levels whose switches are looked among, each level by itself
 * @param maxSize the largest group looked for, 1..8
 * @param first so many rows of each list are kept; all are counted
 */
public record DiffQuestion(
        Version before,
        Version after,
        List<String> targets,
        List<Level> levels,
        int maxSize,
        int horizonSeconds,
        int first) {

    /**
     * @param over one of {@link org.linchpin.engine.switches.Switches#LEVELS}, or a filter
     * @param ordersOnly jurisdictions and blocs without their ground
     */
    public record Level(String over, boolean ordersOnly) {}
}
