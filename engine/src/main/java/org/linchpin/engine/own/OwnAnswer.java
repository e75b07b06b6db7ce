package org.linchpin.engine.own;

import java.util.List;

/**
 * @param criticalCount critical functions, those that are broken from the start or breach within 180 days with no switch
 *     off left out
 * @param criticalWeight their weight
 * @param moments what works when
 * @param ownWeight weight of the critical functions that stay lit without end: at least one way is wholly under home
 *     control
 * @param functions per function how many suppliers it stands on
 */
public record OwnAnswer(
        int criticalCount, double criticalWeight, List<Moment> moments, double ownWeight, List<Suppliers> functions) {

    /**
     * @param atSeconds after every foreign switch went off
     * @param lit critical functions that work
     * @param restartable critical functions that could restart
     */
    public record Moment(int atSeconds, int lit, int restartable) {}

    /** @param suppliers parties in the function's cone */
    public record Suppliers(int node, int suppliers) {}
}
