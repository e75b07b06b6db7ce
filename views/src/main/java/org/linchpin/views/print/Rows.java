package org.linchpin.views.print;

import java.util.List;
import org.linchpin.views.json.Fields;

/**
 * A flat list.
 *
 * @param list the name of the document's field that holds the same list
 * @param columns the fields every row has
 */
public record Rows(String list, List<String> columns, List<Fields> rows) {}
