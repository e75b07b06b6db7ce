package org.linchpin.formats.register.check;

import java.util.List;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Tolerated;

/**
 * What a check found.
 *
 * @param breaches by severity, then in the order of the rules
 * @param tolerated customs of the field that were met and are no faults
 */
public record CheckAnswer(Register register, List<Breach> breaches, List<Tolerated> tolerated) {

    /**
     * A rule that is not met.
     *
     * @param count how often
     * @param findings the first of them
     */
    public record Breach(Rule rule, long count, List<Finding> findings) {

        public boolean isTruncated() {
            return count > findings.size();
        }
    }

    /** True if a rule is not met whose breach rejects a register. */
    public boolean wouldBeRejected() {
        return count(Rule.Severity.REJECT) > 0;
    }

    public long count(Rule.Severity severity) {
        return breaches.stream()
                .filter(breach -> breach.rule().severity() == severity)
                .mapToLong(Breach::count)
                .sum();
    }
}
