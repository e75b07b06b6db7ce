package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linchpin.engine.diff.ClaimChange.Section;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.model.Scenario;
import org.linchpin.engine.model.Source;
import org.linchpin.engine.model.Where;

/** What a model says beside its nodes. */
final class OtherStatements {

    private static final int UNSAID = -1;

    private final boolean isCompiled;
    private final List<Statement> all = new ArrayList<>();

    private OtherStatements(boolean isCompiled) {
        this.isCompiled = isCompiled;
    }

    /** @param isCompiled true for no more than a snapshot keeps */
    static List<Statement> of(Model model, boolean isCompiled) {
        OtherStatements statements = new OtherStatements(isCompiled);
        statements.add(head(model, isCompiled), statement -> statement);
        model.jurisdictions().forEach(each -> statements.add(each, statements::jurisdiction));
        model.parties().forEach(each -> statements.add(each, statements::party));
        model.scenarios().forEach(each -> statements.add(each, statements::scenario));
        if (!isCompiled) {
            model.options().forEach(each -> statements.add(each, OtherStatements::option));
            model.rules().policies().forEach(each -> statements.add(each, OtherStatements::policy));
            statements.residency(model.rules().residency());
            model.sources().forEach(each -> statements.add(each, OtherStatements::source));
        }
        return statements.all;
    }

    private <T> void add(T item, Function<T, Statement> said) {
        all.add(said.apply(item));
    }

    private static Statement head(Model model, boolean isCompiled) {
        Statement said = new Statement(Section.MODEL, "model", Where.NOWHERE)
                .text("name", model.name())
                .day("as-of", model.asOf());
        return isCompiled
                ? said
                : said.text("self", model.self())
                        .text("currency", model.currency())
                        .text("about", model.about());
    }

    private Statement jurisdiction(Jurisdiction one) {
        return rests(
                of(Section.JURISDICTIONS, one.id(), one.claim())
                        .name(one.name())
                        .flag("home", one.home())
                        .words("blocs", one.blocs()),
                one.claim());
    }

    private Statement rests(Statement said, Claim claim) {
        return isCompiled ? said.text("source", claim.source()).text("assumed", claim.assumed()) : said.evidence(claim);
    }

    private Statement party(Party one) {
        Statement said =
                of(Section.PARTIES, one.id(), one.claim()).name(one.name()).text("seat", one.seat());
        Party.Under under = one.under();
        if (under != null) {
            said.said(
                    "under",
                    new Said.Under(new Party.Under(
                            under.anyOrder().stream().sorted().toList(),
                            under.allOrders().stream().sorted().toList())));
        }
        return isCompiled
                ? rests(said, one.claim())
                : stakesAndPlaces(said, one).evidence(one.claim());
    }

    private static Statement stakesAndPlaces(Statement said, Party one) {
        if (!one.owners().isEmpty()) {
            said.said(
                    "owners",
                    new Said.Owners(one.owners().stream()
                            .sorted(Comparator.comparing(Party.Owner::id))
                            .toList()));
        }
        return said.words("present", one.present().equals(seat(one)) ? List.of() : one.present())
                .text("lei", one.lei())
                .words("aliases", one.aliases());
    }

    private static List<String> seat(Party one) {
        return one.seat() == null ? List.of() : List.of(one.seat());
    }

    private Statement scenario(Scenario one) {
        Statement said = of(Section.SCENARIOS, one.id(), one.claim())
                .name(one.name())
                .words("cut", one.cut())
                .day("at", one.at())
                .span("for", one.forSeconds(), UNSAID);
        return isCompiled ? said : said.evidence(one.claim());
    }

    private static Statement option(Option one) {
        Statement said = of(Section.OPTIONS, one.id(), one.claim()).name(one.name());
        change(said, one.change(), one.claim());
        return said.span("lead", one.leadSeconds(), 0)
                .amount("cost", one.costMinor(), 0)
                .amount("yearly", one.yearlyMinor(), 0)
                .effect(one.effectFraction())
                .words("requires", one.requires())
                .words("excludes", one.excludes())
                .day("done", one.done())
                .evidence(one.claim());
    }

    private static void change(Statement said, Option.Change change, Claim claim) {
        switch (change) {
            case Option.AddTo add -> {
                said.text("add-to", add.target());
                NodeStatement.relations(said, add.relations(), claim);
                NodeStatement.needs(said, "needs", add.needs(), claim);
                NodeStatement.needs(said, "beside", add.beside(), claim);
            }
            case Option.Replace replace -> {
                said.text("replace", replace.target());
                NodeStatement.relations(said, replace.relations(), claim);
                NodeStatement.needs(said, "needs", replace.needs(), claim);
            }
            case Option.Extend extend ->
                said.text("extend", extend.target()).said("holdout", new Said.Change(extend.holdoutSeconds()));
            case Option.Speed speed ->
                said.text("speed", speed.target()).said("lead", new Said.Change(-speed.leadSeconds()));
            case Option.Move move ->
                said.text("move", move.target()).text("in", move.in()).text("at", move.at());
            case Option.Retire retire -> said.text("retire", retire.target());
        }
    }

    private static Statement policy(Rules.Policy one) {
        return of(Section.POLICIES, one.id(), one.claim())
                .text("over", one.over())
                .text("of", one.of())
                .flag("critical", one.criticalOnly())
                .span("horizon", one.horizonSeconds(), UNSAID)
                .number("size", one.maxSize(), 1)
                .share("at-most", one.atMostPpm(), UNSAID)
                .span("no-unsupported-longer-than", one.noUnsupportedSeconds(), UNSAID)
                .amount("budget", one.budgetMinor(), UNSAID)
                .span("readiness", one.readinessSeconds(), UNSAID)
                .flag("no-moves", one.noMoves())
                .words("except", one.except())
                .text("say", one.say())
                .evidence(one.claim());
    }

    /** They have no ids; the second of a class is told by its number. */
    private void residency(List<Rules.Residency> rules) {
        Map<String, Integer> ofClass = new HashMap<>();
        for (Rules.Residency one : rules) {
            int number = ofClass.merge(one.dataClass(), 1, Integer::sum);
            String id = number == 1 ? one.dataClass() : one.dataClass() + " #" + number;
            all.add(of(Section.RESIDENCY, id, one.claim())
                    .words("only-in", one.onlyIn())
                    .words("readable-by", one.readableBy())
                    .text("law", one.law())
                    .evidence(one.claim()));
        }
    }

    private static Statement source(Source one) {
        return new Statement(Section.SOURCES, one.id(), one.where())
                .text("title", one.title())
                .text("kind", one.kind())
                .day("date", one.date())
                .text("link", one.link())
                .confidence(one.confidence());
    }

    private static Statement of(Section section, String id, Claim claim) {
        return new Statement(section, id, claim.where());
    }
}
