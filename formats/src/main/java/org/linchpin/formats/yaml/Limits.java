package org.linchpin.formats.yaml;

/**
 * What a hostile or broken file may cost.
 *
 * @param fileBytes the longest file
 * @param textLength the longest key or value, in characters
 * @param depth how deep lists and mappings may nest
 * @param values how many keys, values, lists and mappings a file may have, aliases written out
 */
record Limits(int fileBytes, int textLength, int depth, int values) {

    static final Limits DEFAULT = new Limits(64 << 20, 1_000_000, 100, 2_000_000);
}
