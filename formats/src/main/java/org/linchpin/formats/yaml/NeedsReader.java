package org.linchpin.formats.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;

/** Needs and gates, short and long, and the needs of relations. */
final class NeedsReader {

    private static final List<String> NEED_KEYS =
            Evidence.with("id", "holdout", "cache", "until", "maybe", "share", "ready", "notice");
    private static final List<String> RELATION_KEYS = Evidence.with("id", "holdout", "cache", "until", "notice");
    private static final List<String> BRANCH_KEYS = Evidence.with("maybe", "share", "ready");
    private static final List<String> ALL_KEYS = allKeys();

    private final Problems problems;

    NeedsReader(Problems problems) {
        this.problems = problems;
    }

    private static List<String> allKeys() {
        List<String> keys = new ArrayList<>(GateWord.EXAMPLES);
        keys.addAll(NEED_KEYS);
        return List.copyOf(keys);
    }

    /** A need list, or one need or gate in its place. */
    List<Gate.Branch> needs(Fields fields, String key, Claim around) {
        Tree tree = fields.tree(key);
        if (tree == null) {
            return List.of();
        }
        if (!(tree instanceof Tree.Items items)) {
            return branches(List.of(tree), around);
        }
        if (items.items().isEmpty()) {
            problems.error(tree.where(), key + " must not be empty", "\"complete: yes\", if nothing is needed");
        }
        return branches(items.items(), around);
    }

    private List<Gate.Branch> branches(List<Tree> trees, Claim around) {
        List<Gate.Branch> branches = new ArrayList<>(trees.size());
        for (Tree tree : trees) {
            Gate.Branch branch = branch(tree, around);
            if (branch != null) {
                branches.add(branch);
            }
        }
        return List.copyOf(branches);
    }

    private Gate.@Nullable Branch branch(Tree tree, Claim around) {
        return switch (tree) {
            case Tree.Text text -> {
                Gate.Need need = shortNeed(text, Holdout.NONE, around);
                yield need == null ? null : Gate.Branch.of(need);
            }
            case Tree.Entries entries -> entries.get("id") == null ? gate(entries, around) : longNeed(entries, around);
            case Tree.Items items -> {
                problems.error(
                        items.where(),
                        "a need must be an id or a mapping, not a list",
                        "\"any:\" or \"all:\" before it");
                yield null;
            }
        };
    }

    private Gate.@Nullable Need shortNeed(Tree.Text text, Holdout unstated, Claim around) {
        if (text.isNull()) {
            problems.error(text.where(), "a need must be an id or a mapping, it is empty");
            return null;
        }
        ShortNeed read = Fields.read(text.text(), text.where(), ShortNeed::parse, problems);
        if (read == null) {
            return null;
        }
        Claim claim = new Claim(around.source(), around.assumed(), around.date(), around.confidence(), text.where());
        Holdout holdout = read.holdout() == null ? unstated : read.holdout();
        return new Gate.Need(read.id(), read.aspect(), holdout, read.cache(), null, 0, claim);
    }

    private Gate.@Nullable Branch longNeed(Tree.Entries entries, Claim around) {
        Fields fields = Fields.of(entries, entries.where(), "a need", NEED_KEYS, problems);
        Gate.Need need = need(fields, Holdout.NONE, around);
        return need == null ? null : asBranch(need, fields);
    }

    private Gate.@Nullable Need need(Fields fields, Holdout unstated, Claim around) {
        Tree id = fields.tree("id");
        Where where = id == null ? fields.place() : id.where();
        Claim claim = Evidence.read(fields, around, where);
        Holdout stated = holdout(fields, "holdout");
        boolean cache = fields.flag("cache");
        ShortNeed read = fields.read("id", ShortNeed::parse);
        if (read == null) {
            return null;
        }
        if (read.holdout() != null && fields.has("holdout")) {
            problems.error(where, "a holdout must be said once, \"" + read.id() + "\" has two");
        }
        if (cache && read.holdout() == null && !fields.has("holdout")) {
            problems.error(where, "a cache must have a holdout, \"" + read.id() + "\" has none");
        }
        Holdout holdout = read.holdout() != null ? read.holdout() : stated;
        return new Gate.Need(
                read.id(),
                read.aspect(),
                holdout == null ? unstated : holdout,
                cache || read.cache(),
                fields.date("until"),
                fields.seconds("notice", 0),
                claim);
    }

    /** A stated holdout; an empty one is blank. Null if there is none. */
    static @Nullable Holdout holdout(Fields fields, String key) {
        Tree tree = fields.tree(key);
        if (tree == null) {
            return null;
        }
        return Tree.isNull(tree) ? Holdout.BLANK : fields.read(key, Quantity::holdout);
    }

    private Gate.@Nullable Branch gate(Tree.Entries entries, Claim around) {
        List<Tree.Entry> words = new ArrayList<>();
        List<Tree.Entry> others = new ArrayList<>();
        for (Tree.Entry entry : entries.entries()) {
            (GateWord.isGateWord(entry.key().text()) ? words : others).add(entry);
        }
        if (words.size() != 1) {
            for (Tree.Entry entry : others) {
                if (!BRANCH_KEYS.contains(entry.key().text())) {
                    Fields.unknown(entry.key(), "a need or gate", ALL_KEYS, problems);
                    return null;
                }
            }
            problems.error(
                    entries.where(),
                    "a need must have \"id\" or one gate of any, all, \"2 of\", \"60% of\", unknown; this has \""
                            + words.size() + '"');
            return null;
        }
        Fields fields = Fields.of(
                new Tree.Entries(List.copyOf(others), entries.where()),
                entries.where(),
                "a gate",
                BRANCH_KEYS,
                problems);
        Claim claim = Evidence.read(fields, around, entries.where());
        Tree.Entry word = words.getFirst();
        if (!(word.value() instanceof Tree.Items items)) {
            problems.error(
                    word.value().where(), "a gate must have a list of branches, not " + Tree.describe(word.value()));
            return null;
        }
        List<Gate.Branch> branches = branches(items.items(), claim);
        if (items.items().isEmpty()) {
            problems.error(
                    word.key().where(),
                    "a gate must have at least one branch, \"" + word.key().text() + "\" has none");
            return null;
        }
        Gate gate = Fields.read(
                word.key().text(),
                word.key().where(),
                text -> GateWord.gate(text, branches, items.items().size()),
                problems);
        return gate == null ? null : asBranch(gate, fields);
    }

    private static Gate.Branch asBranch(Gate gate, Fields fields) {
        return new Gate.Branch(
                gate,
                fields.flag("maybe"),
                fields.ppm("share", Gate.Branch.NO_SHARE),
                fields.seconds("ready", Gate.Branch.NO_STANDBY));
    }

    /** The needs of a relation, one or a list; each goes to the consumer. */
    void relation(
            Fields fields, String key, Gate.Aspect aspect, Holdout unstated, Claim around, Consumer<Gate.Need> to) {
        Tree tree = fields.tree(key);
        if (tree == null) {
            return;
        }
        for (Tree item : tree instanceof Tree.Items items ? items.items() : List.of(tree)) {
            Gate.Need need = related(item, key, unstated, around);
            if (need == null) {
                continue;
            }
            if (need.aspect() != Gate.Aspect.WHOLE && need.aspect() != aspect) {
                problems.error(
                        need.claim().where(),
                        key + " is a need on the position \"" + GateWord.of(aspect) + "\", it must not name another",
                        '"' + need.target() + "\"?");
            }
            to.accept(need);
        }
    }

    private Gate.@Nullable Need related(Tree tree, String key, Holdout unstated, Claim around) {
        if (tree instanceof Tree.Text text) {
            return shortNeed(text, unstated, around);
        }
        if (tree instanceof Tree.Entries entries && entries.get("id") != null) {
            return need(Fields.of(tree, tree.where(), key, RELATION_KEYS, problems), unstated, around);
        }
        problems.error(
                tree.where(),
                key + " must name a party, or be a mapping with \"id\", not " + Tree.describe(tree),
                "a gate among \"needs\", with branches such as \"party:" + (key.equals("from") ? "supply" : "serve")
                        + "\"");
        return null;
    }
}
