package org.linchpin.server.jobs;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/**
 * What a job found.
 *
 * @param revision of the model that was asked
 * @param document the answer without its list
 * @param table the list, which is asked for a page at a time
 * @param select the ids that a filter of the model's grammar selects, or null where there is none
 */
public record JobResult(
        String revision,
        Fields document,
        Table table,
        @Nullable Function<String, Set<String>> select) {

    /** A list that no filter knows. */
    public JobResult(Fields document, Table table) {
        this("", document, table, null);
    }
}
