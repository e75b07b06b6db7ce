package org.linchpin.formats.register.exits;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.formats.register.entries.Entries.FunctionKey;

/**
 * How the functions of a register leave their providers.
 *
 * @param rows those of critical or important functions first
 * @param critical number of critical or important functions, whether or not they have a provider
 * @param searched for how many pairs of a function and a provider ways off were searched
 * @param notSearched for how many they were not, for want of time or because of the bound on their number
 */
public record ExitList(List<ExitRow> rows, int critical, int searched, int notSearched) {

    /** The critical or important functions that cannot leave some provider in time. */
    public Set<FunctionKey> tooSlow() {
        return critical(ExitFinding.Kind.TOO_SLOW);
    }

    /** The others of which it is not known how long it takes to leave some provider. */
    public Set<FunctionKey> unknown() {
        Set<FunctionKey> unknown = critical(ExitFinding.Kind.UNKNOWN_TIME);
        unknown.removeAll(tooSlow());
        return unknown;
    }

    private Set<FunctionKey> critical(ExitFinding.Kind kind) {
        Set<FunctionKey> functions = new LinkedHashSet<>();
        for (ExitRow row : rows) {
            if (row.incumbent().isCritical() && row.has(kind)) {
                functions.add(row.incumbent().function());
            }
        }
        return functions;
    }
}
