package org.linchpin.formats.yaml;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Problems;

/** Relations with a meaning, of a node or an option: {@code by}, {@code from}, {@code keys}, {@code readers}, {@code in}, {@code at}. */
final class RelationsReader {

    static final List<String> KEYS = List.of("by", "from", "keys", "readers", "in", "at");

    private static final List<String> NEED_KEYS = Evidence.with("id", "holdout", "cache", "until", "notice");

    private final NeedsReader needs;
    private final Problems problems;

    RelationsReader(NeedsReader needs, Problems problems) {
        this.needs = needs;
        this.problems = problems;
    }

    void read(Fields fields, Claim around, NodeBuilder to) {
        relation(fields, "by", Gate.Aspect.SERVE, around, to::by);
        relation(fields, "from", Gate.Aspect.SUPPLY, around, to::from);
        relation(fields, "keys", Gate.Aspect.SERVE, around, to::keys);
        fields.ids("readers").forEach(to::reader);
        to.in(fields.id("in"));
        to.at(fields.id("at"));
    }

    private void relation(Fields fields, String key, Gate.Aspect aspect, Claim around, Consumer<Gate.Need> to) {
        Tree tree = fields.tree(key);
        if (tree == null) {
            return;
        }
        Holdout unstated = aspect == Gate.Aspect.SUPPLY ? Holdout.ENDLESS : Holdout.NONE;
        for (Tree item : tree instanceof Tree.Items items ? items.items() : List.of(tree)) {
            Gate.Need need = need(item, key, aspect, unstated, around);
            if (need == null) {
                continue;
            }
            if (need.aspect() != Gate.Aspect.WHOLE && need.aspect() != aspect) {
                problems.error(
                        need.claim().where(),
                        key + " is a need on the position " + word(aspect) + ", it must not name \""
                                + word(need.aspect()) + '"',
                        '"' + need.target() + "\"?");
            }
            to.accept(need);
        }
    }

    private Gate.@Nullable Need need(Tree tree, String key, Gate.Aspect aspect, Holdout unstated, Claim around) {
        if (tree instanceof Tree.Text text) {
            return needs.shortNeed(text, unstated, around);
        }
        if (tree instanceof Tree.Entries entries && entries.get("id") != null) {
            return needs.longNeed(Fields.of(tree, tree.where(), key, NEED_KEYS, problems), unstated, around);
        }
        problems.error(
                tree.where(),
                key + " must name a party, or be a mapping with \"id\", not " + Tree.describe(tree),
                "a gate among \"needs\", with branches such as \"party:" + word(aspect) + '"');
        return null;
    }

    private static String word(Gate.Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }
}
