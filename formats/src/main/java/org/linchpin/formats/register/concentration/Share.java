package org.linchpin.formats.register.concentration;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.entries.Entries.FunctionKey;

/**
 * What rests on one provider, group, country or type of service.
 *
 * @param country of a provider's or group's headquarters, or the country itself; empty for types of service
 * @param isThird true if the country is outside the Union
 * @param firstRank at which it is met first, by a critical or important function if one rests on it; 1 is who delivers to
 *     an entity
 * @param functions that rest on it, over all ranks
 * @param critical those of them that are critical or important
 * @param directCritical those that rest on it at rank 1
 * @param expense a year in the currency of the answer, or null if none is known
 */
public record Share(
        String id,
        String name,
        String country,
        boolean isThird,
        int firstRank,
        Set<FunctionKey> functions,
        Set<FunctionKey> critical,
        Set<FunctionKey> directCritical,
        @Nullable BigDecimal expense) {

    /** True if nothing critical rests on it but through others. */
    public boolean isHidden() {
        return !critical.isEmpty() && directCritical.isEmpty();
    }
}
