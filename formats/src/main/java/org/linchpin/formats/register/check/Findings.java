package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Tolerated;

/** Gathers what the rules find: all are counted, the first {@value #MOST} of each rule are kept. */
final class Findings {

    /** Of one rule; a register of faults must not fill the memory. */
    static final int MOST = 1_000;

    private final Rules rules;
    private final Map<String, List<Finding>> kept = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Tolerated> tolerated = new LinkedHashMap<>();

    Findings(Rules rules) {
        this.rules = rules;
    }

    void find(String code, Place place, String value, String why) {
        take(new Finding(code, place, value, why));
    }

    /** About a cell; its text is the value. */
    void cell(String code, Row row, String column, String why) {
        find(code, Place.cell(row, column), row.text(column), why);
    }

    void row(String code, Row row, String why) {
        find(code, Place.row(row), "", why);
    }

    void take(Finding finding) {
        if (rules.find(finding.rule()) == null) {
            return;
        }
        if (counts.merge(finding.rule(), 1L, Long::sum) <= MOST) {
            kept.computeIfAbsent(finding.rule(), code -> new ArrayList<>()).add(finding);
        }
    }

    void tolerate(String what, Place place) {
        tolerate(new Tolerated(what, place, 1));
    }

    void tolerate(Tolerated one) {
        tolerated.merge(
                one.what(), one, (had, more) -> new Tolerated(had.what(), had.first(), had.count() + more.count()));
    }

    /** By severity, then in the order of the rules. */
    List<CheckAnswer.Breach> breaches() {
        List<CheckAnswer.Breach> breaches = new ArrayList<>();
        for (Rule.Severity severity : Rule.Severity.values()) {
            for (Rule rule : rules.all()) {
                Long count = counts.get(rule.code());
                if (rule.severity() == severity && count != null) {
                    breaches.add(new CheckAnswer.Breach(
                            rule, count, List.copyOf(kept.getOrDefault(rule.code(), List.of()))));
                }
            }
        }
        return breaches;
    }

    List<Tolerated> tolerated() {
        return List.copyOf(tolerated.values());
    }
}
