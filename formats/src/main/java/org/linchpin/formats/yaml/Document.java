package org.linchpin.formats.yaml;

import java.util.List;

/** One model file, parsed. */
record Document(Tree.Entries root) {

    static final List<String> KEYS = List.of(
            "linchpin",
            "overlay",
            "include",
            "name",
            "about",
            "self",
            "as-of",
            "currency",
            "defaults",
            "sources",
            "jurisdictions",
            "parties",
            "nodes",
            "options",
            "rules",
            "scenarios",
            "answers");

    /** The fields of the model itself: one value each. */
    static final List<String> FIELDS = List.of("name", "about", "self", "as-of", "currency");

    /** The sections whose entries carry ids; those of answers are questions. */
    static final List<String> SECTIONS =
            List.of("sources", "jurisdictions", "parties", "nodes", "options", "scenarios", "answers");

    String file() {
        return root.where().file();
    }

    boolean isOverlay() {
        return root.get("overlay") instanceof Tree.Text text
                && (text.text().equalsIgnoreCase("true") || text.text().equals("yes"));
    }
}
