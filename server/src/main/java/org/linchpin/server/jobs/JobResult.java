package org.linchpin.server.jobs;

import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/**
 * What a job found.
 *
 * @param revision of the model that was asked
 * @param document the answer without its list
 * @param table the list, which is asked for a page at a time
 * @param isOfNodes true of lists that a filter of the model's grammar knows
 * @param nodes of the revision that the list holds on to; 0 if it holds on to none
 */
public record JobResult(String revision, Fields document, Table table, boolean isOfNodes, int nodes) {

    /** A list that no filter knows. */
    public JobResult(Fields document, Table table) {
        this("", document, table, false, 0);
    }
}
