package org.linchpin.formats.register.check;

import java.util.HashSet;
import java.util.Set;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.formats.register.entries.Function;

/** Functions that stand on nothing, or whose objectives contradict each other. */
final class FunctionChecks {

    private FunctionChecks() {}

    static void check(Entries entries, Findings findings) {
        Set<FunctionKey> served = new HashSet<>();
        entries.uses().forEach(use -> served.add(new FunctionKey(use.entity(), use.function())));
        for (Function function : entries.functions()) {
            if (function.isCritical() && !served.contains(new FunctionKey(function.entity(), function.id()))) {
                findings.cell(
                        "critical-function-without-service",
                        function.row(),
                        "c0010",
                        function.name() + " is critical or important, and no row of B_02.02 serves it");
            }
            if (function.rtoHours() >= 0 && function.rpoHours() > function.rtoHours()) {
                findings.cell(
                        "rpo-over-rto",
                        function.row(),
                        "c0090",
                        function.name() + " is to be back after " + function.rtoHours() + " h with the data of "
                                + function.rpoHours() + " h before");
            }
        }
    }
}
