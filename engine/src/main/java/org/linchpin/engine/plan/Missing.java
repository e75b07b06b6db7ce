package org.linchpin.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be there for a plan to exist: never just "infeasible".
 *
 * @param alternatives the fewest nodes of which an alternative would do, each with what it must do without; none if
 *     bounds alone are in the way
 * @param with the options that would be bought beside them
 * @param withCostMinor what those cost, over the planning period
 * @param budgetMinor the least cost of what would meet the other policies with known options, if budgets are in the way; or -1
 * @param readinessSeconds the shortest lead of what would meet the other policies with known options, if readiness is in the
 *     way; or -1
 * @param conflict ids of policies that cannot be met together, a smallest such group; one if it cannot be met alone
 * @param truncated why it may not be the least, or null
 */
public record Missing(
        List<Alternative> alternatives,
        List<String> with,
        long withCostMinor,
        long budgetMinor,
        int readinessSeconds,
        List<String> conflict,
        @Nullable String truncated) {

    /**
     * An alternative that nobody offers.
     *
     * @param node for which
     * @param without switches that it must not rest on, by id, those that known options for the node rest on first
     * @param known options that the model has for the node, and that do not do
     */
    public record Alternative(String node, List<String> without, List<String> known) {}
}
