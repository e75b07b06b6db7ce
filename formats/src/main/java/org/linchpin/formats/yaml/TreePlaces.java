package org.linchpin.formats.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.model.validity.Places;

/** Finds the word of a statement again in the files it was read from. Built when the first word is asked for. */
final class TreePlaces implements Places {

    private final Merged merged;
    private @Nullable Map<Where, Tree> statements;

    TreePlaces(Merged merged) {
        this.merged = merged;
    }

    @Override
    public Where of(Claim claim, String field, String value) {
        Tree statement = statements().get(claim.where());
        if (!(statement instanceof Tree.Entries entries) || field.isEmpty()) {
            return claim.where();
        }
        Tree under = entries.get(field);
        if (under == null && field.equals("owner")) {
            under = entries.get("owners");
        }
        if (under == null) {
            return claim.where();
        }
        Tree.Text exact = find(under, value, false);
        Tree.Text near = exact == null ? find(under, value, true) : exact;
        return near == null ? under.where() : near.where();
    }

    @Override
    public Where ofModel(String field) {
        Tree.Text text = merged.field(field);
        return text == null ? Where.NOWHERE : text.where();
    }

    private static Tree.@Nullable Text find(Tree tree, String value, boolean within) {
        if (value.isEmpty()) {
            return null;
        }
        return switch (tree) {
            case Tree.Text text ->
                text.text().equals(value) || (within && text.text().contains(value)) ? text : null;
            case Tree.Items items -> first(items.items().stream(), value, within);
            case Tree.Entries entries -> first(entries.entries().stream().map(Tree.Entry::value), value, within);
        };
    }

    private static Tree.@Nullable Text first(Stream<Tree> trees, String value, boolean within) {
        for (Tree tree : trees.toList()) {
            Tree.Text found = find(tree, value, within);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Map<Where, Tree> statements() {
        if (statements == null) {
            statements = new HashMap<>();
            for (String section : Document.SECTIONS) {
                for (Tree.Entry entry : merged.section(section)) {
                    statements.put(entry.key().where(), entry.value());
                }
            }
            for (String list : Merged.RULE_LISTS) {
                for (Tree rule : merged.rules(list)) {
                    statements.put(rule.where(), rule);
                }
            }
        }
        return statements;
    }
}
