package org.linchpin.formats.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Ids;

/**
 * The files of a model as one, by id. First all files, in reading order, in which an id must stand once; then the
 * overlays, whose entries replace the fields of entries that are there, key by key, or are new. What an overlay says of
 * the evidence of an entry replaces all that was said of it.
 */
final class Merged {

    static final List<String> RULE_LISTS = List.of("residency", "policy");

    private final Map<String, Tree.Text> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Tree.Entry>> sections = new HashMap<>();
    private final Map<String, List<Tree>> rules = new HashMap<>();
    private final Map<String, Claim> defaults = new HashMap<>();
    private final Problems problems;
    private boolean whole = true;

    Merged(List<Document> documents, Problems problems) {
        this.problems = problems;
        for (String section : Document.SECTIONS) {
            sections.put(section, new LinkedHashMap<>());
        }
        for (String list : RULE_LISTS) {
            rules.put(list, new ArrayList<>());
        }
        documents.stream().filter(document -> !document.isOverlay()).forEach(this::add);
        documents.stream().filter(Document::isOverlay).forEach(this::add);
    }

    /** False if a section could not be read, so that ids may be unknown for no fault of their own. */
    boolean isWhole() {
        return whole;
    }

    Tree.@Nullable Text field(String name) {
        return fields.get(name);
    }

    Collection<Tree.Entry> section(String name) {
        return sections.getOrDefault(name, Map.of()).values();
    }

    List<Tree> rules(String list) {
        return rules.getOrDefault(list, List.of());
    }

    /** The evidence of that file for statements that have none of their own. */
    Claim defaults(Where where) {
        return defaults.getOrDefault(where.file(), Claim.NONE);
    }

    private void add(Document document) {
        for (Tree.Entry entry : document.root().entries()) {
            String key = entry.key().text();
            if (Document.FIELDS.contains(key)) {
                field(entry, document.isOverlay());
            } else if (Document.SECTIONS.contains(key)) {
                section(entry, document.isOverlay());
            } else if (key.equals("rules")) {
                rules(entry, document.isOverlay());
            } else if (key.equals("defaults")) {
                Fields evidence = Fields.of(entry.value(), entry.key().where(), "defaults", Evidence.KEYS, problems);
                defaults.put(
                        document.file(),
                        Evidence.read(evidence, Claim.NONE, entry.key().where()));
            } else if (!Document.KEYS.contains(key)) {
                Fields.unknown(entry.key(), "a model", Document.KEYS, problems);
                whole &= entry.value() instanceof Tree.Text;
            }
        }
    }

    private void field(Tree.Entry entry, boolean overlay) {
        String key = entry.key().text();
        if (!(entry.value() instanceof Tree.Text text) || text.isNull()) {
            problems.error(entry.value().where(), key + " must be a text, it is " + Tree.describe(entry.value()));
            return;
        }
        Tree.Text first = overlay ? null : fields.get(key);
        if (first == null) {
            fields.put(key, text);
        } else if (!first.text().equals(text.text()) && !key.equals("name") && !key.equals("about")) {
            problems.error(
                    text.where(),
                    "the files of a model must agree on " + key + ", " + Tree.describe(text) + " is not "
                            + Tree.describe(first) + " of " + first.where());
        }
    }

    private void section(Tree.Entry section, boolean overlay) {
        Map<String, Tree.Entry> ids = sections.computeIfAbsent(section.key().text(), k -> new LinkedHashMap<>());
        if (!(section.value() instanceof Tree.Entries entries)) {
            if (!Tree.isNull(section.value())) {
                problems.error(
                        section.value().where(),
                        section.key().text() + " must be a mapping from ids, not " + Tree.describe(section.value()));
                whole = false;
            }
            return;
        }
        for (Tree.Entry entry : entries.entries()) {
            String id = entry.key().text();
            Tree.Entry first = ids.get(id);
            if (first == null) {
                if (!section.key().text().equals("answers")) {
                    Fields.read(entry.key(), Ids::parse, problems);
                }
                ids.put(id, entry);
            } else if (overlay) {
                ids.put(id, replaced(first, entry));
            } else {
                problems.error(
                        entry.key().where(),
                        "an id must be defined once, \"" + id + "\" is already at "
                                + first.key().where(),
                        "\"overlay: true\" at the head of this file, if it is to change what is there");
            }
        }
    }

    private static Tree.Entry replaced(Tree.Entry base, Tree.Entry overlay) {
        if (!(overlay.value() instanceof Tree.Entries changes)) {
            return Tree.isNull(overlay.value()) ? base : overlay;
        }
        boolean newEvidence = changes.get("source") != null || changes.get("assumed") != null;
        List<Tree.Entry> entries = new ArrayList<>();
        if (base.value() instanceof Tree.Entries old) {
            for (Tree.Entry entry : old.entries()) {
                String key = entry.key().text();
                if (changes.get(key) == null && !(newEvidence && Evidence.KEYS.contains(key))) {
                    entries.add(entry);
                }
            }
        }
        entries.addAll(changes.entries());
        return new Tree.Entry(
                base.key(), new Tree.Entries(List.copyOf(entries), base.value().where()));
    }

    private void rules(Tree.Entry section, boolean overlay) {
        if (!(section.value() instanceof Tree.Entries entries)) {
            if (!Tree.isNull(section.value())) {
                problems.error(
                        section.value().where(), "rules must be a mapping, not " + Tree.describe(section.value()));
            }
            return;
        }
        for (Tree.Entry entry : entries.entries()) {
            List<Tree> list = rules.get(entry.key().text());
            if (list == null) {
                Fields.unknown(entry.key(), "rules", RULE_LISTS, problems);
            } else if (entry.value() instanceof Tree.Items items) {
                if (overlay) {
                    list.clear();
                }
                list.addAll(items.items());
            } else {
                problems.error(
                        entry.value().where(),
                        entry.key().text() + " must be a list, not " + Tree.describe(entry.value()));
            }
        }
    }
}
