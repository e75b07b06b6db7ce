package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.switches.Switch;

/** Compares what the switches of some levels stop alone, by a sweep of each version in each reading. */
final class Stakes {

    /** What the switches of one version do; null if the caller stopped the sweep. */
    private record Side(Map<String, SweepAnswer.Row> rows, Map<String, StakeChange.Reach> reaches, double whole) {}

    private final DiffQuestion question;
    private final Work work;

    private Stakes(DiffQuestion question, Work work) {
        this.question = question;
        this.work = work;
    }

    /**
     * @param changes the largest change first
     * @param wholeBefore weight of all critical functions
     * @param wholeAfter the same of now
     * @param isComplete false if the caller stopped it; there are no changes then
     */
    record Answer(List<StakeChange> changes, double wholeBefore, double wholeAfter, boolean isComplete) {}

    static Answer compare(DiffQuestion question, Work work) {
        return new Stakes(question, work).run();
    }

    private Answer run() {
        Side before = side(question.before(), question.after());
        Side after = before == null ? null : side(question.after(), question.before());
        if (before == null || after == null) {
            return new Answer(List.of(), 0, 0, false);
        }
        Set<String> ids = new LinkedHashSet<>(after.rows().keySet());
        ids.addAll(before.rows().keySet());
        List<StakeChange> changes = new ArrayList<>();
        for (String id : ids) {
            StakeChange.Reach was = before.reaches().get(id);
            StakeChange.Reach is = after.reaches().get(id);
            SweepAnswer.Row row = after.rows().getOrDefault(id, before.rows().get(id));
            if (row != null && differ(was, is)) {
                Switch what = row.what();
                changes.add(new StakeChange(id, what.name(), what.kind(), what.side(), was, is));
            }
        }
        changes.sort(Comparator.comparingDouble((StakeChange change) -> change.stakeBefore() - change.stakeAfter())
                .thenComparing(StakeChange::id));
        return new Answer(changes, before.whole(), after.whole(), true);
    }

    /** Nothing that stops nothing is told of. */
    private static boolean differ(StakeChange.@Nullable Reach was, StakeChange.@Nullable Reach is) {
        double stakeBefore = was == null ? 0 : was.stake();
        double stakeAfter = is == null ? 0 : is.stake();
        int criticalBefore = was == null ? 0 : was.critical();
        int criticalAfter = is == null ? 0 : is.critical();
        return stakeBefore != stakeAfter || criticalBefore != criticalAfter;
    }

    private @Nullable Side side(Version version, Version other) {
        List<Switch> switches = new ArrayList<>();
        question.levels().forEach(level -> switches.addAll(WayChanges.switches(version, other, level)));
        SweepAnswer shown = sweep(version.shown(), switches);
        Version.World best = version.best();
        SweepAnswer inBest = best == null
                ? null
                : sweep(best, switches.stream().map(best.switches()::again).toList());
        if (!shown.complete() || (inBest != null && !inBest.complete())) {
            return null;
        }
        Map<String, SweepAnswer.Row> rows = byId(shown);
        Map<String, SweepAnswer.Row> bestRows = inBest == null ? rows : byId(inBest);
        Map<String, StakeChange.Reach> reaches = new HashMap<>();
        rows.forEach((id, row) -> {
            SweepAnswer.Row other2 = bestRows.get(id);
            Boolean depends = version.isCompared()
                    ? (Boolean) (other2 == null
                            || other2.stake() != row.stake()
                            || other2.criticalReach() != row.criticalReach())
                    : null;
            reaches.put(
                    id, new StakeChange.Reach(row.stake(), row.criticalReach(), row.firstCriticalSeconds(), depends));
        });
        return new Side(rows, reaches, shown.whole().weight());
    }

    private SweepAnswer sweep(Version.World world, List<Switch> switches) {
        return Sweep.answer(world.network(), switches, question.horizonSeconds(), work);
    }

    private static Map<String, SweepAnswer.Row> byId(SweepAnswer answer) {
        Map<String, SweepAnswer.Row> rows = new LinkedHashMap<>();
        answer.rows().forEach(row -> rows.put(row.what().id(), row));
        return rows;
    }
}
