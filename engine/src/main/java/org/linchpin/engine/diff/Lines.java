package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.diff.Statement.Line;
import org.linchpin.engine.model.Gate;

/**
 * How two statements of one id differ, attribute by attribute. Of a list, elements that are on both sides are no change;
 * of the others, a need or gate is taken for the same one changed if it names most of what the other names.
 */
final class Lines {

    /** Pairs of elements looked at for one list; of more, all are told as gone and added. */
    private static final int MOST_PAIRS = 10_000;

    private final List<ClaimChange> rows = new ArrayList<>();
    private final Statement before;
    private final Statement after;

    private Lines(Statement before, Statement after) {
        this.before = before;
        this.after = after;
    }

    static List<ClaimChange> compare(@Nullable Statement before, @Nullable Statement after) {
        if (before != null && after != null) {
            return new Lines(before, after).compared();
        }
        Statement one = after == null ? before : after;
        if (one == null) {
            return List.of();
        }
        return List.of(new ClaimChange(
                one.section(),
                one.id(),
                null,
                before == null ? null : before.whole(),
                after == null ? null : after.whole(),
                before == null ? null : before.where(),
                after == null ? null : after.where()));
    }

    private List<ClaimChange> compared() {
        Map<String, List<Line>> old = byName(before);
        Map<String, List<Line>> now = byName(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        for (String name : names) {
            compare(name, old.getOrDefault(name, List.of()), now.getOrDefault(name, List.of()));
        }
        return rows;
    }

    private static Map<String, List<Line>> byName(Statement statement) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        statement
                .lines()
                .forEach(line -> lines.computeIfAbsent(line.attribute().name(), n -> new ArrayList<>())
                        .add(line));
        return lines;
    }

    private void compare(String name, List<Line> old, List<Line> now) {
        List<Line> gone = without(old, now);
        List<Line> added = without(now, old);
        for (Line line : added) {
            Line was = counterpart(line, gone, added.size());
            if (was != null) {
                gone.remove(was);
            }
            row(name, was, line);
        }
        gone.forEach(line -> row(name, line, null));
    }

    /** The lines that the others do not say, or not as often. */
    private static List<Line> without(List<Line> lines, List<Line> others) {
        Map<Said.Attribute, Integer> counts = new HashMap<>();
        others.forEach(line -> counts.merge(line.attribute(), 1, Integer::sum));
        List<Line> left = new ArrayList<>(lines);
        left.removeIf(line -> take(counts, line.attribute()));
        return left;
    }

    private static boolean take(Map<Said.Attribute, Integer> counts, Said.Attribute attribute) {
        Integer left = counts.get(attribute);
        if (left == null || left == 0) {
            return false;
        }
        counts.put(attribute, left - 1);
        return true;
    }

    private static @Nullable Line counterpart(Line line, List<Line> old, int others) {
        if (!(line.attribute().value() instanceof Said.Need need)) {
            return old.isEmpty() ? null : old.getFirst();
        }
        if ((long) old.size() * others > MOST_PAIRS) {
            return null;
        }
        Set<String> named = targets(need.branch().gate());
        Line best = null;
        double likeness = 0;
        for (Line was : old) {
            if (was.attribute().value() instanceof Said.Need other) {
                double like = likeness(named, targets(other.branch().gate()));
                if (like > likeness) {
                    likeness = like;
                    best = was;
                }
            }
        }
        return best;
    }

    /** What both name as a share of what either names (Jaccard). */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }

    private static Set<String> targets(Gate gate) {
        Set<String> named = new HashSet<>();
        collect(gate, named);
        return named;
    }

    private static void collect(Gate gate, Set<String> named) {
        if (gate instanceof Gate.Need need) {
            named.add(need.target());
        }
        gate.branches().forEach(branch -> collect(branch.gate(), named));
    }

    private void row(String name, @Nullable Line was, @Nullable Line now) {
        rows.add(new ClaimChange(
                after.section(),
                after.id(),
                name,
                was == null ? null : was.attribute().value(),
                now == null ? null : now.attribute().value(),
                was == null ? before.where() : was.where(),
                now == null ? after.where() : now.where()));
    }
}
