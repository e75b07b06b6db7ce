package org.linchpin.formats.yaml;

import java.util.List;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Scenario;
import org.linchpin.engine.model.Source;

/** Entries of the small sections: {@code sources}, {@code jurisdictions}, {@code scenarios}. */
final class LooseReader {

    private static final List<String> SOURCE_KEYS = List.of("title", "kind", "date", "link", "confidence");
    private static final List<String> JURISDICTION_KEYS = Evidence.with("name", "home", "blocs");
    private static final List<String> SCENARIO_KEYS = Evidence.with("cut", "name", "at", "for");
    private static final int FOR_GOOD = -1;

    private final Problems problems;

    LooseReader(Problems problems) {
        this.problems = problems;
    }

    Source source(Tree.Entry entry) {
        Fields fields = Fields.of(entry.value(), entry.key().where(), "a source", SOURCE_KEYS, problems);
        fields.require("title");
        return new Source(
                entry.key().text(),
                fields.text("title", entry.key().text()),
                fields.text("kind", "document"),
                fields.date("date"),
                fields.text("link"),
                Evidence.confidence(fields),
                entry.key().where());
    }

    Jurisdiction jurisdiction(Tree.Entry entry, Claim defaults) {
        Fields fields = Fields.of(entry.value(), entry.key().where(), "a jurisdiction", JURISDICTION_KEYS, problems);
        return new Jurisdiction(
                entry.key().text(),
                fields.text("name", entry.key().text()),
                fields.flag("home"),
                fields.ids("blocs"),
                Evidence.read(fields, defaults, entry.key().where()));
    }

    Scenario scenario(Tree.Entry entry, Claim defaults) {
        Fields fields = Fields.of(entry.value(), entry.key().where(), "a scenario", SCENARIO_KEYS, problems);
        fields.require("cut");
        List<String> cut = fields.texts("cut");
        Tree tree = fields.tree("cut");
        if (tree instanceof Tree.Items items && items.items().isEmpty()) {
            problems.error(tree.where(), "cut must name at least one switch");
        }
        int forSeconds = fields.seconds("for", FOR_GOOD);
        if (forSeconds == 0) {
            problems.error(fields.place(), "a scenario must last longer than \"0\"");
        }
        Claim claim = Evidence.read(fields, defaults, entry.key().where());
        return new Scenario(
                entry.key().text(),
                fields.text("name", entry.key().text()),
                cut,
                fields.date("at"),
                forSeconds,
                claim.note(),
                claim);
    }
}
