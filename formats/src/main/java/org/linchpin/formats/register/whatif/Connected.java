package org.linchpin.formats.register.whatif;

import java.util.List;

/**
 * Providers of one group that would have contracts with the entities of the register.
 *
 * @param group id of the topmost undertaking
 * @param name its name
 * @param providers names of its providers with contracts, the new ones among them
 * @param contractsBefore reference numbers of their contracts now
 * @param contractsAfter those there would be
 */
public record Connected(
        String group, String name, List<String> providers, List<String> contractsBefore, List<String> contractsAfter) {}
