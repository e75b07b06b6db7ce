package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Rules;

/**
 * One network with options bought, and when what breaches in it. A function is run with the nodes beneath it alone, and runs
 * are kept by those nodes and by what of the cut touches them, for most sets of options differ elsewhere.
 */
final class Standing {

    final World world;
    private final List<BruteOptions.Variant> variants;
    private final Memory memory;
    private final Map<String, Ground> grounds = new HashMap<>();
    private final Map<String, Extent> extents = new HashMap<>();

    /** What is known of all networks of one model, in one reading. */
    static final class Memory {

        private final BruteOptions options;
        private final Setting setting;
        private final Map<List<Integer>, Standing> standings = new HashMap<>();
        private final Map<List<Integer>, Ground> grounds = new HashMap<>();

        Memory(BruteOptions options, Setting setting) {
            this.options = options;
            this.setting = setting;
        }

        /** The network with these options and with what is done. */
        Standing with(long bought) {
            List<BruteOptions.Variant> variants = options.variants(bought);
            return standings.computeIfAbsent(numbers(variants), key -> new Standing(this, variants, bought));
        }

        private static List<Integer> numbers(List<BruteOptions.Variant> variants) {
            return variants.stream().map(BruteOptions.Variant::number).toList();
        }
    }

    /** The nodes beneath a function, and the runs made of them. */
    private static final class Ground {

        private final TickEvaluator evaluator;
        private final Off felt;
        private final Map<Asked, Integer> answers = new HashMap<>();
        private final Map<Run, Integer> firstBreaches = new HashMap<>();

        private record Asked(String function, List<String> switches, int horizon) {}

        private record Run(String function, Off off, boolean isCalled, int horizon) {}

        Ground(World whole, List<Node> beneath, Setting setting) {
            this.evaluator = new TickEvaluator(whole.model.withNodes(Nodes.of(beneath)), setting);
            Off all = Off.NOTHING;
            for (int node = 0; node < beneath.size(); node++) {
                all = all.and(new Off(0, 0, 0, 0, 1L << node, false));
                all = all.and(felt(evaluator.wiring(node).needs()));
            }
            this.felt = all;
        }

        private static Off felt(Formula formula) {
            return switch (formula) {
                case Formula.Known known -> Off.NOTHING;
                case Formula.Count count -> felt(count.branches());
                case Formula.Shares shares -> felt(shares.branches());
                case Formula.Standby standby -> felt(standby.branch());
                case Formula.Leg leg -> {
                    long source = 1L << leg.source();
                    yield switch (leg.kind()) {
                        case NODE -> new Off(0, 0, 0, 0, 0, leg.crosses());
                        case SERVE -> new Off(source, 0, 0, 0, 0, leg.crosses());
                        case SUPPLY -> new Off(0, source, 0, 0, 0, leg.crosses());
                        case GROUND -> new Off(0, 0, 0, source, 0, leg.crosses());
                    };
                }
            };
        }

        private static Off felt(List<Formula> branches) {
            Off all = Off.NOTHING;
            for (Formula branch : branches) {
                all = all.and(felt(branch));
            }
            return all;
        }

        int firstBreach(String function, Collection<String> switches, World whole, int horizon) {
            List<String> known = new ArrayList<>();
            for (String name : switches) {
                boolean isElsewhere = whole.isNode(name) && !evaluator.world().isNode(name);
                known.add(isElsewhere ? Switches.NOTHING : name);
            }
            return answers.computeIfAbsent(
                    new Asked(function, known, horizon), asked -> firstBreach(function, known, horizon));
        }

        private int firstBreach(String function, List<String> switches, int horizon) {
            Cut cut = Cut.forGood(switches);
            Off off = evaluator.offAt(cut, 0);
            Off touching = new Off(
                    off.serve() & felt.serve(),
                    off.supply() & felt.supply(),
                    0,
                    off.grounds() & felt.grounds(),
                    off.nodes(),
                    off.border() && felt.border());
            Run run = new Run(function, touching, !switches.isEmpty(), horizon);
            return firstBreaches.computeIfAbsent(
                    run, key -> evaluator.runWithin(cut, horizon).firstBreach(function, horizon));
        }
    }

    private Standing(Memory memory, List<BruteOptions.Variant> variants, long bought) {
        this.memory = memory;
        this.variants = variants;
        this.world = new World(memory.options.model(bought));
    }

    Extent extent(Rules.Policy policy) {
        return extents.computeIfAbsent(policy.id(), id -> Extent.of(policy, world, memory.setting));
    }

    /** When the function breaches with these off from 0 on for good; {@link Ticks#NEVER} if it does not by the horizon. */
    int firstBreach(String function, Collection<String> switches, int horizon) {
        return ground(function).firstBreach(function, switches, world, horizon);
    }

    boolean breaches(String function, Collection<String> switches, int horizon) {
        return firstBreach(function, switches, horizon) != Ticks.NEVER;
    }

    private Ground ground(String function) {
        return grounds.computeIfAbsent(function, id -> {
            Set<String> ids = Beneath.of(world, id);
            List<Integer> numbers = new ArrayList<>();
            List<Node> beneath = new ArrayList<>();
            for (BruteOptions.Variant variant : variants) {
                if (ids.contains(variant.node().id())) {
                    numbers.add(variant.number());
                    beneath.add(variant.node());
                }
            }
            return memory.grounds.computeIfAbsent(numbers, key -> new Ground(world, beneath, memory.setting));
        });
    }
}
