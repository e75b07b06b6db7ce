package org.linchpin.formats.register.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.entries.Entries;

/**
 * Holds a register against the rules of {@code rules.csv}: those of the European Banking Authority's checks of registers, and
 * rules about what the register says as a whole. Time and memory are linear in the rows. Threads may share it.
 */
public final class RegisterCheck {

    private final Rules rules;
    private final Templates templates;
    private final Lists lists;
    private final LocalDate today;
    private final @Nullable LeiCopy leis;

    /**
     * @param today no register is of a later date
     * @param leis where to look LEIs up, or null
     */
    public RegisterCheck(RuleFiles files, LocalDate today, @Nullable LeiCopy leis) {
        this.rules = Rules.of(files);
        this.templates = Templates.of(files);
        this.lists = new Lists(files);
        this.today = today;
        this.leis = leis;
    }

    public Rules rules() {
        return rules;
    }

    /** @throws java.io.UncheckedIOException if the copy of LEIs cannot be read */
    public CheckAnswer check(Register register) {
        Findings findings = new Findings(rules);
        register.findings().forEach(findings::take);
        register.tolerated().forEach(findings::tolerate);
        PackageChecks.check(register, today, findings);
        FilingChecks.check(register, templates, findings);
        Entries entries = new Entries(register);
        tables(register, entries, findings);
        BusinessRules.check(register, findings);
        IdentifierChecks.check(register, leis, findings);
        new ChainChecks(entries, findings).check();
        new OwnershipChecks(entries, findings).check();
        FunctionChecks.check(entries, findings);
        ContractChecks.check(entries, findings);
        new SubstitutionChecks(entries, findings).check();
        return new CheckAnswer(register, findings.breaches(), findings.tolerated());
    }

    private void tables(Register register, Entries entries, Findings findings) {
        ValueChecks values = new ValueChecks(findings);
        ListChecks codes = new ListChecks(lists, findings);
        KeyChecks keys = new KeyChecks(findings);
        ReferenceChecks references = new ReferenceChecks(register, findings);
        MandatoryCells mandatory = new MandatoryCells(findings);
        FillInChecks fillIn = new FillInChecks(entries, findings);
        for (Template template : templates.all()) {
            Table table = register.table(template.code());
            if (table != null) {
                values.check(table);
                codes.check(table);
                keys.check(table);
                references.check(table);
                mandatory.check(table);
                fillIn.check(table);
            }
        }
    }
}
