package org.linchpin.engine.plan;

import java.util.List;

/**
 * Options bought together (docs/semantics.md 7.7 and 7.8).
 *
 * @param items in the order in which they stand
 * @param costMinor over the planning period, in hundredths of the currency
 * @param leadSeconds until all of it stands, if all is ordered at time 0
 * @param effectivenessFraction of the critical functions, by weight
 * @param stakeFraction the largest part of the weight of all critical functions that one switch still breaches alone, of those
 *     that policies speak of
 */
public record Plan(
        List<Item> items, long costMinor, int leadSeconds, double effectivenessFraction, double stakeFraction) {

    /**
     * @param onceMinor paid once
     * @param yearlyMinor paid every year of the planning period
     * @param costMinor both, over the planning period
     * @param standsSeconds when it stands, with what it requires and what speeds it up
     * @param slackSeconds by how much it may be late without making the plan late
     */
    public record Item(
            String option, long onceMinor, long yearlyMinor, long costMinor, int standsSeconds, int slackSeconds) {}

    public List<String> options() {
        return items.stream().map(Item::option).toList();
    }
}
