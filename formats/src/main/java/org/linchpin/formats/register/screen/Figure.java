package org.linchpin.formats.register.screen;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One value of an indicator.
 *
 * @param entities how many were counted
 * @param unknown how many may belong to them: the criticality of the function, or the way out, is not said
 * @param dropped of those counted, how many have no assets, or assets in another currency
 * @param numerator entities, or assets
 * @param denominator of a share: of the whole category, or null if that is not known
 * @param value the share, or the number; null if it is not known, or undefined since the total is zero
 * @param most what the value may be at most once all that is unknown is known, or null if nothing bounds it
 */
public record Figure(
        int entities,
        int unknown,
        int dropped,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal most) {

    static Figure count(int entities, int unknown) {
        BigDecimal number = BigDecimal.valueOf(entities);
        return new Figure(entities, unknown, 0, number, null, number, BigDecimal.valueOf((long) entities + unknown));
    }

    /** @param most the numerator at most, or null */
    static Figure share(
            int entities,
            int unknown,
            int dropped,
            BigDecimal numerator,
            @Nullable BigDecimal most,
            @Nullable BigDecimal denominator) {
        return new Figure(
                entities,
                unknown,
                dropped,
                numerator,
                denominator,
                divided(numerator, denominator),
                most == null ? null : divided(most, denominator));
    }

    /** What nothing is known of, but how many entities were met. */
    static Figure unknown(int entities) {
        return new Figure(entities, 0, 0, BigDecimal.valueOf(entities), null, null, null);
    }

    /** A score that a number of entities comes to. */
    static Figure score(int entities, double score) {
        BigDecimal value = BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_EVEN);
        return new Figure(entities, 0, 0, value, null, value, value);
    }

    private static @Nullable BigDecimal divided(BigDecimal numerator, @Nullable BigDecimal denominator) {
        return denominator == null || denominator.signum() == 0
                ? null
                : numerator.divide(denominator, MathContext.DECIMAL64);
    }

    /** True if more was counted than the population has: one of the two is wrong. */
    public boolean exceeds() {
        return denominator != null && numerator.compareTo(denominator) > 0;
    }
}
