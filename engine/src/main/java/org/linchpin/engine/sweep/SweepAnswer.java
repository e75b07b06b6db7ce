package org.linchpin.engine.sweep;

import java.util.List;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/**
 * The ranking of switches.
 *
 * @param rows by stake, then critical reach, then reach, then first dark time, then id
 * @param ofFunctions true if reach counts functions; false in a model without functions, where it counts nodes
 * @param whole what there is to reach
 * @param complete false if the caller stopped it
 */
public record SweepAnswer(List<Row> rows, boolean ofFunctions, Whole whole, boolean complete) {

    /**
     * What could be counted: all that is not dark anyway.
     *
     * @param nodes functions, or nodes in a model without functions
     * @param critical the critical ones
     * @param weight of the critical functions
     */
    public record Whole(int nodes, int critical, double weight) {}

    /**
     * What one switch does within the horizon, beside what is dark without it and what it turns off by name.
     *
     * @param reach functions that it breaches
     * @param criticalReach critical functions that it breaches
     * @param stake weight of those
     * @param nodesDark nodes of the model that go dark
     * @param firstDarkSeconds when the first counted one goes dark, or {@link Seconds#NEVER}, as always where
     *     no times were asked for
     * @param firstCriticalSeconds when the first critical one goes dark, or {@link Seconds#NEVER}
     */
    public record Row(
            Switch what,
            int reach,
            int criticalReach,
            double stake,
            int nodesDark,
            int firstDarkSeconds,
            int firstCriticalSeconds) {}
}
