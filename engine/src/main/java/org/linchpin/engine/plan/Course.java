package org.linchpin.engine.plan;

import java.util.List;
import org.linchpin.engine.switches.Switch;

/**
 * How a plan unfolds from the day of the order, time 0.
 *
 * @param steps the past (what is done), today, and each moment at which something more stands
 * @param gaps longest first
 * @param complete false if bridges may be missing
 */
public record Course(List<Step> steps, List<Gap> gaps, boolean complete) {

    /**
     * How things stand once these options do.
     *
     * @param atSeconds from time 0; negative for what was done before
     * @param stands what came to stand then; none for the begin
     * @param costMinor of all that stands, done ones included, over the planning period
     * @param stakeFraction largest part of the critical weight that one switch breaches alone, of those policies speak of
     * @param linchpins how many of those switches breach a critical function alone
     * @param violations how many findings the policies have
     */
    public record Step(
            int atSeconds, List<String> stands, long costMinor, double stakeFraction, int linchpins, int violations) {}

    /**
     * A hole: a switch that goes off on the day of the order darkens the functions before the plan keeps them lit.
     *
     * @param functions with the same times
     * @param fromSeconds when they go dark
     * @param toSeconds when what stands of the plan would have kept them lit
     * @param bridges what would close or narrow it, those that close it first, cheapest first
     */
    public record Gap(Switch what, List<String> functions, int fromSeconds, int toSeconds, List<Bridge> bridges) {

        public int lastsSeconds() {
            return toSeconds - fromSeconds;
        }
    }

    /**
     * Options that are not of the plan and stand before the functions go dark.
     *
     * @param options one, with what it requires
     * @param lightUntilSeconds when the functions go dark with it; {@link org.linchpin.engine.network.Seconds#NEVER} if not
     *     within the horizon
     * @param closes true if that is not before the plan keeps them lit
     */
    public record Bridge(
            List<String> options, long costMinor, int standsSeconds, int lightUntilSeconds, boolean closes) {}
}
