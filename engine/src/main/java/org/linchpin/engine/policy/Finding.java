package org.linchpin.engine.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.switches.Switch;

/** One way in which a limit does not hold. Functions by their ids. */
public sealed interface Finding {

    Limit limit();

    /** What is turned off. */
    List<Switch> switches();

    /** The functions it is about. */
    List<String> functions();

    /**
     * What makes it the same finding in another reading, run or version of the model.
     *
     * @param function null for a finding about a share
     */
    record Key(
            String policy, Set<String> switches, @Nullable String function) {}

    default Key key() {
        Set<String> ids = new HashSet<>();
        switches().forEach(one -> ids.add(one.id()));
        String function = this instanceof OverCap ? null : functions().getFirst();
        return new Key(limit().policy().id(), ids, function);
    }

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

        public double shareFraction() {
            return stake / whole;
        }

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
