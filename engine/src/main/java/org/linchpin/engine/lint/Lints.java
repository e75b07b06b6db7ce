package org.linchpin.engine.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Problem;

/**
 * Answers {@link LintQuestion} with all lints there are. One walk over the nodes serves them all; lints that compile or
 * run networks are bounded, each by a budget of its own, and say what they left out.
 */
public final class Lints {

    /** A lint by its name, and how it is made for a run. */
    private record Kind(String name, BiFunction<Subject, Findings, Lint> make) {}

    private static final List<Kind> ALL = List.of(
            new Kind("already-ended", AlreadyEnded::new),
            new Kind("assumed", AssumedBeneath::new),
            new Kind("bare-claims", BareClaims::new),
            new Kind("broken-from-start", BrokenFromStart::new),
            new Kind("done-in-future", DoneInFuture::new),
            new Kind("fake-redundancy", FakeRedundancy::new),
            new Kind("holdout-below-lead", HoldoutBelowLead::new),
            new Kind("maybe-never-met", MaybeNeverMet::new),
            new Kind("no-place", NoPlace::new),
            new Kind("no-weight", NoWeight::new),
            new Kind("option-never-matters", OptionNeverMatters::new),
            new Kind("share-out-of-reach", ShareOutOfReach::new),
            new Kind("shared-stock", SharedStock::new),
            new Kind("standby-needed-anyway", StandbyNeededAnyway::new),
            new Kind("tolerates-beyond-horizon", ToleratesBeyondHorizon::new),
            new Kind("uncited-source", UncitedSource::new),
            new Kind("unexamined", UnexaminedBeneath::new),
            new Kind("unneeded-node", UnneededNode::new),
            new Kind("unneeded-party", UnneededParty::new),
            new Kind("unused-jurisdiction", UnusedJurisdiction::new));

    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem, String>comparing(
                    problem -> problem.where().file())
            .thenComparingInt(problem -> problem.where().line())
            .thenComparingInt(problem -> problem.where().column());

    private Lints() {}

    /** The names of all lints, in alphabetical order. */
    public static List<String> names() {
        return ALL.stream().map(Kind::name).toList();
    }

    public static LintAnswer answer(LintQuestion question, Work work) {
        Subject subject = new Subject(question, work);
        List<Problem> problems = new ArrayList<>();
        List<Findings> findings = new ArrayList<>();
        List<Lint> lints = new ArrayList<>();
        for (Kind kind : ALL) {
            Findings said = new Findings(kind.name(), problems);
            findings.add(said);
            lints.add(kind.make().apply(subject, said));
        }
        question.model().nodes().forEach(node -> lints.forEach(lint -> lint.node(node)));
        boolean complete = true;
        for (int k = 0; k < lints.size() && complete; k++) {
            lints.get(k).end();
            findings.get(k).close();
            work.progress(k + 1, lints.size());
            complete = !work.stopped();
        }
        problems.sort(BY_PLACE);
        return new LintAnswer(List.copyOf(problems), complete);
    }
}
