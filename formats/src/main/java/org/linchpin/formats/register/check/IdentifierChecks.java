package org.linchpin.formats.register.check;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.entries.Codes;

/**
 * LEIs and EUIDs where the register introduces them: keeper, entities, providers. Other cells refer to these. The form of the
 * LEIs of entities is a business rule's.
 */
final class IdentifierChecks {

    /** States of GLEIF in which an LEI may be used. */
    private static final Set<String> USABLE = Set.of("ISSUED", "PENDING_TRANSFER", "PENDING_ARCHIVAL");

    private final Register register;
    private final Findings findings;

    private IdentifierChecks(Register register, Findings findings) {
        this.register = register;
        this.findings = findings;
    }

    private interface Taker {
        void take(Row row, String column);
    }

    static void check(Register register, @Nullable LeiCopy copy, Findings findings) {
        IdentifierChecks checks = new IdentifierChecks(register, findings);
        checks.leis(checks::digits);
        register.rows("B_05.01").forEach(checks::provider);
        if (copy != null) {
            checks.lookUp(copy);
        }
    }

    /** All cells that introduce an LEI and have its form. */
    private void leis(Taker taker) {
        register.rows("B_01.01").forEach(row -> lei(row, "c0010", taker));
        register.rows("B_01.02").forEach(row -> lei(row, "c0010", taker));
        for (Row row : register.rows("B_05.01")) {
            if (row.value("c0020").equals(Codes.LEI)) {
                lei(row, "c0010", taker);
            }
            if (row.value("c0040").equals(Codes.LEI)) {
                lei(row, "c0030", taker);
            }
        }
    }

    private static void lei(Row row, String column, Taker taker) {
        if (Lei.hasForm(row.text(column))) {
            taker.take(row, column);
        }
    }

    private void digits(Row row, String column) {
        if (!Lei.hasCheckDigits(row.text(column))) {
            findings.cell("lei-check-digits", row, column, "the check digits of the LEI do not hold");
        }
    }

    private void provider(Row row) {
        code(row, "c0010", row.value("c0020"));
        code(row, "c0030", row.value("c0040"));
    }

    private void code(Row row, String column, String kind) {
        String text = row.value(column);
        if (text.isEmpty()) {
            return;
        }
        if (kind.equals(Codes.LEI) && !Lei.hasForm(text)) {
            findings.cell("lei-form", row, column, "an LEI is 18 capitals or digits and two check digits");
        }
        if (kind.equals(Codes.EUID) && !Euid.isValid(text)) {
            findings.cell("VR_72", row, column, "an EUID is a country, a register, a dot and a number there");
        }
    }

    private void lookUp(LeiCopy copy) {
        Set<String> asked = new LinkedHashSet<>();
        leis((row, column) -> asked.add(row.text(column)));
        Map<String, String> statuses = copy.statuses(asked);
        leis((row, column) -> {
            String status = statuses.get(row.text(column));
            if (status == null) {
                findings.cell("VR_2", row, column, "the copy of LEIs does not have it");
            } else if (!USABLE.contains(status)) {
                findings.cell("VR_2", row, column, "its registration is " + status);
            }
        });
    }
}
