package org.linchpin.engine.network;

/** The ids of a network's nodes, by number and back. */
public interface NodeNames {

    int size();

    /** @throws IndexOutOfBoundsException if no name has that number */
    String name(int id);

    /** The number of {@code name}, or -1. */
    int find(String name);
}
