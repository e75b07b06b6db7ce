package org.linchpin.formats.register;

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

    public @Nullable Table table(String template) {
        return tables.get(template);
    }
}
