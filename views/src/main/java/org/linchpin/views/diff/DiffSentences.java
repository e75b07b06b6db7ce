package org.linchpin.views.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linchpin.engine.diff.ClaimChange;
import org.linchpin.engine.diff.ClaimChanges;
import org.linchpin.engine.diff.DiffAnswer;
import org.linchpin.engine.diff.DiffAnswer.TargetChange;
import org.linchpin.engine.diff.OwnChange;
import org.linchpin.engine.diff.StakeChange;
import org.linchpin.engine.diff.WayChange;
import org.linchpin.views.print.Figures;

/** What changed, a line for each thing that a reader asks after the headline. */
final class DiffSentences {

    private static final int SHOWN = 3;
    private static final int FUNCTIONS_TOLD = 12;

    private final DiffAnswer answer;
    private final int maxSize;

    DiffSentences(DiffAnswer answer, int maxSize) {
        this.answer = answer;
        this.maxSize = maxSize;
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
        rules(lines);
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
                .filter(change -> change.figure() == OwnChange.Figure.OWN_WEIGHT && change.before() != change.after())
                .forEach(change -> lines.add("Weight that stays lit for good with every foreign state off: "
                        + DiffWords.figure(change.after(), change.wholeAfter()) + ", was "
                        + DiffWords.figure(change.before(), change.wholeBefore()) + "."));
    }

    /** By what the answer is judged, where that changed too. */
    private void rules(List<String> lines) {
        List<ClaimChange> rows = answer.claims().rows().rows();
        List<String> rules = rows.stream()
                .filter(change -> change.section() == ClaimChange.Section.POLICIES
                        || change.section() == ClaimChange.Section.RESIDENCY)
                .filter(change -> !change.isEvidence())
                .map(change -> change.section().word() + " " + change.id())
                .toList();
        if (!rules.isEmpty()) {
            lines.add("The rules changed too: " + DiffWords.some(rules, 2 * SHOWN) + ".");
        }
        if (rows.stream().anyMatch(DiffSentences::movesTime)) {
            lines.add("Time 0 moved: the times of each model count from its own.");
        }
    }

    private static boolean movesTime(ClaimChange change) {
        return change.section() == ClaimChange.Section.MODEL && "as-of".equals(change.attribute());
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
