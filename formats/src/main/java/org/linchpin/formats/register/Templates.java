package org.linchpin.formats.register;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All templates, by code, in the order of the regulation. */
public final class Templates {

    private final Map<String, Template> byCode = new LinkedHashMap<>();

    private Templates() {}

    public static Templates of(RuleFiles files) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (NamedCsvRecord row : files.rows("columns.csv")) {
            columns.computeIfAbsent(row.getField("template"), code -> new ArrayList<>())
                    .add(column(row));
        }
        Templates templates = new Templates();
        columns.forEach((code, of) -> templates.byCode.put(code, new Template(code, of)));
        return templates;
    }

    private static Column column(NamedCsvRecord row) {
        String list = row.getField("list");
        String key = row.getField("key");
        String references = row.getField("references");
        return new Column(
                row.getField("column"),
                row.getField("name"),
                Column.Kind.of(row.getField("kind")),
                row.getField("required"),
                list.isEmpty() ? null : list,
                key.isEmpty() ? 0 : Integer.parseInt(key),
                references.isEmpty() ? List.of() : List.of(references.split(";")));
    }

    public Collection<Template> all() {
        return byCode.values();
    }

    public @Nullable Template find(String code) {
        return byCode.get(code);
    }

    /** @throws IllegalArgumentException if there is none of that code */
    public Template get(String code) {
        Template template = byCode.get(code);
        if (template == null) {
            throw new IllegalArgumentException("no template " + code);
        }
        return template;
    }
}
