package org.linchpin.formats.register.exits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.exit.Exit;
import org.linchpin.engine.network.Seconds;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Assessment;
import org.linchpin.formats.register.entries.Codes;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.exits.ExitFinding.Kind;

/** What stands in the way of leaving one provider (docs/register-exits.md). */
final class ExitFindings {

    private static final int HOUR = 3_600;

    private final Entries entries;
    private final Lists lists;
    private final List<ExitFinding> found = new ArrayList<>();

    private ExitFindings(Entries entries, Lists lists) {
        this.entries = entries;
        this.lists = lists;
    }

    static List<ExitFinding> of(
            Incumbent incumbent, Exit exit, List<Alternatives.Alternative> alternatives, Entries entries, Lists lists) {
        ExitFindings findings = new ExitFindings(entries, lists);
        findings.time(incumbent, exit);
        Assessment assessment = incumbent.assessment();
        if (assessment != null) {
            findings.assessed(assessment);
            alternatives.forEach(alternative -> findings.alternative(alternative, incumbent.provider()));
        } else if (incumbent.isCritical()) {
            findings.add(Kind.NO_ASSESSMENT, "B_07.01 has no row for the provider's service under this contract");
        }
        findings.found.sort(Comparator.comparing(ExitFinding::kind));
        return List.copyOf(findings.found);
    }

    private void add(Kind kind, String what) {
        found.add(new ExitFinding(kind, what));
    }

    private void time(Incumbent incumbent, Exit exit) {
        switch (exit.outcome()) {
            case STAYS_LIT -> {}
            case DARK_ANYWAY ->
                add(Kind.UNKNOWN_TIME, "the function goes dark with everybody there; what it leaves cannot be told");
            case NO_WAY -> add(Kind.UNKNOWN_TIME, "no way off is known; add options to an overlay");
            case UNKNOWN -> add(Kind.UNKNOWN_TIME, "no way off was found: " + reason(exit.truncated()));
            case WAY -> way(incumbent, exit);
        }
    }

    private void way(Incumbent incumbent, Exit exit) {
        String takes = "the fastest way off takes " + hours(exit.timeToExitSeconds());
        if (exit.holeSeconds() > 0) {
            String hole = takes + "; the function holds out " + hours(exit.holdoutSeconds()) + " and tolerates "
                    + hours(exit.toleratesSeconds()) + ": a hole of " + hours(exit.holeSeconds());
            boolean isExact = exit.truncated() == null;
            add(
                    isExact ? Kind.TOO_SLOW : Kind.UNKNOWN_TIME,
                    isExact ? hole : "of those that were found " + hole + "; " + reason(exit.truncated()));
        }
        long noticeSeconds = (long) incumbent.noticeDays() * Seconds.DAY;
        if (incumbent.noticeDays() >= 0 && exit.truncated() == null && noticeSeconds < exit.timeToExitSeconds()) {
            add(Kind.NOTICE_SHORTER, "the provider may leave after " + incumbent.noticeDays() + " days; " + takes);
        }
    }

    private static String reason(@Nullable String truncated) {
        return truncated == null ? "the search was not complete" : truncated;
    }

    /** Hours, as registers state times; part of one counts as one. */
    private static String hours(int seconds) {
        int hours = Math.ceilDiv(seconds, HOUR);
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    private void assessed(Assessment assessment) {
        if (!assessment.hasExitPlan()) {
            boolean isSaid = assessment.exitPlan().equals(Codes.NO);
            add(
                    Kind.NO_PLAN,
                    isSaid ? "the register says that there is no exit plan" : "whether there is one is blank");
        } else if (!assessment.isAudited()) {
            add(
                    Kind.UNTESTED,
                    "there is an exit plan, but no audit of the provider is recorded; tests of the plan itself are not"
                            + " in a register");
        }
        if (assessment.substitutability().equals(Codes.NOT_SUBSTITUTABLE)) {
            String why = assessment.reason().isEmpty()
                    ? ""
                    : ": " + lists.label("substitution-obstacle", assessment.reason());
            add(Kind.NOT_SUBSTITUTABLE, "assessed as not substitutable" + why);
        }
        if (assessment.reintegration().equals(Codes.DIFFICULT_REINTEGRATION)
                || assessment.reintegration().equals(Codes.COMPLEX_REINTEGRATION)) {
            add(
                    Kind.HARD_TO_REINTEGRATE,
                    "taking it back is assessed as: " + lists.label("reintegration", assessment.reintegration()));
        }
        if (!assessment.alternativesIdentified().equals(Codes.YES)) {
            boolean isSaid = assessment.alternativesIdentified().equals(Codes.NO);
            add(Kind.NO_ALTERNATIVE, isSaid ? "none is identified" : "whether there is one is not assessed");
        }
    }

    private void alternative(Alternatives.Alternative alternative, String incumbent) {
        String provider = alternative.provider();
        if (provider == null) {
            add(Kind.ALTERNATIVE_UNKNOWN, "\"" + alternative.text() + "\" is not in B_05.01");
            return;
        }
        String name = entries.providerName(provider);
        if (provider.equals(incumbent)) {
            add(Kind.ALTERNATIVE_SHARES_PARTY, name + " is the incumbent itself");
        } else if (!alternative.shared().isEmpty()) {
            String shared = alternative.shared().stream()
                    .map(party -> party.equals(provider) ? name + " itself" : entries.providerName(party))
                    .collect(Collectors.joining(", "));
            add(Kind.ALTERNATIVE_SHARES_PARTY, name + " and the incumbent's chain both rest on " + shared);
        }
        String group = alternative.group();
        if (group != null) {
            add(Kind.ALTERNATIVE_SHARES_OWNER, name + " is of the incumbent's group, " + entries.providerName(group));
        }
    }
}
