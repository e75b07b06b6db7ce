package org.linchpin.engine.who.diagram;

import org.linchpin.engine.faulttree.FaultTree;

/**
 * How probable it is at most that some set happens which an answer left out for its size: all events of one have to happen,
 * so at least that many. The distribution of the number of events that happen (Poisson-binomial) is a dynamic programme
 * over the events. Valid for any tree; close where events are rare.
 */
final class LeftOut {

    private LeftOut() {}

    /** The probability that more than {@code size} of the events happen. */
    static double moreThan(int size, FaultTree tree, int[] events) {
        double[] exactly = new double[size + 1];
        exactly[0] = 1;
        double more = 0;
        for (int event : events) {
            double chance = tree.probabilityOf(event);
            more += exactly[size] * chance;
            for (int count = size; count > 0; count--) {
                exactly[count] = exactly[count] * (1 - chance) + exactly[count - 1] * chance;
            }
            exactly[0] *= 1 - chance;
        }
        return more;
    }
}
