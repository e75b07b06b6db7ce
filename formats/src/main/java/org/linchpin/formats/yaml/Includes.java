package org.linchpin.formats.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Problems;

/** What a model file includes, for who must fetch files before they are read. */
public final class Includes {

    private Includes() {}

    /** The names it includes, as written; none of a file that cannot be parsed, which its reader will say. */
    public static List<String> of(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.contains("include")) {
            return List.of();
        }
        Tree tree = TreeReader.read(text, "", Limits.DEFAULT, new Problems());
        Tree include = tree instanceof Tree.Entries root ? root.get("include") : null;
        if (include == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Tree item : include instanceof Tree.Items items ? items.items() : List.of(include)) {
            if (item instanceof Tree.Text name && !name.isNull()) {
                names.add(name.text());
            }
        }
        return names;
    }
}
