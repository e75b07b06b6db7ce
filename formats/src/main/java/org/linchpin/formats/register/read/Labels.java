package org.linchpin.formats.register.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linchpin.formats.register.RuleFiles;

/** The codes of closed lists by what they mean: {@code lists.csv}. */
final class Labels {

    private final Map<String, String> codes = new HashMap<>();

    private Labels() {}

    static Labels of(RuleFiles rules) {
        Labels labels = new Labels();
        Set<String> ambiguous = new HashSet<>();
        rules.rows("lists.csv").forEach(row -> {
            String key = key(row.getField("list"), row.getField("label"));
            if (labels.codes.putIfAbsent(key, row.getField("code")) != null) {
                ambiguous.add(key);
            }
        });
        labels.codes.keySet().removeAll(ambiguous);
        return labels;
    }

    /** The code that the label stands for; the text itself if it is none, or that of several codes. */
    String code(String list, String text) {
        return codes.getOrDefault(key(list, text), text);
    }

    private static String key(String list, String label) {
        return list + ' ' + label.toLowerCase(Locale.ROOT);
    }
}
