package org.linchpin.server.page;

import java.io.IOException;

/** Keeps which rows of a list are asked for, and in which order, so that its next page costs no search and no sort. */
@FunctionalInterface
public interface Orders {

    /** Finds the places. */
    @FunctionalInterface
    interface Making {
        int[] make() throws IOException;
    }

    /** For lists that are short, or asked for once. */
    Orders NOT_KEPT = (key, make) -> make.make();

    /**
     * @param key of the list, and of what is asked of it
     * @param make the places of the rows in the list
     */
    int[] get(String key, Making make) throws IOException;
}
