package org.linchpin.server.page;

import java.io.IOException;
import java.util.function.Supplier;

/** Keeps which rows of a list are asked for, and in which order, so that its next page costs no search and no sort. */
@FunctionalInterface
public interface Orders {

    /** For lists that are short, or asked for once. */
    Orders NOT_KEPT = (key, make) -> make.get();

    /**
     * @param key of the list, and of what is asked of it
     * @param make the places of the rows in the list
     */
    int[] get(String key, Supplier<int[]> make) throws IOException;
}
