package org.linchpin.formats.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register of information as it was filed.
 *
 * @param tables those whose file or sheet was there, by the template's code
 * @param findings what was wrong with the package as one, found while it was read
 */
public record Register(
        Envelope envelope, Map<String, Table> tables, List<Finding> findings, List<Tolerated> tolerated) {

    /** The rows of a template; none if its file was not there. */
    public List<Row> rows(String template) {
        Table table = tables.get(template);
        return table == null ? List.of() : table.rows();
    }

    /** This register with the rows of another behind its own; it stays as it is. */
    public Register with(Register added) {
        Map<String, Table> both = new LinkedHashMap<>(tables);
        added.tables().forEach((code, table) -> both.merge(code, table, (own, more) -> own.with(more.rows())));
        return new Register(envelope, Map.copyOf(both), findings, tolerated);
    }

    public @Nullable Table table(String template) {
        return tables.get(template);
    }
}
