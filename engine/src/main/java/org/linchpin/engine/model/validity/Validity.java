package org.linchpin.engine.model.validity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Scenario;
import org.linchpin.engine.model.Source;
import org.linchpin.engine.model.validity.KnownIds.Sort;

/**
 * Whether a model means something: every id it names exists and is of the right sort, no id is taken twice, gates can be
 * met, shares do not exceed the whole, dates have a time 0. All problems are found at once.
 *
 * <p>Two walks over the nodes, the first for their ids; memory is one table entry a node, nothing a need. Time is linear
 * in nodes and needs; guesses at what was meant are bounded by {@link org.linchpin.engine.model.Nearest}.
 *
 * <p>Not here: whether statements are plausible; that is for the lints of {@code check}.
 */
public final class Validity {

    /** Words that mean something where a switch stands. Words of levels are not among them: they stand in other places. */
    private static final Set<String> RESERVED = Set.of("border", "foreign", "home", "self", "bloc");

    private Validity() {}

    /** All problems of a model; it may be used if none of them is an error. */
    public static List<Problem> check(Model model) {
        Problems problems = new Problems();
        check(model, Places.OF_CLAIMS, problems);
        return problems.list();
    }

    /** The same, into a list that already holds problems of the input, with places to the column. */
    public static void check(Model model, Places places, Problems problems) {
        KnownIds known = new KnownIds();
        Checker checker = new Checker(known, problems, places, model.asOf() != null);
        ids(model, known, checker);
        String self = model.self();
        if (self != null && !known.has(self, Sort.PARTY)) {
            checker.errorInModel(
                    "self", "self must name a party, " + checker.whatIs(self), checker.guess(self, Sort.PARTY));
        }
        GateCheck gates = new GateCheck(checker);
        NodeCheck nodes = new NodeCheck(checker, gates);
        PartyCheck parties = new PartyCheck(checker);
        OptionCheck options = new OptionCheck(checker, gates, nodes);
        SwitchCheck switches = new SwitchCheck(checker);
        model.jurisdictions().forEach(jurisdiction -> checker.claim(jurisdiction.claim()));
        model.parties().forEach(parties::check);
        model.nodes().forEach(nodes::check);
        model.options().forEach(options::check);
        new DoneCheck(checker, model.asOf()).check(model.options());
        new RuleCheck(checker, switches).check(model.rules());
        for (Scenario scenario : model.scenarios()) {
            scenario.cut().forEach(text -> switches.check(text, scenario.claim(), "cut"));
            checker.dated(scenario.at(), scenario.claim(), "at");
            checker.claim(scenario.claim());
        }
    }

    private static void ids(Model model, KnownIds known, Checker checker) {
        for (Source source : model.sources()) {
            takeOwn(known.sources.add(source.id()), source.id(), "source", Claim.at(source.where()), checker);
        }
        for (Jurisdiction jurisdiction : model.jurisdictions()) {
            take(jurisdiction.id(), Sort.JURISDICTION, jurisdiction.claim(), checker);
            known.blocs.addAll(jurisdiction.blocs());
        }
        for (Party party : model.parties()) {
            take(party.id(), Sort.PARTY, party.claim(), checker);
        }
        model.nodes().forEach(node -> {
            take(node.id(), node.kind() == Kind.SITE ? Sort.SITE : Sort.NODE, node.claim(), checker);
            if (node.dataClass() != null) {
                known.classes.add(node.dataClass());
            }
        });
        for (Option option : model.options()) {
            boolean isNew = known.optionLeadSeconds.putIfAbsent(option.id(), option.leadSeconds()) == null;
            takeOwn(isNew, option.id(), "option", option.claim(), checker);
        }
        Set<String> scenarios = new HashSet<>();
        for (Scenario scenario : model.scenarios()) {
            takeOwn(scenarios.add(scenario.id()), scenario.id(), "scenario", scenario.claim(), checker);
        }
    }

    private static void take(String id, Sort sort, Claim claim, Checker checker) {
        if (RESERVED.contains(id)) {
            checker.error(claim, "", id, "an id must not be a word of the language, \"" + id + "\" is one");
        }
        Sort taken = checker.known.take(id, sort);
        if (taken != null) {
            checker.error(
                    claim,
                    "",
                    id,
                    "nodes, parties and jurisdictions must have different ids, \"" + id + "\" is already "
                            + taken.phrase());
        }
    }

    private static void takeOwn(boolean isNew, String id, String what, Claim claim, Checker checker) {
        if (!isNew) {
            checker.error(claim, "", id, "a " + what + "'s id must be its own, \"" + id + "\" is repeated");
        }
    }
}
