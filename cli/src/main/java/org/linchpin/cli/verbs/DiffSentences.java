package org.linchpin.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linchpin.cli.print.Figures;
import org.linchpin.engine.diff.ClaimChanges;
import org.linchpin.engine.diff.DiffAnswer;
import org.linchpin.engine.diff.DiffAnswer.TargetChange;
import org.linchpin.engine.diff.FunctionChange;
import org.linchpin.engine.diff.OwnChange;
import org.linchpin.engine.diff.StakeChange;
import org.linchpin.engine.diff.WayChange;
import org.linchpin.engine.network.Network.Side;

/** What changed, in words: the verdict in one sentence, then a line for each thing that a reader asks next. */
final class DiffSentences {

    private static final int SHOWN = 3;
    private static final int FUNCTIONS_TOLD = 12;

    private final DiffAnswer answer;
    private final int maxSize;

    DiffSentences(DiffAnswer answer, int maxSize) {
        this.answer = answer;
        this.maxSize = maxSize;
    }

    String headline() {
        List<String> clauses = clauses();
        if (clauses.isEmpty()) {
            return unmoved();
        }
        String all = String.join("; ", clauses) + ".";
        String verdict =
                answer.worse() ? answer.better() ? "Worse in part: " : "Worse: " : answer.better() ? "Better: " : "";
        return verdict.isEmpty() ? Character.toUpperCase(all.charAt(0)) + all.substring(1) : verdict + all;
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

    /** The worst first. */
    private List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        stopped(clauses);
        newWays(clauses);
        moved(clauses, WayChange.Kind.SOONER, " sooner");
        stakes(clauses);
        goneWays(clauses);
        moved(clauses, WayChange.Kind.LATER, " later");
        return clauses;
    }

    private void stopped(List<String> clauses) {
        List<String> stopped = answer.functions().rows().stream()
                .filter(FunctionChange::isNewlyStopped)
                .map(FunctionChange::id)
                .toList();
        if (!stopped.isEmpty()) {
            clauses.add(DiffWords.some(stopped, SHOWN) + (stopped.size() == 1 ? " is" : " are")
                    + " stopped with no switch off");
        }
        List<String> working = answer.functions().rows().stream()
                .filter(change -> change.worksAgain() && change.after() != null)
                .map(FunctionChange::id)
                .toList();
        if (!working.isEmpty()) {
            clauses.add(DiffWords.some(working, SHOWN) + (working.size() == 1 ? " is" : " are") + " no longer stopped");
        }
    }

    private void newWays(List<String> clauses) {
        long count = total(WayChange.Kind.NEW);
        if (count == 0) {
            return;
        }
        clauses.add(Figures.count(count, "new way", "new ways") + " to lose " + functions(WayChange.Kind.NEW));
        List<String> alone = counted(WayChange.Kind.NEW)
                .filter(way -> way.switches().size() == 1)
                .map(way -> way.switches().getFirst())
                .distinct()
                .toList();
        if (!alone.isEmpty()) {
            clauses.add(DiffWords.some(alone, SHOWN) + " now alone suffice" + (alone.size() == 1 ? "s" : ""));
        }
    }

    private void moved(List<String> clauses, WayChange.Kind kind, String word) {
        long count = total(kind);
        WayChange first = counted(kind).findFirst().orElse(null);
        if (first == null) {
            return;
        }
        String one = String.join(" + ", first.switches()) + " stop"
                + (first.switches().size() == 1 ? "s " : " ") + first.target() + " "
                + Figures.after(first.afterSeconds()) + ", it was " + Figures.after(first.beforeSeconds());
        clauses.add(count == 1 ? one : one + ", and " + Figures.count(count - 1) + " more" + word);
    }

    private void stakes(List<String> clauses) {
        if (!clauses.isEmpty() && total(WayChange.Kind.NEW) > 0) {
            return;
        }
        answer.stakes().rows().stream()
                .filter(change -> change.side() != Side.SELF && change.stakeAfter() > change.stakeBefore())
                .findFirst()
                .ifPresent(change -> clauses.add("the stake of " + change.id() + " grows from "
                        + Figures.weight(change.stakeBefore()) + " to " + Figures.weight(change.stakeAfter())));
    }

    private void goneWays(List<String> clauses) {
        long gone = total(WayChange.Kind.GONE);
        if (gone > 0) {
            clauses.add(Figures.count(gone, "way", "ways") + " to lose " + functions(WayChange.Kind.GONE)
                    + (gone == 1 ? " is" : " are") + " gone");
        }
    }

    /** Of functions that are critical and still there. */
    private Stream<TargetChange> counted() {
        return answer.targets().stream().filter(target -> target.counted() && !target.isGone());
    }

    private long total(WayChange.Kind kind) {
        return counted().mapToLong(target -> target.count(kind)).sum();
    }

    private Stream<WayChange> counted(WayChange.Kind kind) {
        List<String> ids = counted().map(TargetChange::target).toList();
        return answer.ways().rows().stream()
                .filter(way -> way.kind() == kind && !way.isOurs() && ids.contains(way.target()));
    }

    private String functions(WayChange.Kind kind) {
        return DiffWords.some(
                counted()
                        .filter(target -> target.count(kind) > 0)
                        .map(TargetChange::target)
                        .toList(),
                SHOWN);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        linchpins(lines, true);
        linchpins(lines, false);
        answer.targets().stream().limit(FUNCTIONS_TOLD).forEach(target -> lines.add(line(target)));
        if (answer.targets().size() > FUNCTIONS_TOLD) {
            lines.add(Figures.count(answer.targets().size() - FUNCTIONS_TOLD)
                    + " more functions with other ways: below.");
        }
        own(lines);
        claims(lines);
        unsearched(lines);
        return lines;
    }

    private void linchpins(List<String> lines, boolean isNew) {
        List<String> ids = answer.stakes().rows().stream()
                .filter(change -> isNew ? change.isNewLinchpin() : change.isLinchpinNoMore())
                .map(StakeChange::id)
                .toList();
        if (!ids.isEmpty()) {
            lines.add((isNew ? "Stop a critical function alone now: " : "Stop none alone any longer: ")
                    + DiffWords.some(ids, 2 * SHOWN) + ".");
        }
    }

    private static String line(TargetChange target) {
        List<String> counts = new ArrayList<>();
        for (WayChange.Kind kind : WayChange.Kind.values()) {
            if (target.count(kind) > 0) {
                counts.add(Figures.count(target.count(kind)) + " " + DiffWords.of(kind));
            }
        }
        String state =
                target.isNew() ? " (new)" : target.isGone() ? " (gone)" : target.counted() ? "" : " (not critical)";
        return target.target() + state + ": ways to lose it: " + String.join(", ", counts) + ".";
    }

    private void own(List<String> lines) {
        if (answer.own() == null) {
            lines.add("What is our own was not compared: there is too much to walk.");
            return;
        }
        answer.own().rows().stream()
                .filter(change -> change.figure() == OwnChange.Figure.OWN_WEIGHT)
                .forEach(change -> lines.add("Weight that stays lit for good with every foreign state off: "
                        + DiffWords.figure(change.after(), change.wholeAfter()) + ", was "
                        + DiffWords.figure(change.before(), change.wholeBefore()) + "."));
    }

    private void claims(List<String> lines) {
        ClaimChanges claims = answer.claims();
        if (!claims.tallies().isEmpty()) {
            lines.add("Claims: "
                    + claims.tallies().stream().map(DiffSentences::tally).collect(Collectors.joining("; ")) + ".");
        }
        claims.renamed().stream()
                .limit(2L * SHOWN)
                .forEach(one -> lines.add("Maybe renamed: " + one.section().word() + " " + one.before() + " is now "
                        + one.after() + "; both say the same."));
    }

    private static String tally(ClaimChanges.Tally tally) {
        List<String> counts = new ArrayList<>();
        add(counts, tally.added(), "added");
        add(counts, tally.gone(), "gone");
        add(counts, tally.changed(), "changed");
        return plural(tally) + " " + String.join(", ", counts);
    }

    private static String plural(ClaimChanges.Tally tally) {
        return switch (tally.section()) {
            case MODEL -> "model";
            case JURISDICTIONS -> "jurisdictions";
            case PARTIES -> "parties";
            case NODES -> "nodes";
            case OPTIONS -> "options";
            case POLICIES -> "policies";
            case RESIDENCY -> "residency rules";
            case SCENARIOS -> "scenarios";
            case SOURCES -> "sources";
        };
    }

    private static void add(List<String> counts, long count, String word) {
        if (count > 0) {
            counts.add(Figures.count(count) + " " + word);
        }
    }

    private void unsearched(List<String> lines) {
        if (!answer.isStakeKnown()) {
            lines.add("Truncated: the budget ended before every switch was tried; stakes were not compared.");
        }
        if (!answer.unsearched().isEmpty()) {
            String first = answer.unsearched().getFirst().target();
            lines.add("Truncated: of " + Figures.count(answer.unsearched().size(), "function", "functions")
                    + " not all groups of up to " + maxSize + " were compared, " + first + " first, for "
                    + answer.unsearched().getFirst().reason() + ".");
        }
    }
}
