package org.linchpin.engine.action;

import java.util.List;
import org.linchpin.engine.network.Seconds;

/**
 * What each option would change for one switch.
 *
 * @param now what the switch does today
 * @param rows what it would do with an option: the least stake first, then the cheapest, then the soonest
 */
public record ActionAnswer(Effect now, List<Row> rows) {

    /**
     * What the switch does, turned off at 0 for good, to critical functions.
     *
     * @param stopped how many stop within the horizon
     * @param stake their weight
     * @param firstSeconds when the first stops, within the horizon or not, or {@link Seconds#NEVER}
     */
    public record Effect(int stopped, double stake, int firstSeconds) {}

    /**
     * @param option the option's id
     * @param bought the option and all it requires
     * @param costMinor of all of them, once
     * @param leadSeconds the longest lead of them
     */
    public record Row(String option, List<String> bought, long costMinor, int leadSeconds, Effect then) {}
}
