package org.linchpin.views.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linchpin.engine.diff.DiffAnswer;
import org.linchpin.engine.diff.DiffAnswer.TargetChange;
import org.linchpin.engine.diff.FunctionChange;
import org.linchpin.engine.diff.StakeChange;
import org.linchpin.engine.diff.WayChange;
import org.linchpin.engine.diff.WayChange.Kind;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.views.print.Figures;

/** The verdict of {@code diff} in one sentence, the worst first. */
final class DiffHeadline {

    private static final int SHOWN = 3;

    private final DiffAnswer answer;

    DiffHeadline(DiffAnswer answer) {
        this.answer = answer;
    }

    String sentence() {
        List<String> clauses = clauses();
        if (clauses.isEmpty()) {
            return unmoved();
        }
        String all = String.join("; ", clauses) + ".";
        if (answer.worse()) {
            return (answer.better() ? "Worse in part: " : "Worse: ") + all;
        }
        return answer.better() ? "Better: " + all : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private String unmoved() {
        String known = answer.unsearched().isEmpty() && answer.isStakeKnown() ? "" : ", as far as was searched";
        if (answer.isSameVerdict()) {
            long claims = answer.claims().rows().total();
            return claims == 0
                    ? "Nothing changed" + known + "."
                    : "No verdict changed" + known + "; " + Figures.count(claims, "claim", "claims") + " did.";
        }
        return "No critical function can be stopped in another way, sooner or later than before" + known
                + "; what else changed is below.";
    }

    private List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        say(
                clauses,
                functions(FunctionChange::isNewlyStopped),
                "is stopped with no switch off",
                "are stopped with no switch off");
        newWays(clauses);
        newFunctions(clauses);
        moved(clauses, Kind.SOONER);
        if (total(Kind.NEW) == 0) {
            stake(
                    clauses,
                    " grows from ",
                    answer.stakes().rows().stream().filter(change -> change.stakeAfter() > change.stakeBefore()));
        }
        say(
                clauses,
                functions(change -> change.worksAgain() && change.after() != null),
                "is stopped no longer",
                "are stopped no longer");
        goneWays(clauses);
        moved(clauses, Kind.LATER);
        if (!answer.worse()) {
            stake(
                    clauses,
                    " falls from ",
                    answer.stakes().rows().reversed().stream()
                            .filter(change -> change.stakeAfter() < change.stakeBefore()));
        }
        say(clauses, functions(DiffHeadline::isUncounted), "is critical no longer", "are critical no longer");
        say(
                clauses,
                functions(DiffHeadline::isRemoved),
                "is not in the model any more",
                "are not in the model any more");
        return clauses;
    }

    private static boolean isUncounted(FunctionChange change) {
        FunctionChange.State was = change.before();
        FunctionChange.State is = change.after();
        return was != null && was.critical() && is != null && !is.critical();
    }

    private static boolean isRemoved(FunctionChange change) {
        FunctionChange.State was = change.before();
        return was != null && was.critical() && change.after() == null;
    }

    private static void say(List<String> clauses, List<String> ids, String one, String several) {
        if (!ids.isEmpty()) {
            clauses.add(DiffWords.some(ids, SHOWN) + " " + (ids.size() == 1 ? one : several));
        }
    }

    private List<String> functions(Predicate<FunctionChange> which) {
        return answer.functions().rows().stream()
                .filter(which)
                .map(FunctionChange::id)
                .toList();
    }

    private void newWays(List<String> clauses) {
        List<TargetChange> old =
                with(Kind.NEW).filter(target -> !target.isNew()).toList();
        long count = old.stream().mapToLong(target -> target.count(Kind.NEW)).sum();
        if (count == 0) {
            return;
        }
        List<String> ids = old.stream().map(TargetChange::target).toList();
        clauses.add(Figures.count(count, "new way", "new ways") + " to lose " + DiffWords.some(ids, SHOWN));
        List<String> alone = ways(Kind.NEW)
                .filter(way -> way.switches().size() == 1 && ids.contains(way.target()))
                .map(way -> way.switches().getFirst())
                .distinct()
                .toList();
        say(clauses, alone, "now alone suffices", "now alone suffice");
    }

    private void newFunctions(List<String> clauses) {
        List<String> each = with(Kind.NEW)
                .filter(TargetChange::isNew)
                .map(target -> target.target() + " is new, with " + Figures.count(target.count(Kind.NEW), "way", "ways")
                        + " to lose it")
                .toList();
        each.stream().limit(SHOWN).forEach(clauses::add);
        if (each.size() > SHOWN) {
            clauses.add("and so are " + Figures.count(each.size() - SHOWN) + " more");
        }
    }

    private void moved(List<String> clauses, Kind kind) {
        long count = total(kind);
        ways(kind).findFirst().ifPresent(first -> {
            String one = String.join(" + ", first.switches())
                    + (first.switches().size() == 1 ? " stops " : " stop ") + first.target() + " "
                    + Figures.after(first.afterSeconds()) + ", it was " + Figures.after(first.beforeSeconds());
            clauses.add(count == 1 ? one : one + ", and " + Figures.count(count - 1) + " more " + DiffWords.of(kind));
        });
    }

    private static void stake(List<String> clauses, String moves, Stream<StakeChange> changes) {
        changes.filter(change -> change.side() != Side.SELF)
                .min(Comparator.comparing(change -> change.side() != Side.FOREIGN))
                .ifPresent(change -> clauses.add("the stake of " + change.id() + moves
                        + Figures.weight(change.stakeBefore()) + " to " + Figures.weight(change.stakeAfter())));
    }

    private void goneWays(List<String> clauses) {
        long gone = total(Kind.GONE);
        if (gone > 0) {
            List<String> ids = with(Kind.GONE).map(TargetChange::target).toList();
            clauses.add(Figures.count(gone, "way", "ways") + " to lose " + DiffWords.some(ids, SHOWN)
                    + (gone == 1 ? " is" : " are") + " gone");
        }
    }

    private long total(Kind kind) {
        return with(kind).mapToLong(target -> target.count(kind)).sum();
    }

    /** Functions that are critical and still there, with such a change. */
    private Stream<TargetChange> with(Kind kind) {
        return answer.targets().stream()
                .filter(target -> target.counted() && !target.isGone() && target.count(kind) > 0);
    }

    private Stream<WayChange> ways(Kind kind) {
        List<String> ids = with(kind).map(TargetChange::target).toList();
        return answer.ways().rows().stream()
                .filter(way ->
                        way.kind() == kind && !way.isOurs() && !way.switches().isEmpty())
                .filter(way -> ids.contains(way.target()));
    }
}
