package org.linchpin.formats.register.check;

import java.time.LocalDate;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;

/**
 * Holds a register against the rules of {@code rules.csv}. Every rule takes time and memory linear in the rows. Threads may
 * share it.
 */
public final class RegisterCheck {

    private final Rules rules;
    private final LocalDate today;

    /** @param today no register is of a later date */
    public RegisterCheck(RuleFiles files, LocalDate today) {
        this.rules = Rules.of(files);
        this.today = today;
    }

    public CheckAnswer check(Register register) {
        Findings findings = new Findings(rules);
        register.findings().forEach(findings::take);
        register.tolerated().forEach(findings::tolerate);
        PackageChecks.check(register, today, findings);
        return new CheckAnswer(register, findings.breaches(), findings.tolerated());
    }
}
