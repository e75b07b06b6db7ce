package org.linchpin.engine.model.validity;

import java.util.List;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.validity.KnownIds.Sort;

/** What an option changes, and what it goes with. */
final class OptionCheck {

    private final Checker checker;
    private final GateCheck gates;
    private final NodeCheck nodes;

    OptionCheck(Checker checker, GateCheck gates, NodeCheck nodes) {
        this.checker = checker;
        this.gates = gates;
        this.nodes = nodes;
    }

    void check(Option option) {
        switch (option.change()) {
            case Option.AddTo addTo -> {
                target(option, "add-to");
                nodes.relations(addTo.relations(), option.claim());
                gates.needs(addTo.needs(), option.claim(), "needs");
                gates.needs(addTo.beside(), option.claim(), "beside");
            }
            case Option.Extend _ -> target(option, "extend");
            case Option.Speed speed -> speed(option, speed);
            case Option.Move move -> {
                target(option, "move");
                if (move.in() != null) {
                    checker.mustName(Sort.JURISDICTION, option.claim(), "in", move.in());
                }
                if (move.at() != null) {
                    checker.mustName(Sort.SITE, option.claim(), "at", move.at());
                }
            }
            case Option.Replace replace -> {
                target(option, "replace");
                nodes.relations(replace.relations(), option.claim());
                gates.needs(replace.needs(), option.claim(), "needs");
            }
            case Option.Retire _ -> target(option, "retire");
        }
        others(option, "requires", option.requires());
        others(option, "excludes", option.excludes());
        checker.claim(option.claim());
    }

    private void target(Option option, String field) {
        checker.mustName(Sort.NODE, option.claim(), field, option.change().target());
    }

    private void speed(Option option, Option.Speed speed) {
        checker.mustName(Sort.OPTION, option.claim(), "speed", speed.target());
        Integer lead = checker.known.optionLeadSeconds.get(speed.target());
        if (lead != null && speed.leadSeconds() > lead) {
            checker.error(
                    option.claim(),
                    "lead",
                    speed.target(),
                    "speed must shorten by no more than the lead of \"" + speed.target() + "\" itself");
        }
    }

    private void others(Option option, String field, List<String> ids) {
        checker.mustName(Sort.OPTION, option.claim(), field, ids);
        if (ids.contains(option.id())) {
            checker.error(
                    option.claim(),
                    field,
                    option.id(),
                    field + " must name other options, not \"" + option.id() + "\" itself");
        }
    }
}
