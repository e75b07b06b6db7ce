package org.linchpin.formats.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Problems;

/** An entry of {@code answers}: the key is a question. */
final class AnswerReader {

    private static final List<String> KEYS = Evidence.with("is");

    private final Problems problems;

    AnswerReader(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    Answer read(Tree.Entry entry, Claim defaults) {
        Fields fields = Fields.of(entry.value(), entry.key().where(), "an answer", KEYS, problems);
        fields.require("is");
        String reply = fields.text("is");
        Tree tree = fields.tree("is");
        Claim claim = Evidence.read(fields, defaults, entry.key().where());
        return reply == null || tree == null ? null : new Answer(entry.key().text(), reply, tree.where(), claim);
    }
}
