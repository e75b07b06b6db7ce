package org.linchpin.formats.register.whatif;

/**
 * A provider of a new chain from outside the Union.
 *
 * @param rank at which it is met first; 1 is the provider that would sign
 * @param country of its headquarters
 * @param parent name of the topmost undertaking above it, or empty
 * @param parentCountry of that
 */
public record Subcontractor(
        String id, String name, String contract, int rank, String country, String parent, String parentCountry) {}
