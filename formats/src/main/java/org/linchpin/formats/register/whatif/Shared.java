package org.linchpin.formats.register.whatif;

import java.util.Set;
import org.linchpin.formats.register.entries.Entries.FunctionKey;

/**
 * A provider, group or country on which more functions would rest.
 *
 * @param rank at which the new chains meet it first
 * @param before functions that rest on it now
 * @param after functions that would
 * @param criticalBefore of those before, the critical or important ones
 * @param criticalAfter of those after
 */
public record Shared(
        String id,
        String name,
        String country,
        boolean isThird,
        int rank,
        Set<FunctionKey> before,
        Set<FunctionKey> after,
        int criticalBefore,
        int criticalAfter) {

    /** True if it would be shared, and was not. */
    public boolean isNewlyShared() {
        return before.size() < 2 && after.size() >= 2;
    }
}
