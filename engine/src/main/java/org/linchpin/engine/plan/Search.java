package org.linchpin.engine.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.engine.switches.Switch;

/**
 * The implicit hitting set (Moreno-Centeno and Karp 2013, doi:10.1287/opre.1120.1139): the master's best choice is judged; for
 * what it still leaves dark, the reasons become rows; and so on until the best choice meets every limit, or there is none.
 * Each turn forbids at least the choice it judged, so it ends. Exact if it ends before its work is stopped.
 */
final class Search {

    /** Reasons found in one turn. */
    private static final int MOST_REASONS = 400;

    /** @param bought the options of the catalogue, or null if none is known to meet every limit */
    record Found(
            boolean @Nullable [] bought,
            long costMinor,
            long lowerBoundMinor,
            @Nullable String truncated) {

        boolean isOptimal() {
            return bought != null && lowerBoundMinor >= costMinor;
        }

        /** True if it is proved that no options meet every limit. */
        boolean isImpossible() {
            return bought == null && lowerBoundMinor == Long.MAX_VALUE;
        }
    }

    private static final String STOPPED = "stopped before a plan was found";
    private static final String NOT_JUDGED = "there was no time to judge a choice of options";

    private final Outlook outlook;
    private final Catalogue catalogue;
    private final Basis basis;
    private final Master master;
    private final Work work;
    private final Program program;
    private final Reasons reasons;
    private final Caps caps;
    private final Map<String, Double> weights = new HashMap<>();

    /** @param program over the options of the outlook's catalogue; it grows */
    Search(Outlook outlook, Program program, Master master) {
        this.outlook = outlook;
        this.catalogue = outlook.catalogue();
        this.basis = outlook.basis();
        this.master = master;
        this.work = outlook.work();
        this.program = program;
        this.reasons = new Reasons(outlook.model(), catalogue, basis, work);
        this.caps = new Caps(program);
        outlook.model().nodes().forEach(node -> {
            if (node.role().critical()) {
                weights.put(node.id(), node.role().weight());
            }
        });
    }

    /** Something else that a plan must be, beside meeting the limits. */
    interface Demand {
        /** {@link Literal Literals} of which one must become true for the plan to be so; null if it is. */
        int @Nullable [] unmet(boolean[] plan);
    }

    Found run() {
        return run(plan -> null);
    }

    /** May be called again once the program or the demand asks for more, never for less. */
    Found run(Demand demand) {
        long lowerBound = Long.MIN_VALUE;
        while (true) {
            Master.Solved solved = master.minimise(program, work);
            lowerBound = Math.max(lowerBound, solved.lowerBound());
            boolean[] values = solved.values();
            if (values == null) {
                return new Found(null, 0, lowerBound, lowerBound == Long.MAX_VALUE ? null : STOPPED);
            }
            boolean[] plan = Arrays.copyOf(values, catalogue.size());
            PolicyAnswer judged = outlook.judged(plan);
            int[] unmet = judged.isMet() ? demand.unmet(plan) : null;
            if (unmet != null) {
                program.clause(unmet);
                continue;
            }
            if (judged.isMet()) {
                return new Found(plan, catalogue.costMinor(plan), lowerBound, null);
            }
            if (judged.findingCount() == 0) {
                // Nothing speaks against it but that it was not looked at to the end.
                return new Found(null, 0, lowerBound, work.stopped() ? STOPPED : NOT_JUDGED);
            }
            learn(judged, plan);
            if (work.stopped()) {
                return new Found(null, 0, lowerBound, STOPPED);
            }
        }
    }

    /** Adds rows that this plan does not meet. */
    private void learn(PolicyAnswer judged, boolean[] plan) {
        boolean learned = false;
        int count = 0;
        for (PolicyAnswer.Judged one : judged.limits()) {
            for (Finding finding : one.findings()) {
                if (count++ < MOST_REASONS && !work.stopped()) {
                    learned |= learn(finding, plan);
                }
            }
        }
        if (!learned) {
            int[] other = new int[plan.length];
            Arrays.setAll(other, k -> Literal.flip(k, plan[k]));
            program.clause(other);
        }
    }

    private boolean learn(Finding finding, boolean[] plan) {
        Limit limit = finding.limit();
        List<String> switches = finding.switches().stream().map(Switch::id).toList();
        if (finding instanceof Finding.OverCap over) {
            String key = limit.policy().id() + " " + over.what().id();
            boolean learned = false;
            for (String function : over.functions()) {
                int variable = caps.breached(key, function);
                int[] reason = reasons.of(new Violation(limit, switches, function), plan);
                int[] clause = Arrays.copyOf(reason, reason.length + 1);
                clause[reason.length] = Literal.yes(variable);
                learned |= program.clause(clause);
            }
            caps.row(key, weights, limit.mostStake(basis.wholeWeight(limit)));
            return learned;
        }
        return program.clause(
                reasons.of(new Violation(limit, switches, finding.functions().getFirst()), plan));
    }
}
