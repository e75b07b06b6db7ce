package org.linchpin.views.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.policy.Baseline;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.switches.Switch;
import org.linchpin.formats.text.Shares;
import org.linchpin.views.print.Figures;
import org.linchpin.views.words.Level;

/** What policies ask, and what was found against them, in sentences without their full stops. */
final class PolicyWords {

    private PolicyWords() {}

    /** All that is asked, so that nobody has to look into the model. */
    static String asks(Limit limit) {
        Rules.Policy policy = limit.policy();
        Level level = Level.of(limit.over());
        boolean isLevel = !level.one().equals("switch");
        String one = isLevel ? level.one() : "switch among \"" + limit.over() + "\"";
        String function = (policy.criticalOnly() ? "critical function" : "function")
                + (policy.of() == null ? "" : " among \"" + policy.of() + "\"");
        String within = " within " + Figures.span(limit.horizonSeconds());
        String asked = switch (limit.kind()) {
            case GROUPS ->
                (limit.maxSize() == 1
                                ? "no " + one + " alone"
                                : "no group of up to " + limit.maxSize() + " "
                                        + (isLevel ? level.many() : "switches among \"" + limit.over() + "\""))
                        + " may stop a " + function + within
                        + (policy.noMoves()
                                ? ", and with one off that stopped it before options were bought, no other may"
                                : "");
            case SHARE ->
                "no " + one + " alone may stop more than " + percent(policy.atMostPpm())
                        + " of the weight of all critical functions" + within
                        + (policy.of() == null ? "" : ", counting those among \"" + policy.of() + "\"");
            case SUPPORT ->
                "with any one " + one + " off, no " + function
                        + " may stand on unsupported nodes for longer than "
                        + Figures.span(limit.supportSeconds());
        };
        return asked + except(policy);
    }

    private static String except(Rules.Policy policy) {
        List<String> except = policy.except();
        return except.isEmpty() ? "" : "; not counted: " + String.join(", ", except);
    }

    /** What it asks of plans alone, or nothing. */
    static String ofPlans(Rules.Policy policy, String currency) {
        List<String> asks = new ArrayList<>();
        if (policy.budgetMinor() >= 0) {
            asks.add("a plan may cost at most " + Figures.weight(policy.budgetMinor() / 100.0) + " " + currency);
        }
        if (policy.readinessSeconds() >= 0) {
            asks.add((asks.isEmpty() ? "a plan" : "it") + " must stand after "
                    + Figures.span(policy.readinessSeconds()));
        }
        return String.join(", and ", asks);
    }

    static String sentence(Finding finding) {
        List<Switch> switches = finding.switches();
        String who = names(switches) + (switches.size() == 1 ? " alone" : " together");
        return switch (finding) {
            case Finding.Breach breach ->
                switches.isEmpty()
                        ? breach.function() + " stops " + Figures.after(breach.darkSeconds())
                                + " with no switch off, by the options that were bought"
                        : who + (switches.size() == 1 ? " stops " : " stop ") + breach.function() + " "
                                + Figures.after(breach.darkSeconds());
            case Finding.OverCap over ->
                who + " stops " + share(over) + " of the weight of all critical functions, at most "
                        + percent(over.limit().policy().atMostPpm()) + " is allowed: "
                        + String.join(", ", over.functions());
            case Finding.Unsupported unsupported ->
                "Without " + names(switches) + ", " + unsupported.function()
                        + " stands on unsupported nodes for longer than "
                        + Figures.span(unsupported.limit().supportSeconds());
        };
    }

    /** {@code 86 % (50 of 58)}. */
    static String share(Finding.OverCap over) {
        return Figures.percent(over.shareFraction()) + " (" + Figures.weight(over.stake()) + " of "
                + Figures.weight(over.whole()) + ")";
    }

    /** {@code Westland (XC) and Vendor H (vendor-h)}. */
    static String names(List<Switch> switches) {
        return switches.stream()
                .map(one -> one.name().equals(one.id()) ? one.id() : one.name() + " (" + one.id() + ")")
                .collect(Collectors.joining(" and "));
    }

    /** How much of a finding was accepted. */
    static String accepted(Baseline.Entry entry) {
        return entry.upToPpm() == Baseline.ANY
                ? "not before " + Figures.span(entry.notBeforeSeconds())
                : "up to " + percent(entry.upToPpm());
    }

    private static String percent(int ppm) {
        return Shares.format(ppm).replace("%", " %");
    }
}
