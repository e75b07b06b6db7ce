package org.linchpin.views.register;

import java.util.List;
import org.linchpin.engine.exit.Exit;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.switches.Switch;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Entity;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.formats.register.entries.Function;
import org.linchpin.formats.register.exits.ExitRow;
import org.linchpin.views.plan.PlanWords;
import org.linchpin.views.print.Figures;

/**
 * Functions, providers and ways off, in words.
 *
 * @param currency of costs
 */
public record ExitWords(Entries entries, Lists lists, String currency) {

    private static final int MOST_NAMED = 4;

    /** The function's name, with its entity where the register has several. */
    String function(FunctionKey key) {
        Function function = entries.function(key);
        String name = function == null || function.name().isBlank() ? key.id() : function.name();
        Entity entity = entries.entities().size() < 2 ? null : entries.entity(key.entity());
        return entity == null ? name : name + " of " + entity.name();
    }

    String provider(ExitRow row) {
        return entries.providerName(row.incumbent().provider());
    }

    String service(ExitRow row) {
        return lists.label("service-type", row.incumbent().service().type());
    }

    String holdout(Exit exit) {
        return switch (exit.outcome()) {
            case STAYS_LIT -> "never dark";
            case DARK_ANYWAY -> "dark anyway";
            case UNKNOWN -> exit.holdoutSeconds() == Seconds.NEVER ? "?" : Figures.span(exit.holdoutSeconds());
            case WAY, NO_WAY -> Figures.span(exit.holdoutSeconds());
        };
    }

    /** How long the way takes, by the outcome. */
    String timeToExit(Exit exit) {
        return switch (exit.outcome()) {
            case STAYS_LIT -> "-";
            case WAY -> (exit.truncated() == null ? "" : "at most ") + Figures.span(exit.timeToExitSeconds());
            case DARK_ANYWAY, NO_WAY, UNKNOWN -> "?";
        };
    }

    String options(Plan plan) {
        return String.join(" + ", plan.options());
    }

    String cost(Plan plan) {
        return PlanWords.amount(plan.costMinor()) + " " + currency;
    }

    /** The names, the first few of them; a dash for none. */
    String names(List<Switch> parties) {
        return parties.isEmpty()
                ? "-"
                : PlanWords.list(parties.stream().map(Switch::name).toList(), MOST_NAMED, "and");
    }
}
