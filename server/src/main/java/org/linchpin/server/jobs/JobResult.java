package org.linchpin.server.jobs;

import org.jspecify.annotations.Nullable;
import org.linchpin.server.json.Fields;
import org.linchpin.server.page.Table;

/**
 * What a job found.
 *
 * @param document the answer without its long list
 * @param table the list, which is asked for a page at a time; null if there is none
 */
public record JobResult(Fields document, @Nullable Table table) {}
