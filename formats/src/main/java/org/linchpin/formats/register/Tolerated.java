package org.linchpin.formats.register;

/**
 * A custom of the field that was read although the text has it otherwise.
 *
 * @param what which custom
 * @param first where it was met first
 * @param count how often it was met
 */
public record Tolerated(String what, Place first, long count) {}
