package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.diff.DiffQuestion.Level;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.UnknownSwitchException;

/**
 * Compares the minimal cut sets of two models over one level, set by set, up to the size to which both are complete. What
 * is new is in the second list and not in the first; it is said of it whether a part of it sufficed before, for then it is
 * no new way but a longer one.
 */
final class WayChanges {

    /** The sets of one version in both readings. */
    private record Both(Ways shown, @Nullable Ways best, boolean isCompared) {

        static Both of(Version version, DiffQuestion question, List<Switch> switches, Work work) {
            Ways shown = Ways.of(version.shown(), question, switches, work.share(version.best() == null ? 1 : 2));
            Version.World best = version.best();
            Ways other = best == null
                    ? null
                    : Ways.of(
                            best,
                            question,
                            switches.stream().map(best.switches()::again).toList(),
                            work);
            return new Both(shown, other, version.isCompared());
        }

        /** Whether the best reading denies the set; null if that was not asked or not searched. */
        @Nullable
        Boolean depends(String target, List<String> set) {
            if (!isCompared || best == null) {
                return isCompared ? false : null;
            }
            Ways.OfTarget ways = best.of(target);
            if (ways == null || ways.completeSize() < set.size()) {
                return null;
            }
            return !ways.breaches(set);
        }
    }

    private final Level level;
    private final Both before;
    private final Both after;
    private final Map<String, Side> sides = new HashMap<>();
    private final List<WayChange> changes = new ArrayList<>();
    private final List<Unsearched> unsearched = new ArrayList<>();

    private WayChanges(DiffQuestion question, Level level, Work work) {
        this.level = level;
        List<Switch> old = switches(question.before(), question.after(), level);
        List<Switch> now = switches(question.after(), question.before(), level);
        List.of(old, now).forEach(side -> side.forEach(one -> sides.put(one.id(), one.side())));
        this.before = Both.of(question.before(), question, old, work.share(2));
        this.after = Both.of(question.after(), question, now, work);
    }

    static WayChanges of(DiffQuestion question, Level level, Work work) {
        WayChanges ways = new WayChanges(question, level, work);
        question.targets().forEach(target -> ways.compare(target, question.maxSize()));
        return ways;
    }

    List<WayChange> changes() {
        return changes;
    }

    List<Unsearched> unsearched() {
        return unsearched;
    }

    /** The switches of a level; none if a filter selects some in the other version only. */
    static List<Switch> switches(Version version, Version other, Level level) {
        try {
            return version.shown().switches().over(level.over(), level.ordersOnly());
        } catch (UnknownSwitchException none) {
            other.shown().switches().over(level.over(), level.ordersOnly());
            return List.of();
        }
    }

    private void compare(String target, int maxSize) {
        Ways.OfTarget nothing = new Ways.OfTarget(Map.of(), maxSize, null);
        Ways.OfTarget old = Objects.requireNonNullElse(before.shown().of(target), nothing);
        Ways.OfTarget now = Objects.requireNonNullElse(after.shown().of(target), nothing);
        int size = Math.min(old.completeSize(), now.completeSize());
        if (size < maxSize) {
            String reason = old.completeSize() < maxSize ? old.reason() : now.reason();
            unsearched.add(new Unsearched(target, level, size, reason == null ? "too much to try" : reason));
        }
        for (List<String> set : now.times().keySet()) {
            if (set.size() <= size) {
                there(target, set, old, now);
            }
        }
        for (List<String> set : old.times().keySet()) {
            if (set.size() <= size && !now.times().containsKey(set)) {
                List<String> part = now.partOf(set);
                add(
                        target,
                        set,
                        part == null ? WayChange.Kind.GONE : WayChange.Kind.PART_SUFFICES,
                        old.time(set),
                        Seconds.NEVER,
                        part);
            }
        }
    }

    private void there(String target, List<String> set, Ways.OfTarget old, Ways.OfTarget now) {
        int was = old.time(set);
        int is = now.time(set);
        if (was == Seconds.NEVER) {
            List<String> part = old.partOf(set);
            add(target, set, part == null ? WayChange.Kind.NEW : WayChange.Kind.MORE_NEEDED, was, is, part);
        } else if (is != was) {
            add(target, set, is < was ? WayChange.Kind.SOONER : WayChange.Kind.LATER, was, is, null);
        } else {
            Boolean dependedBefore = before.depends(target, set);
            Boolean dependsNow = after.depends(target, set);
            if (dependedBefore != null && dependsNow != null && !dependedBefore.equals(dependsNow)) {
                add(target, set, dependsNow ? WayChange.Kind.OPEN : WayChange.Kind.CERTAIN, was, is, null);
            }
        }
    }

    private void add(
            String target, List<String> set, WayChange.Kind kind, int was, int is, @Nullable List<String> counterpart) {
        changes.add(new WayChange(
                target,
                level,
                set,
                kind,
                was,
                is,
                was == Seconds.NEVER ? null : before.depends(target, set),
                is == Seconds.NEVER ? null : after.depends(target, set),
                counterpart == null ? List.of() : counterpart,
                side(set)));
    }

    private Side side(List<String> set) {
        List<Side> all =
                set.stream().map(id -> sides.getOrDefault(id, Side.NONE)).toList();
        return Stream.of(Side.SELF, Side.FOREIGN, Side.NONE, Side.HOME)
                .filter(all::contains)
                .findFirst()
                .orElse(Side.NONE);
    }
}
