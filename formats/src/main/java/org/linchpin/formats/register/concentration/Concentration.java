package org.linchpin.formats.register.concentration;

import java.util.List;

/**
 * How concentrated the dependence of registers is.
 *
 * @param critical number of critical or important functions
 * @param functions number of all functions
 * @param currency of the expenses
 * @param unknownExpenses direct providers without an expense in that currency
 * @param splitContracts contracts of several types of service, whose expense is split evenly over these
 */
public record Concentration(
        int critical,
        int functions,
        String currency,
        int unknownExpenses,
        int splitContracts,
        List<Dimension> dimensions) {

    public Dimension by(Dimension.By by) {
        return dimensions.stream()
                .filter(dimension -> dimension.by() == by)
                .findFirst()
                .orElseThrow();
    }

    /** Those on which the most critical functions rest, all that tie; none if no critical function rests on anything. */
    public List<Share> largest(Dimension.By by) {
        List<Share> shares = by(by).shares();
        int most = shares.isEmpty() ? 0 : shares.getFirst().critical().size();
        return shares.stream()
                .filter(share -> most > 0 && share.critical().size() == most)
                .toList();
    }
}
