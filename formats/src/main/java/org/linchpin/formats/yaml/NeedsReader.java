package org.linchpin.formats.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.GateWord;
import org.linchpin.formats.text.Holdouts;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.ShortNeed;

/** Needs and the gates that join them, short and long. */
final class NeedsReader {

    private static final List<String> NEED_KEYS =
            Evidence.with("id", "holdout", "cache", "until", "maybe", "share", "ready", "notice");
    private static final List<String> BRANCH_KEYS = Evidence.with("maybe", "share", "ready");
    private static final List<String> EITHER_KEYS = Evidence.with(
            "any", "all", "unknown", "2 of", "60% of", "id", "holdout", "cache", "until", "maybe", "share", "ready",
            "notice");

    private final Problems problems;

    NeedsReader(Problems problems) {
        this.problems = problems;
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
            case Tree.Entries entries
            when entries.get("id") != null -> {
                Fields fields = Fields.of(entries, entries.where(), "a need", NEED_KEYS, problems);
                Gate.Need need = longNeed(fields, Holdout.NONE, around);
                yield need == null ? null : asBranch(need, fields);
            }
            case Tree.Entries entries -> gate(entries, around);
            case Tree.Items items -> {
                problems.error(
                        items.where(),
                        "a need must be an id or a mapping, not a list",
                        "\"any:\" or \"all:\" before it");
                yield null;
            }
        };
    }

    /**
     * @param unstated the holdout where none is written
     */
    Gate.@Nullable Need shortNeed(Tree.Text text, Holdout unstated, Claim around) {
        if (text.isNull()) {
            problems.error(text.where(), "a need must be an id or a mapping, it is empty");
            return null;
        }
        ShortNeed read = Fields.read(text, ShortNeed::parse, problems);
        if (read == null) {
            return null;
        }
        Claim claim = new Claim(around.source(), around.assumed(), around.date(), around.confidence(), text.where());
        return read.toNeed(unstated, claim);
    }

    /**
     * @param unstated the holdout where none is written
     */
    Gate.@Nullable Need longNeed(Fields fields, Holdout unstated, Claim around) {
        Tree id = fields.tree("id");
        Where where = id == null ? fields.place() : id.where();
        Claim claim = Evidence.read(fields, around, where);
        Holdout stated = holdout(fields);
        boolean cache = fields.flag("cache");
        ShortNeed read = fields.read("id", ShortNeed::parse);
        if (read == null) {
            return null;
        }
        if (read.holdout() != null && fields.has("holdout")) {
            problems.error(where, "a holdout must be said once, \"" + read.target() + "\" has two");
        }
        if (cache && read.holdout() == null && !fields.has("holdout")) {
            problems.error(where, "a cache must have a holdout, \"" + read.target() + "\" has none");
        }
        Gate.Need need = read.toNeed(stated == null ? unstated : stated, claim);
        return new Gate.Need(
                need.target(),
                need.aspect(),
                need.holdout(),
                cache || need.cache(),
                fields.date("until"),
                fields.seconds("notice", 0),
                claim);
    }

    /** A stated holdout: empty or {@code unknown} is blank, {@code never} is endless. Null if there is none. */
    static @Nullable Holdout holdout(Fields fields) {
        Tree tree = fields.tree("holdout");
        if (tree == null) {
            return null;
        }
        return Tree.isNull(tree) ? Holdout.BLANK : fields.read("holdout", NeedsReader::holdout);
    }

    private static Holdout holdout(String text) {
        return switch (text) {
            case "unknown" -> Holdout.BLANK;
            case "never" -> Holdout.ENDLESS;
            default -> Holdouts.parse(text);
        };
    }

    private Gate.@Nullable Branch gate(Tree.Entries entries, Claim around) {
        List<Tree.Entry> words = new ArrayList<>();
        List<Tree.Entry> others = new ArrayList<>();
        for (Tree.Entry entry : entries.entries()) {
            (isGateWord(entry.key().text()) ? words : others).add(entry);
        }
        if (words.size() != 1) {
            notOneGate(entries, words.size(), others);
            return null;
        }
        Tree.Entries rest = new Tree.Entries(List.copyOf(others), entries.where());
        Fields fields = Fields.of(rest, entries.where(), "a gate", BRANCH_KEYS, problems);
        Gate gate = gate(words.getFirst(), Evidence.read(fields, around, entries.where()));
        return gate == null ? null : asBranch(gate, fields);
    }

    private static boolean isGateWord(String key) {
        return key.equals("any") || key.equals("all") || key.equals("unknown") || key.endsWith(" of");
    }

    private void notOneGate(Tree.Entries entries, int words, List<Tree.Entry> others) {
        for (Tree.Entry entry : others) {
            if (!BRANCH_KEYS.contains(entry.key().text())) {
                Fields.unknown(entry.key(), "a need or gate", EITHER_KEYS, problems);
                return;
            }
        }
        problems.error(
                entries.where(),
                "a need must have \"id\" or one gate (any, all, unknown, \"2 of\", \"60% of\"), this has "
                        + (words == 0 ? "none" : "several"));
    }

    private @Nullable Gate gate(Tree.Entry entry, Claim claim) {
        if (!(entry.value() instanceof Tree.Items items)) {
            problems.error(
                    entry.value().where(), "a gate must have a list of branches, not " + Tree.describe(entry.value()));
            return null;
        }
        Tree.Text key = entry.key();
        List<Gate.Branch> branches = branches(items.items(), claim);
        GateWord word = Fields.read(key, GateWord::parse, problems);
        if (word == null) {
            return null;
        }
        int written = items.items().size();
        if (written == 0) {
            problems.error(key.where(), "a gate must have at least one branch, " + Quote.of(key.text()) + " has none");
            return null;
        }
        if (word.join() == GateWord.Join.AT_LEAST && word.amount() > written) {
            problems.error(
                    key.where(),
                    "k of a gate must be at most the number of its branches, " + written + ": " + Quote.of(key.text()));
            return null;
        }
        if (branches.size() < written) {
            // Told already; the branches that are left must be checked, but must not make k wrong as well.
            return branches.isEmpty() ? null : new Gate.All(branches);
        }
        return word.over(branches);
    }

    private static Gate.Branch asBranch(Gate gate, Fields fields) {
        return new Gate.Branch(
                gate,
                fields.flag("maybe"),
                fields.ppm("share", Gate.Branch.NO_SHARE),
                fields.seconds("ready", Gate.Branch.NO_STANDBY));
    }
}
