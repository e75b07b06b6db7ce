package org.linchpin.engine.options;

import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.oracle.Tiny;

/** Options of a few words, for tests. */
final class Offer {

    private Offer() {}

    static Option option(String id, int leadDays, long cost, Option.Change change) {
        return new Option(id, id, change, Tiny.days(leadDays), cost, 0, 0, List.of(), List.of(), null, Claim.NONE);
    }

    static Option requiring(Option option, String... ids) {
        return with(option, List.of(ids), option.excludes(), false);
    }

    static Option excluding(Option option, String... ids) {
        return with(option, option.requires(), List.of(ids), false);
    }

    /** Done at time 0. */
    static Option done(Option option) {
        return with(option, option.requires(), option.excludes(), true);
    }

    static Option.Change addTo(String node, String... needs) {
        List<Gate.Branch> branches =
                Arrays.stream(needs).map(Tiny::need).map(Gate.Branch::of).toList();
        return new Option.AddTo(node, Node.Relations.NONE, branches, List.of());
    }

    private static Option with(Option o, List<String> requires, List<String> excludes, boolean done) {
        return new Option(
                o.id(),
                o.name(),
                o.change(),
                o.leadSeconds(),
                o.costMinor(),
                o.yearlyMinor(),
                o.effectFraction(),
                requires,
                excludes,
                done ? Tiny.AS_OF : o.done(),
                o.claim());
    }
}
