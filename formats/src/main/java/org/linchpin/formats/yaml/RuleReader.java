package org.linchpin.formats.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Rules;

/** The items of the section {@code rules}. */
final class RuleReader {

    private static final List<String> RESIDENCY_KEYS = Evidence.with("class", "only-in", "readable-by", "law");
    private static final List<String> POLICY_KEYS = Evidence.with(
            "id",
            "over",
            "of",
            "critical",
            "horizon",
            "size",
            "at-most",
            "no-unsupported-longer-than",
            "budget",
            "readiness",
            "no-moves",
            "except",
            "say");
    private static final int UNSAID = -1;

    private final Problems problems;

    RuleReader(Problems problems) {
        this.problems = problems;
    }

    Rules.@Nullable Residency residency(Tree tree, Claim defaults) {
        Fields fields = Fields.of(tree, tree.where(), "a residency rule", RESIDENCY_KEYS, problems);
        fields.require("class");
        if (!fields.has("only-in") && !fields.has("readable-by")) {
            problems.error(tree.where(), "a residency rule must have \"only-in\" or \"readable-by\"");
        }
        String dataClass = fields.id("class");
        List<String> onlyIn = fields.ids("only-in");
        List<String> readableBy = fields.ids("readable-by");
        String law = fields.text("law");
        Claim claim = Evidence.read(fields, defaults, tree.where());
        return dataClass == null ? null : new Rules.Residency(dataClass, onlyIn, readableBy, law, claim);
    }

    Rules.@Nullable Policy policy(Tree tree, Claim defaults) {
        Fields fields = Fields.of(tree, tree.where(), "a policy", POLICY_KEYS, problems);
        fields.require("id");
        Rules.Policy policy = new Rules.Policy(
                String.valueOf(fields.id("id")),
                fields.text("over"),
                fields.text("of"),
                fields.flag("critical"),
                fields.seconds("horizon", UNSAID),
                fields.count("size", 1),
                fields.ppm("at-most", UNSAID),
                fields.seconds("no-unsupported-longer-than", UNSAID),
                fields.minor("budget", UNSAID),
                fields.seconds("readiness", UNSAID),
                fields.flag("no-moves"),
                fields.texts("except"),
                fields.text("say"),
                Evidence.read(fields, defaults, tree.where()));
        return fields.has("id") ? policy : null;
    }
}
