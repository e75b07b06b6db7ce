package org.linchpin.engine.options;

import java.util.List;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/**
 * One thing worth doing.
 *
 * @param options what to buy: one option and what it requires
 * @param costMinor once, all together, in hundredths of the currency
 * @param leadSeconds until all of it stands
 * @param linchpin the foreign party whose stake it lowers most
 * @param stakeBefore weight of the critical functions that the linchpin alone stops
 * @param stakeAfter the same with the options bought
 * @param freed critical functions that it no longer stops alone
 * @param firstDarkSeconds when the linchpin stops the first of them without the options, or {@link Seconds#NEVER}; a
 *     longer lead leaves a hole
 * @param movedTo switches whose stake grows
 */
public record Action(
        List<String> options,
        long costMinor,
        int leadSeconds,
        Switch linchpin,
        double stakeBefore,
        double stakeAfter,
        int freed,
        int firstDarkSeconds,
        List<Switch> movedTo) {}
