package org.linchpin.formats.register.whatif;

import java.util.List;
import org.linchpin.formats.register.concentration.Concentration;
import org.linchpin.formats.register.entries.Assessment;
import org.linchpin.formats.register.entries.Entries.FunctionKey;

/**
 * What the added rows would change.
 *
 * @param contracts reference numbers of the arrangements that rows were added for
 * @param newProviders ids of providers that the register did not have
 * @param affected functions that would rest on more
 * @param longestChain the largest rank of the new chains
 * @param shared on what more functions would rest: providers, then groups that are no provider of these
 * @param hardToReplace assessments of the added services that are not easily substitutable
 */
public record WhatIfAnswer(
        Concentration before,
        Concentration after,
        List<String> contracts,
        List<String> newProviders,
        List<FunctionKey> affected,
        int longestChain,
        List<Shared> shared,
        List<Connected> connected,
        List<Subcontractor> thirdCountry,
        List<Assessment> hardToReplace) {}
