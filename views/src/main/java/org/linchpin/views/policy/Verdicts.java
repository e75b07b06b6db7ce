package org.linchpin.views.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.policy.Baseline;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Judgement;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.Ruling;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.engine.policy.Ruling.Verdict;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.Opened;

/**
 * All that {@code policy} has to say, in every format.
 *
 * @param policies that were asked about
 * @param accepted the baseline, or null
 * @param exitCode of the run
 */
public record Verdicts(
        Opened opened,
        List<Rules.Policy> policies,
        Judgement judgement,
        @Nullable Accepted accepted,
        int exitCode) {

    /** The verdict in words. */
    String sentence() {
        List<Ruling> rulings = judgement.rulings();
        if (rulings.isEmpty()) {
            return "Nothing to judge: " + (policies.size() == 1 ? "this policy speaks" : "these policies speak")
                    + " of plans only.";
        }
        String all = policiesOf(rulings).size() == 1
                ? "the policy"
                : policiesOf(rulings).size() + " policies";
        return switch (judgement.verdict()) {
            case HELD -> "Met: " + all + (policiesOf(rulings).size() == 1 ? " holds." : " hold.");
            case ACCEPTED ->
                "Met, as accepted: " + all + " hold" + (policiesOf(rulings).size() == 1 ? "s" : "") + " but for "
                        + Figures.count(judgement.findings().size(), "accepted finding", "accepted findings") + ".";
            case OPEN ->
                "Not settled: no violation was found, but " + some(Verdict.OPEN, "is", "are")
                        + " not searched to the end.";
            case DEPENDS ->
                "Depends: " + some(Verdict.DEPENDS, "is", "are")
                        + " violated in one reading of what the model leaves open and not" + " in the other"
                        + foremost() + ".";
            case VIOLATED -> "Violated: " + some(Verdict.VIOLATED, "does", "do") + " not hold" + foremost() + ".";
        };
    }

    /** {@code 3 of 4 policies are}. */
    private String some(Verdict verdict, String does, String they) {
        int all = policiesOf(judgement.rulings()).size();
        int some = policiesOf(judgement.rulings().stream()
                        .filter(ruling -> ruling.verdict() == verdict)
                        .toList())
                .size();
        return some + " of " + Figures.count(all, "policy", "policies") + " " + (some == 1 ? does : they);
    }

    private static Set<String> policiesOf(List<Ruling> rulings) {
        return rulings.stream().map(ruling -> ruling.limit().policy().id()).collect(Collectors.toSet());
    }

    /** The single switch, a foreign one if there is one, that breaches most functions of one limit. */
    private String foremost() {
        FindingGroup most = null;
        for (Ruling ruling : judgement.rulings()) {
            for (FindingGroup group : FindingGroup.of(ruling.counted())) {
                if (group.isBreach() && group.switches().size() == 1 && (most == null || group.isBefore(most))) {
                    most = group;
                }
            }
        }
        return most == null
                ? ""
                : "; " + PolicyWords.names(most.switches()) + " alone stops "
                        + Figures.count(most.functions().size(), "function", "functions") + " within "
                        + Figures.span(most.first().finding().limit().horizonSeconds()) + ", the first "
                        + Figures.after(most.firstSeconds());
    }

    /** {@code violated}, {@code held, as accepted}. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case HELD -> "held";
            case ACCEPTED -> "held, as accepted";
            case OPEN -> "not settled";
            case DEPENDS -> "depends";
            case VIOLATED -> "violated";
        };
    }

    /** The policy's id; with what it is about where a policy asks for two things. */
    String ruleId(Limit limit) {
        String id = limit.policy().id();
        long limits = judgement.rulings().stream()
                .filter(ruling -> ruling.limit().policy().id().equals(id))
                .count();
        return limits == 1 ? id : id + "/" + limit.kind().name().toLowerCase(Locale.ROOT);
    }

    /** What a finding says in full, with what the baseline says of it. */
    String message(Ruled ruled) {
        String holds = switch (ruled.holds()) {
            case EVERYWHERE -> "";
            case WORST_ONLY -> "; depends on what the model leaves open: not in the best reading";
            case BEST_ONLY -> "; depends on what the model leaves open: only in the best reading";
        };
        return PolicyWords.sentence(ruled.finding()) + holds + state(ruled) + ".";
    }

    private String state(Ruled ruled) {
        Baseline.Entry entry = ruled.entry();
        if (entry == null || accepted == null) {
            return "";
        }
        return switch (ruled.state()) {
            case COUNTS -> "";
            case ACCEPTED -> "; accepted by " + entry.owner() + " until " + entry.expires() + ": " + entry.reason();
            case EXPIRED ->
                "; accepted by " + entry.owner() + " until " + entry.expires() + ", which is past on " + accepted.on();
            case WORSE -> "; worse than " + entry.owner() + " accepted (" + PolicyWords.accepted(entry) + ")";
        };
    }

    /** What speaks of plans alone, a sentence each. */
    List<String> ofPlansOnly() {
        List<String> lines = new ArrayList<>();
        for (Rules.Policy policy : policies) {
            String asks = PolicyWords.ofPlans(policy, opened.model().currency());
            if (!asks.isEmpty()) {
                lines.add(policy.id() + ": " + asks + ". This speaks of plans only and is not judged here.");
            }
        }
        return lines;
    }

    /** What was accepted and is not among the findings; functions that one entry names together. */
    List<NotFound> notFound() {
        Map<Baseline.Entry, List<String>> functions = new LinkedHashMap<>();
        for (Baseline.Entry entry : judgement.unmatched()) {
            List<String> of = functions.computeIfAbsent(entry.of(null), key -> new ArrayList<>());
            if (entry.function() != null) {
                of.add(entry.function());
            }
        }
        List<NotFound> list = new ArrayList<>();
        functions.forEach((entry, of) -> list.add(new NotFound(entry, of, unmatched(entry, of))));
        return list;
    }

    /** @param functions none where it is about a share */
    record NotFound(Baseline.Entry entry, List<String> functions, String message) {}

    private String unmatched(Baseline.Entry entry, List<String> functions) {
        List<String> ids = opened.written().rules().policies().stream()
                .map(Rules.Policy::id)
                .toList();
        String about = entry.policy() + ", " + String.join(" + ", entry.switches())
                + (functions.isEmpty() ? "" : ": " + String.join(", ", functions));
        if (!ids.contains(entry.policy())) {
            return "accepted and not there: " + about + ". The model has no policy \"" + entry.policy() + "\".";
        }
        return "accepted and not found: " + about + ". "
                + (judgement.isTruncated() ? "The search was cut short." : "Maybe fixed: remove it.");
    }

    /** True if the limit can be violated by nothing. */
    static boolean isEmpty(Ruling ruling) {
        return ruling.judged().switchCount() == 0
                || (ruling.judged().functions().isEmpty()
                        && ruling.judged().notJudged().isEmpty());
    }

    static String nothing(Ruling ruling) {
        return (ruling.judged().switchCount() == 0 ? "No switch" : "No function")
                + " of the model is what it speaks of: nothing could violate it.";
    }

    static List<String> ids(Finding finding) {
        return finding.switches().stream().map(Switch::id).toList();
    }
}
