package org.linchpin.formats.register.check;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linchpin.formats.register.RuleFiles;

/** The closed lists: {@code lists.csv}, and those of which {@code list-shapes.csv} tells the form only. */
final class Lists {

    private static final String CURRENCY = "currency";

    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, Pattern> shapes = new HashMap<>();
    private final Set<String> currencies = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    Lists(RuleFiles files) {
        for (NamedCsvRecord row : files.rows("lists.csv")) {
            codes.computeIfAbsent(row.getField("list"), list -> new HashSet<>()).add(row.getField("code"));
        }
        for (NamedCsvRecord row : files.rows("list-shapes.csv")) {
            shapes.put(row.getField("list"), Pattern.compile(row.getField("pattern")));
        }
    }

    /** True if the code, prefix included, is of the list; also of a list that nothing is known of. */
    boolean has(String list, String code) {
        Set<String> known = codes.get(list);
        if (known != null) {
            return known.contains(code);
        }
        Pattern shape = shapes.get(list);
        return shape == null
                || (shape.matcher(code).matches()
                        && (!list.equals(CURRENCY) || currencies.contains(code.substring(code.indexOf(':') + 1))));
    }

    /** The code of the list that is the given one but for its prefix, or the given one. */
    String prefixed(String list, String bare) {
        for (String code : codes.getOrDefault(list, Set.of())) {
            if (code.endsWith(":" + bare)) {
                return code;
            }
        }
        return bare;
    }
}
