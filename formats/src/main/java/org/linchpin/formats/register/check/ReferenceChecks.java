package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.text.Quote;

/**
 * What rows refer to is there. A reference of several cells is not held against a row of which one of the cells alone refers to
 * nothing: that is said already.
 */
final class ReferenceChecks {

    private final Register register;
    private final Findings findings;
    private final Map<List<String>, Set<String>> targets = new HashMap<>();

    ReferenceChecks(Register register, Findings findings) {
        this.register = register;
        this.findings = findings;
    }

    void check(Table table) {
        List<Reference> single = new ArrayList<>();
        List<Reference> composite = new ArrayList<>();
        for (Column column : table.template().columns()) {
            for (String text : column.references()) {
                Reference reference = Reference.of(column, text);
                (reference.isComposite() ? composite : single).add(reference);
            }
        }
        for (Row row : table.rows()) {
            Set<String> dangling = new HashSet<>();
            single.forEach(reference -> check(row, reference, dangling));
            composite.forEach(reference -> check(row, reference, dangling));
        }
    }

    private void check(Row row, Reference reference, Set<String> dangling) {
        String said = Reference.said(row, reference.columns());
        if (said.isEmpty() || reference.columns().stream().anyMatch(dangling::contains) || isItself(row, reference)) {
            return;
        }
        if (!target(reference).contains(said)) {
            dangling.addAll(reference.columns());
            findings.cell(
                    "807",
                    row,
                    reference.columns().getFirst(),
                    "there is no row in " + reference.target() + " with "
                            + reference.columns().stream()
                                    .map(column -> Quote.of(row.text(column)))
                                    .collect(Collectors.joining(" and "))
                            + " in " + String.join(" and ", reference.targetColumns()));
        }
    }

    /** At rank 1 some file the provider as its own recipient: that refers to what the provider's cell refers to. */
    private static boolean isItself(Row row, Reference reference) {
        return row.template().code().equals("B_05.02")
                && reference.columns().getFirst().equals("c0060")
                && row.value("c0060").equals(row.value("c0030"));
    }

    private Set<String> target(Reference reference) {
        List<String> name = new ArrayList<>(reference.targetColumns());
        name.add(reference.target());
        return targets.computeIfAbsent(name, of -> {
            Set<String> said = new HashSet<>();
            for (Row row : register.rows(reference.target())) {
                said.add(Reference.said(row, reference.targetColumns()));
            }
            return said;
        });
    }
}
