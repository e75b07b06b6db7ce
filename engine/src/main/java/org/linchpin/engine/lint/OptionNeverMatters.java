package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.options.Bought;

/**
 * An option that changes nothing ({@link Difference}): not bought alone with what it requires, not beside any one other
 * option, not among as many as go together. Also one that can never be bought, and one that speeds what is done.
 */
final class OptionNeverMatters implements Lint {

    private final Subject subject;
    private final Model model;
    private final Findings findings;
    private final OptionSets sets;
    private final Budget budget;
    private final Difference difference;

    OptionNeverMatters(Subject subject, Findings findings) {
        this.subject = subject;
        this.model = subject.model();
        this.findings = findings;
        this.sets = new OptionSets(model);
        this.budget = new Budget(subject.work());
        this.difference = new Difference(subject, budget);
    }

    @Override
    public void end() {
        int looked = 0;
        for (Option option : model.options()) {
            if (budget.isSpent()) {
                findings.note(
                        subject.head(),
                        "looked at " + looked + " of " + model.options().size() + " options, for the model is large",
                        null);
                return;
            }
            if (!sets.done().contains(option.id())) {
                look(option);
            }
            looked++;
        }
    }

    private void look(Option option) {
        String id = option.id();
        if (!sets.isPossible(sets.withRequired(id))) {
            findings.warning(
                    option.claim().where(),
                    "an option must go together with what it requires and what is done, " + quoted(id)
                            + " can never be bought",
                    "one \"requires\" or \"excludes\" too many");
        } else if (option.change() instanceof Option.Speed speed) {
            if (sets.done().contains(speed.target())) {
                say(option, "for " + quoted(speed.target()) + " is done");
            }
        } else if (sets.settings(id).stream().noneMatch(setting -> matters(id, setting)) && !budget.isSpent()) {
            say(
                    option,
                    "bought alone, beside any other or among all, it changes no dark time, whichever switch is off");
        }
    }

    private void say(Option option, String why) {
        findings.warning(
                option.claim().where(),
                "an option should make a difference, " + quoted(option.id()) + " makes none: " + why,
                "it works on another node than " + quoted(option.change().target()) + ", or it is one too many");
    }

    /** A spent budget counts as yes: nothing is said of what was not looked at. */
    private boolean matters(String id, Set<String> setting) {
        if (budget.isSpent()) {
            return true;
        }
        Set<String> without = sets.without(setting, id);
        return difference.between(bought(without), bought(setting));
    }

    private Model bought(Set<String> ids) {
        return Bought.apply(model, List.copyOf(ids));
    }
}
