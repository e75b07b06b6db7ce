package org.linchpin.formats.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The closed lists: {@code lists.csv}, and {@code list-shapes.csv} for those that are known by their shape only. */
public final class Lists {

    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, Map<String, String>> prefixed = new HashMap<>();
    private final Map<String, Pattern> shapes = new HashMap<>();

    private Lists() {}

    public static Lists of(RuleFiles rules) {
        Lists lists = new Lists();
        rules.rows("lists.csv").forEach(row -> {
            String list = row.getField("list");
            String code = row.getField("code");
            lists.labels.computeIfAbsent(list, name -> new LinkedHashMap<>()).put(code, row.getField("label"));
            lists.prefixed.computeIfAbsent(list, name -> new HashMap<>()).putIfAbsent(Cell.bare(code), code);
        });
        rules.rows("list-shapes.csv")
                .forEach(row -> lists.shapes.put(row.getField("list"), Pattern.compile(row.getField("pattern"))));
        return lists;
    }

    /** The codes of a list, as they are filed; none if only its shape is known. */
    public Set<String> codes(String list) {
        return labels.getOrDefault(list, Map.of()).keySet();
    }

    /** True if the code is of the list, or has its shape. */
    public boolean has(String list, String code) {
        Pattern shape = shapes.get(list);
        return codes(list).contains(code)
                || (shape != null && shape.matcher(code).matches());
    }

    /** What the code means, with its prefix or without; the code itself if it is not known. */
    public String label(String list, String code) {
        String full = full(list, code);
        return labels.getOrDefault(list, Map.of()).getOrDefault(full == null ? code : full, code);
    }

    /** The code with its prefix, or null if the list does not have it. */
    public @Nullable String full(String list, String code) {
        if (has(list, code)) {
            return code;
        }
        return prefixed.getOrDefault(list, Map.of()).get(code);
    }
}
