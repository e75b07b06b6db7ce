package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;

/**
 * Section 5 by trying every set of switches up to a size, smaller ones first. Runs are kept by set, since one run tells
 * the dark times of all targets.
 */
public final class BruteWho {

    private final TickEvaluator evaluator;
    private final List<String> switches;
    private final int horizon;
    private final Map<Long, int[]> firstBreaches = new HashMap<>();

    /** @param horizon in ticks from 0 */
    public BruteWho(Model model, Setting setting, List<String> switches, int horizon) {
        this.evaluator = new TickEvaluator(model, setting);
        this.switches = List.copyOf(switches);
        this.horizon = horizon;
    }

    /**
     * A minimal cut set.
     *
     * @param darkTick begin of the first breaching interval
     * @param slackTicks horizon minus that
     * @param impliedBy the answers whose effect is a part of this one's, but not all of it
     */
    public record CutSet(Set<String> switches, int darkTick, int slackTicks, Set<Set<String>> impliedBy) {}

    /** All minimal cut sets of the target up to the size; the target itself is not among the switches. */
    public List<CutSet> of(String target, int maxSize) {
        int number = evaluator.world().node(target);
        long allowed = 0;
        for (int i = 0; i < switches.size(); i++) {
            allowed |= switches.get(i).equals(target) ? 0 : 1L << i;
        }
        List<Long> minimal = new ArrayList<>();
        for (int size = 0; size <= maxSize; size++) {
            for (long set = 0; set < 1L << switches.size(); set++) {
                long tried = set;
                boolean isAsked = Long.bitCount(set) == size && (set & ~allowed) == 0;
                if (isAsked
                        && minimal.stream().noneMatch(smaller -> (smaller & ~tried) == 0)
                        && firstBreaches(set)[number] != Ticks.NEVER) {
                    minimal.add(set);
                }
            }
        }
        return minimal.stream().map(set -> cutSet(set, number, minimal)).toList();
    }

    private CutSet cutSet(long set, int target, List<Long> answers) {
        Off effect = evaluator.offAt(Cut.forGood(names(set)), 0);
        Set<Set<String>> impliedBy = new LinkedHashSet<>();
        for (long other : answers) {
            Off part = evaluator.offAt(Cut.forGood(names(other)), 0);
            if (effect.contains(part) && !part.contains(effect)) {
                impliedBy.add(names(other));
            }
        }
        int dark = firstBreaches(set)[target];
        return new CutSet(names(set), dark, horizon - dark, impliedBy);
    }

    private int[] firstBreaches(long set) {
        return firstBreaches.computeIfAbsent(set, key -> {
            TickRun run = evaluator.runWithin(Cut.forGood(names(key)), horizon);
            return evaluator.world().nodes.stream()
                    .map(Node::id)
                    .mapToInt(id -> run.firstBreach(id, horizon))
                    .toArray();
        });
    }

    private Set<String> names(long set) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < switches.size(); i++) {
            if ((set & (1L << i)) != 0) {
                names.add(switches.get(i));
            }
        }
        return names;
    }
}
