package org.linchpin.engine.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.switches.Filter;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;
import org.linchpin.engine.switches.UnknownSwitchException;

/**
 * What a limit speaks of in one network.
 *
 * @param switches of its level, without those excepted; none if its filter selects nothing
 * @param functions nodes of the functions it speaks of
 */
public record Scope(List<Switch> switches, List<Integer> functions) {

    public static Scope of(Limit limit, Model model, Network network) {
        Switches known = new Switches(model, network);
        List<Switch> level;
        try {
            level = known.over(limit.over(), false);
        } catch (UnknownSwitchException selectsNothing) {
            level = List.of();
        }
        List<Switch> kept =
                level.stream().filter(one -> !isExcepted(one, limit, known)).toList();
        return new Scope(kept, functions(limit, model, network));
    }

    private static boolean isExcepted(Switch one, Limit limit, Switches known) {
        for (String except : limit.policy().except()) {
            boolean isMeant = switch (except) {
                case "self" -> one.side() == Side.SELF;
                case "home" -> one.side() == Side.HOME;
                case "foreign" -> one.side() == Side.FOREIGN;
                default -> isWithin(one, except, known);
            };
            if (isMeant) {
                return true;
            }
        }
        return false;
    }

    /** True if the excepted switch turns off all that this one does. */
    private static boolean isWithin(Switch one, String except, Switches known) {
        int[] nodes;
        try {
            nodes = known.resolve(except).nodes();
        } catch (UnknownSwitchException selectsNothing) {
            return false;
        }
        return Arrays.stream(one.nodes()).allMatch(node -> Arrays.binarySearch(nodes, node) >= 0);
    }

    private static List<Integer> functions(Limit limit, Model model, Network network) {
        String of = limit.policy().of();
        Set<String> selected =
                of == null ? Set.of() : new HashSet<>(Filter.parse(of).select(model, network));
        List<Integer> functions = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            boolean isMeant = network.isFunction(node)
                    && (network.critical(node) || !limit.policy().criticalOnly())
                    && (of == null || selected.contains(network.id(node)));
            if (isMeant) {
                functions.add(node);
            }
        }
        return functions;
    }
}
