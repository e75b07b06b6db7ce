package org.linchpin.engine.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;

/** Every switch in turn, off at 0 for good: what it breaches within the horizon, and what that weighs. */
public final class BruteSweep {

    private BruteSweep() {}

    /**
     * @param nodes nodes of any kind that breach; those that breach with no switch off, are broken from the start, or are
     *     turned off by the switch itself do not count
     * @param functions the functions among them
     * @param critical the critical ones among the functions
     * @param stake sum of the weights of the critical ones
     * @param firstDark earliest begin of a breach of one of the functions, or {@link Ticks#NEVER}
     */
    public record Row(
            String switchName,
            Set<String> nodes,
            Set<String> functions,
            Set<String> critical,
            double stake,
            int firstDark) {}

    public static List<Row> of(Model model, Setting setting, List<String> switches, int horizon) {
        TickEvaluator evaluator = new TickEvaluator(model, setting);
        TickRun untouched = evaluator.runWithin(Cut.NOTHING, horizon);
        return switches.stream()
                .map(name -> row(evaluator, untouched, name, horizon))
                .toList();
    }

    private static Row row(TickEvaluator evaluator, TickRun untouched, String name, int horizon) {
        World world = evaluator.world();
        TickRun run = evaluator.runWithin(Cut.forGood(name), horizon);
        long direct = Switches.turnedOff(world, name).nodes();
        Set<String> nodes = new LinkedHashSet<>();
        Set<String> functions = new LinkedHashSet<>();
        Set<String> critical = new LinkedHashSet<>();
        double stake = 0;
        int firstDark = Ticks.NEVER;
        for (Node node : world.nodes) {
            int dark = run.firstBreach(node.id(), horizon);
            boolean counts = dark != Ticks.NEVER
                    && (direct & (1L << world.node(node.id()))) == 0
                    && !untouched.brokenFromStart().contains(node.id())
                    && untouched.firstBreach(node.id(), horizon) == Ticks.NEVER;
            if (counts) {
                nodes.add(node.id());
            }
            if (counts && node.kind() == Kind.FUNCTION) {
                functions.add(node.id());
                firstDark = Math.min(firstDark, dark);
            }
            if (counts && node.kind() == Kind.FUNCTION && node.role().critical()) {
                critical.add(node.id());
                stake += node.role().weight();
            }
        }
        return new Row(name, nodes, functions, critical, stake, firstDark);
    }
}
