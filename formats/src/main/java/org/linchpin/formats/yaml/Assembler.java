package org.linchpin.formats.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Rules;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;

/** The merged files, section by section, to a model. */
final class Assembler {

    private final Merged merged;
    private final Problems problems;

    Assembler(Merged merged, Problems problems) {
        this.merged = merged;
        this.problems = problems;
    }

    /** The model as far as it can be read. */
    Model model(String fallbackName) {
        NeedsReader needs = new NeedsReader(problems);
        RelationsReader relations = new RelationsReader(needs, problems);
        LooseReader loose = new LooseReader(problems);
        String name = field("name", text -> text);
        String currency = field("currency", Assembler::currency);
        return new Model(
                name == null ? fallbackName : name,
                field("about", text -> text),
                field("self", Ids::parse),
                field("as-of", Dates::parse),
                currency == null ? "EUR" : currency,
                section("sources", (entry, defaults) -> loose.source(entry)),
                section("jurisdictions", loose::jurisdiction),
                section("parties", new PartyReader(problems)::read),
                Nodes.of(section("nodes", new NodeReader(needs, relations, problems)::read)),
                section("options", new OptionReader(needs, relations, problems)::read),
                rules(),
                section("scenarios", loose::scenario));
    }

    List<Answer> answers() {
        return section("answers", new AnswerReader(problems)::read);
    }

    private <T> @Nullable T field(String name, Fields.Form<T> form) {
        Tree.Text text = merged.field(name);
        return text == null ? null : Fields.read(text, form, problems);
    }

    private <T> List<T> section(String name, BiFunction<Tree.Entry, Claim, @Nullable T> reader) {
        List<T> read = new ArrayList<>();
        for (Tree.Entry entry : merged.section(name)) {
            add(read, reader.apply(entry, merged.defaults(entry.key().where())));
        }
        return List.copyOf(read);
    }

    private Rules rules() {
        RuleReader reader = new RuleReader(problems);
        List<Rules.Residency> residency = new ArrayList<>();
        for (Tree tree : merged.rules("residency")) {
            add(residency, reader.residency(tree, merged.defaults(tree.where())));
        }
        List<Rules.Policy> policies = new ArrayList<>();
        for (Tree tree : merged.rules("policy")) {
            add(policies, reader.policy(tree, merged.defaults(tree.where())));
        }
        return new Rules(List.copyOf(residency), List.copyOf(policies));
    }

    private static <T> void add(List<T> list, @Nullable T element) {
        if (element != null) {
            list.add(element);
        }
    }

    private static String currency(String text) {
        if (text.matches("[A-Z]{3}")) {
            return text;
        }
        throw new TextException("currency must be a code of three capital letters: " + Quote.of(text), null, 0);
    }
}
