package org.linchpin.formats.register.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.RuleFiles;

/** Which column a data point or a dimension of the taxonomy stands for: {@code data-points.csv}. */
final class DataPoints {

    /**
     * @param column such as {@code c0010}
     * @param prefix of the values, which the layout leaves out; or empty
     */
    record Target(String column, String prefix) {}

    static final List<String> TAXONOMIES = List.of("4.0", "4.2");

    private final Map<String, Target> targets = new HashMap<>();

    private DataPoints() {}

    static DataPoints of(RuleFiles rules) {
        DataPoints points = new DataPoints();
        rules.rows("data-points.csv")
                .forEach(row -> points.targets.put(
                        key(row.getField("taxonomy"), row.getField("template"), row.getField("code")),
                        new Target(row.getField("column"), row.getField("prefix"))));
        return points;
    }

    /** Null if the taxonomy has no such code in the template. Where no taxonomy is known, that of any. */
    @Nullable
    Target find(@Nullable String taxonomy, String template, String code) {
        if (taxonomy != null) {
            return targets.get(key(taxonomy, template, code));
        }
        return TAXONOMIES.stream()
                .map(any -> targets.get(key(any, template, code)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Those that have the code in the template. */
    List<String> taxonomies(String template, String code) {
        return TAXONOMIES.stream()
                .filter(taxonomy -> targets.containsKey(key(taxonomy, template, code)))
                .toList();
    }

    private static String key(String taxonomy, String template, String code) {
        return taxonomy + ' ' + template + ' ' + code;
    }
}
