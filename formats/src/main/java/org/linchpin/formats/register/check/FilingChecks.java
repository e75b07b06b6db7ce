package org.linchpin.formats.register.check;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.text.Quote;

/** Filing indicators: one for each template, and what they say is so. */
final class FilingChecks {

    private FilingChecks() {}

    static void check(Register register, Templates templates, Findings findings) {
        Map<String, Boolean> filed = register.envelope().filed();
        if (register.envelope().layout() == Layout.WORKBOOK || filed.isEmpty()) {
            return;
        }
        Place indicators = Place.file(PackageChecks.reports(register) + "FilingIndicators.csv");
        Map<String, Boolean> meant = new TreeMap<>();
        filed.forEach((code, isFiled) -> {
            String upper = code.toUpperCase(Locale.ROOT);
            meant.merge(upper, isFiled, Boolean::logicalOr);
            if (templates.find(code) == null) {
                findings.find(
                        "510",
                        indicators,
                        code,
                        Quote.of(code) + " is no template" + (templates.find(upper) == null ? "" : "; maybe " + upper));
            }
        });
        for (Template template : templates.all()) {
            Boolean isFiled = meant.get(template.code());
            Place place = new Place(indicators.file(), template.code(), 0, "");
            if (isFiled == null) {
                findings.find("705", place, template.code(), template.code() + " has no filing indicator");
            } else {
                agree(register.table(template.code()), isFiled, place, findings);
            }
        }
    }

    private static void agree(@Nullable Table table, boolean isFiled, Place place, Findings findings) {
        if (isFiled && table == null) {
            findings.find("808", place, "true", "the template is said to be reported and its file is missing");
        } else if (!isFiled) {
            int rows = table == null ? 0 : table.rows().size();
            findings.find(
                    "808",
                    place,
                    "false",
                    rows == 0
                            ? "all templates are reported, with a file of its header alone where there is nothing to say"
                            : "the template is said not to be reported and has rows");
        }
    }
}
