package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.entries.Codes;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.formats.register.entries.Function;
import org.linchpin.formats.register.entries.Link;

/**
 * Cells that Annex I of the regulation wants filled under a condition of which no rule of the EBA speaks: {@code required} of
 * {@code columns.csv}.
 */
final class FillInChecks {

    private static final String CONDITIONAL = "conditional:";
    private static final String PROVIDERS = "B_05.01";
    private static final String USES = "B_02.02";

    private final Set<FunctionKey> critical;
    private final Set<String> direct;
    private final Findings findings;

    FillInChecks(Entries entries, Findings findings) {
        this.critical = entries.functions().stream()
                .filter(Function::isCritical)
                .map(function -> new FunctionKey(function.entity(), function.id()))
                .collect(Collectors.toSet());
        this.direct = entries.links().stream()
                .filter(link -> link.rank() == 1)
                .map(Link::provider)
                .collect(Collectors.toSet());
        this.findings = findings;
    }

    void check(Table table) {
        List<Column> conditional = new ArrayList<>(table.template().columns());
        conditional.removeIf(column -> column.isKey() || !column.required().startsWith(CONDITIONAL));
        if (conditional.isEmpty()) {
            return;
        }
        for (Row row : table.rows()) {
            for (Column column : conditional) {
                String condition = column.required().substring(CONDITIONAL.length());
                if (row.text(column.code()).isEmpty() && holds(condition, row)) {
                    findings.cell(
                            "fill-in",
                            row,
                            column.code(),
                            column.name() + " is empty and has to be filled: " + because(condition));
                }
            }
        }
    }

    private boolean holds(String condition, Row row) {
        return switch (row.template().code() + ' ' + condition) {
            case USES + " critical-function" -> isCritical(row);
            case USES + " critical-data-stored" -> isCritical(row) && storesData(row);
            case PROVIDERS + " direct-provider" -> direct.contains(row.value("c0010"));
            case PROVIDERS + " amount-given" -> !row.value("c0100").isEmpty();
            case PROVIDERS + " further-code-given" -> !row.value("c0030").isEmpty();
            case PROVIDERS + " parent-given" -> !row.value("c0110").isEmpty();
            case "B_05.02 subcontracted" -> row.count("c0050") > 1;
            default -> false;
        };
    }

    private boolean isCritical(Row row) {
        return critical.contains(new FunctionKey(row.value("c0020"), row.value("c0050")));
    }

    private static boolean storesData(Row row) {
        return row.value("c0140").equals(Codes.YES);
    }

    private static String because(String condition) {
        return switch (condition) {
            case "critical-function" -> "the function is critical or important";
            case "critical-data-stored" -> "the service stores data of a critical or important function";
            case "direct-provider" -> "the provider has rank 1";
            case "amount-given" -> "there is an amount";
            case "further-code-given" -> "there is a further code";
            case "parent-given" -> "there is an ultimate parent";
            default -> "the provider is a subcontractor";
        };
    }
}
