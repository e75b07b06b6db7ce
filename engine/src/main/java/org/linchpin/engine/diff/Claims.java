package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.diff.ClaimChange.Section;
import org.linchpin.engine.diff.ClaimChanges.Tally;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;

/**
 * Compares what two models say, statement by statement, each known by its section and id; neither the order of statements
 * nor the file they stand in matters. Of nodes, of which there may be ten millions, fingerprints are compared, and only
 * those that differ are kept as a whole, up to the number of rows that is asked for. Linear in the models; two walks over
 * each.
 */
final class Claims {

    /** What differs, by section and id. */
    private record Key(Section section, String id) {}

    private record Pair(
            @Nullable Statement before, @Nullable Statement after) {}

    private final boolean isPartial;
    private final int most;
    private final Map<Section, long[]> tallies = new EnumMap<>(Section.class);
    private final Map<Key, Pair> differing = new LinkedHashMap<>();

    private Claims(boolean isPartial, int most) {
        this.isPartial = isPartial;
        this.most = most;
    }

    static ClaimChanges compare(Version before, Version after, int most) {
        boolean isPartial = before.isCompiled() || after.isCompiled();
        Claims claims = new Claims(isPartial, most);
        Model one = isPartial ? before.model() : before.written();
        Model other = isPartial ? after.model() : after.written();
        claims.others(OtherStatements.of(one, isPartial), OtherStatements.of(other, isPartial));
        claims.nodes(one, other);
        return claims.answer();
    }

    private void others(List<Statement> before, List<Statement> after) {
        Map<Key, Statement> old = new LinkedHashMap<>();
        before.forEach(statement -> old.put(key(statement), statement));
        for (Statement now : after) {
            Statement was = old.remove(key(now));
            if (was == null || was.fingerprint() != now.fingerprint()) {
                count(now.section(), was != null, true);
                keep(was, now);
            }
        }
        for (Statement was : old.values()) {
            count(was.section(), true, false);
            keep(was, null);
        }
    }

    private void nodes(Model before, Model after) {
        Map<String, Long> old = new HashMap<>();
        before.nodes().forEach(node -> old.put(node.id(), statement(node).fingerprint()));
        Set<String> changed = new HashSet<>();
        after.nodes().forEach(node -> {
            Statement now = statement(node);
            Long was = old.remove(node.id());
            if (was == null || was != now.fingerprint()) {
                count(Section.NODES, was != null, true);
                if (was == null) {
                    keep(null, now);
                } else if (changed.size() < most) {
                    changed.add(node.id());
                    keep(null, now);
                }
            }
        });
        if (changed.isEmpty() && old.isEmpty()) {
            return;
        }
        before.nodes().forEach(node -> {
            if (changed.contains(node.id())) {
                Statement was = statement(node);
                differing.computeIfPresent(key(was), (key, pair) -> new Pair(was, pair.after()));
            } else if (old.containsKey(node.id())) {
                count(Section.NODES, true, false);
                keep(statement(node), null);
            }
        });
    }

    private Statement statement(Node node) {
        return isPartial ? NodeStatement.ofCompiled(node) : NodeStatement.of(node);
    }

    private static Key key(Statement statement) {
        return new Key(statement.section(), statement.id());
    }

    private void count(Section section, boolean was, boolean is) {
        long[] counts = tallies.computeIfAbsent(section, s -> new long[3]);
        counts[was && is ? 2 : is ? 0 : 1]++;
    }

    /** Half of the room is for what is there now, so that what is gone is seen beside much that is new. */
    private void keep(@Nullable Statement before, @Nullable Statement after) {
        Statement some = after == null ? before : after;
        if (some != null && differing.size() < (after == null ? 2L * most : most)) {
            differing.put(key(some), new Pair(before, after));
        }
    }

    private ClaimChanges answer() {
        List<ClaimChange> rows = new ArrayList<>();
        differing.values().forEach(pair -> rows.addAll(Lines.compare(pair.before(), pair.after())));
        rows.sort(Comparator.comparing(ClaimChange::isEvidence)
                .thenComparing(ClaimChange::section)
                .thenComparing(ClaimChange::id));
        List<Tally> counted = new ArrayList<>();
        long statements = 0;
        for (Map.Entry<Section, long[]> entry : tallies.entrySet()) {
            long[] counts = entry.getValue();
            counted.add(new Tally(entry.getKey(), counts[0], counts[1], counts[2]));
            statements += counts[0] + counts[1] + counts[2];
        }
        List<ClaimChange> shown = List.copyOf(rows.subList(0, Math.min(most, rows.size())));
        long total = rows.size() + statements - differing.size();
        return new ClaimChanges(List.copyOf(counted), new Listed<>(shown, total), renamed(), isPartial);
    }

    /** Statements that are gone, each with the only one that is new and says the same, if it is the only one gone that does. */
    private List<ClaimChanges.Renamed> renamed() {
        Map<List<Object>, List<Statement>> gone = new LinkedHashMap<>();
        Map<List<Object>, List<Statement>> added = new HashMap<>();
        for (Pair pair : differing.values()) {
            Statement one = pair.before() == null ? pair.after() : pair.before();
            if (one != null
                    && (pair.before() == null || pair.after() == null)
                    && one.lines().size() > 1) {
                (pair.after() == null ? gone : added)
                        .computeIfAbsent(List.of(one.section(), one.fingerprint()), k -> new ArrayList<>())
                        .add(one);
            }
        }
        List<ClaimChanges.Renamed> renamed = new ArrayList<>();
        gone.forEach((content, before) -> {
            List<Statement> after = added.getOrDefault(content, List.of());
            if (before.size() == 1 && after.size() == 1) {
                Statement was = before.getFirst();
                renamed.add(new ClaimChanges.Renamed(
                        was.section(), was.id(), after.getFirst().id()));
            }
        });
        return List.copyOf(renamed);
    }
}
