package org.linchpin.engine.exit;

import java.util.List;

/**
 * How functions leave parties.
 *
 * @param exits in the order of the pairs
 * @param searched for how many pairs ways off were searched
 * @param notSearched for how many they were not, for want of time or because of the bound on their number
 */
public record ExitAnswer(List<Exit> exits, int searched, int notSearched) {}
