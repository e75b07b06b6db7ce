package org.linchpin.server.page;

import java.io.IOException;
import java.util.Set;

/** The ids that a filter of the model's grammar selects. */
@FunctionalInterface
public interface Selecting {

    Set<String> select(String filter) throws IOException;
}
