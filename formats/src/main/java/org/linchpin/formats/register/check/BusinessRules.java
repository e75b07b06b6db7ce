package org.linchpin.formats.register.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.linchpin.formats.register.Cell;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;

/** The EBA's validation rules of the register but those about mandatory cells, which are {@link MandatoryCells}. */
final class BusinessRules {

    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");

    /** Entities that are no financial entities. */
    private static final Set<String> NOT_FINANCIAL = Set.of("x317", "x318");

    private static final Set<String> HARD_TO_SUBSTITUTE = Set.of("x959", "x960");
    private static final String SUBSEQUENT = "x3";

    private final Findings findings;

    private BusinessRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Register register, Findings findings) {
        BusinessRules rules = new BusinessRules(findings);
        register.rows("B_01.01").forEach(row -> rules.form("v8890_m", row, "c0010"));
        register.rows("B_01.02").forEach(rules::entity);
        register.rows("B_01.03").forEach(row -> rules.form("v8892_m", row, "c0020"));
        register.rows("B_02.01").forEach(rules::contract);
        register.rows("B_02.02").forEach(rules::use);
        register.rows("B_07.01").forEach(rules::assessment);
    }

    private void entity(Row row) {
        form("v8891_m", row, "c0010");
        form("v8826_m", row, "c0060");
        notNegative("v22913_s", row, "c0110");
        boolean hasAssets = !row.text("c0110").isEmpty();
        if (hasAssets && row.text("c0100").isEmpty()) {
            findings.cell("v8803_m", row, "c0100", "there are total assets and no currency of them");
        }
        String type = Cell.bare(row.text("c0040"));
        if (!hasAssets && !type.isEmpty() && !NOT_FINANCIAL.contains(type)) {
            findings.cell("v8804_m", row, "c0110", "an entity of type " + row.text("c0040") + " has total assets");
        }
    }

    private void contract(Row row) {
        notNegative("v23716_s", row, "c0050");
        if (Cell.bare(row.text("c0020")).equals(SUBSEQUENT) && row.text("c0030").isEmpty()) {
            findings.cell("v22912_m", row, "c0030", "a subsequent contract names the overarching one");
        }
    }

    private void use(Row row) {
        LocalDate starts = row.date("c0070");
        LocalDate ends = row.date("c0080");
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            findings.cell("v8816_m", row, "c0080", "it ends on " + ends + " and starts on " + starts);
        }
    }

    private void assessment(Row row) {
        if (HARD_TO_SUBSTITUTE.contains(Cell.bare(row.text("c0050")))
                && row.text("c0060").isEmpty()) {
            findings.cell("v8825_m", row, "c0060", "the provider is hard to substitute and no reason is given");
        }
    }

    private void form(String code, Row row, String column) {
        String text = row.text(column);
        if (!text.isEmpty() && !LEI.matcher(text).matches()) {
            findings.cell(code, row, column, "an LEI is 18 capitals or digits and two check digits");
        }
    }

    private void notNegative(String code, Row row, String column) {
        BigDecimal amount = row.number(column);
        if (amount != null && amount.signum() < 0) {
            findings.cell(code, row, column, "the amount is negative");
        }
    }
}
