package org.linchpin.engine.model.validity;

import java.util.HashSet;
import java.util.Set;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.model.validity.KnownIds.Sort;

/** Residency rules and policies. */
final class RuleCheck {

    private static final Set<String> LEVELS =
            Set.of("parties", "owners", "positions", "jurisdictions", "blocs", "sites");
    private static final Set<String> OURS = Set.of("self", "home", "foreign");

    private final Checker checker;
    private final SwitchCheck switches;

    RuleCheck(Checker checker, SwitchCheck switches) {
        this.checker = checker;
        this.switches = switches;
    }

    void check(Rules rules) {
        for (Rules.Residency rule : rules.residency()) {
            checker.mustName(Sort.JURISDICTION, rule.claim(), "only-in", rule.onlyIn());
            checker.mustName(Sort.JURISDICTION, rule.claim(), "readable-by", rule.readableBy());
            if (!checker.known.classes.contains(rule.dataClass())) {
                checker.warning(
                        rule.claim(),
                        "class",
                        rule.dataClass(),
                        "no node carries the class \"" + rule.dataClass() + "\" of this rule",
                        checker.guessWord(rule.dataClass(), checker.known.classes));
            }
            checker.claim(rule.claim());
        }
        Set<String> ids = new HashSet<>();
        for (Rules.Policy policy : rules.policies()) {
            if (!ids.add(policy.id())) {
                checker.error(
                        policy.claim(),
                        "id",
                        policy.id(),
                        "a policy's id must be its own, \"" + policy.id() + "\" is repeated");
            }
            policy(policy);
        }
    }

    private void policy(Rules.Policy policy) {
        String over = policy.over();
        if (over != null && !LEVELS.contains(over)) {
            switches.filter(over, policy.claim(), "over");
        }
        if (policy.of() != null) {
            switches.filter(policy.of(), policy.claim(), "of");
        }
        if (policy.atMostPpm() >= 0 && policy.maxSize() > 1) {
            checker.error(
                    policy.claim(),
                    "size",
                    String.valueOf(policy.maxSize()),
                    "at-most must speak of single switches, size is " + policy.maxSize());
        }
        for (String except : policy.except()) {
            if (!OURS.contains(except)) {
                switches.check(except, policy.claim(), "except");
            }
        }
        checker.claim(policy.claim());
    }
}
