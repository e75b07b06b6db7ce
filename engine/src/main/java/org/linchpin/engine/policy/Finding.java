package org.linchpin.engine.policy;

import java.util.List;
import org.linchpin.engine.switches.Switch;

/** One way in which a limit does not hold. Functions by their ids. */
public sealed interface Finding {

    Limit limit();

    /** What is turned off. */
    List<Switch> switches();

    /** The functions it is about. */
    List<String> functions();

    /**
     * A group of switches breaches a function.
     *
     * @param darkSeconds when
     */
    record Breach(Limit limit, List<Switch> switches, String function, int darkSeconds) implements Finding {
        @Override
        public List<String> functions() {
            return List.of(function);
        }
    }

    /**
     * A switch stakes more than it may.
     *
     * @param stake weight of the critical functions that it breaches alone
     * @param whole weight of all critical functions
     */
    record OverCap(Limit limit, Switch what, double stake, double whole, List<String> functions) implements Finding {
        @Override
        public List<Switch> switches() {
            return List.of(what);
        }
    }

    /** With a switch off, a function stands on unsupported nodes for longer than it may. */
    record Unsupported(Limit limit, Switch what, String function) implements Finding {
        @Override
        public List<Switch> switches() {
            return List.of(what);
        }

        @Override
        public List<String> functions() {
            return List.of(function);
        }
    }
}
