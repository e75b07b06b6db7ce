package org.linchpin.formats.openpsa;

/**
 * What a hostile or broken file may cost.
 *
 * @param fileBytes the longest file
 * @param elements how many elements a file may have
 * @param depth how deep elements may nest: bounds the recursion of the readers
 * @param nameLength the longest name of an event, in characters
 * @param words how many different names of elements, attributes, instructions and namespaces a file may use: the parser
 *     finds them in a table that does not grow
 */
record Limits(int fileBytes, int elements, int depth, int nameLength, int words) {

    static final Limits DEFAULT = new Limits(64 << 20, 2_000_000, 1_000, 1_000, 1_000);
}
