package org.linchpin.formats.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Utf8;

/**
 * A plan as a patch of its model: an overlay (docs/model-language.md, section 10) that says of each option bought on which
 * day it is to stand, and nothing else. In the model's directory an option counts from its day on, as soon as the model's
 * {@code as-of} has passed it.
 *
 * @param steps in the order of the file
 */
public record PlanFile(List<Step> steps) {

    private static final List<String> KEYS = List.of("linchpin", "overlay", "options");
    private static final List<String> ENTRY = List.of("done");

    /** @param where the option is named */
    public record Step(String option, LocalDate stands, Where where) {}

    public List<String> options() {
        return steps.stream().map(Step::option).toList();
    }

    /** What the file says; after an error among the problems it must not be used. */
    public static PlanFile read(Path path, Problems problems) throws IOException {
        String file = path.toString();
        Where top = new Where(file, 1, 1);
        List<Step> steps = new ArrayList<>();
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            problems.error(new Where(file, 0, 0), "a plan must be a file, \"" + path + "\" is none");
            return new PlanFile(steps);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(Limits.DEFAULT.fileBytes() + 1);
        }
        if (bytes.length > Limits.DEFAULT.fileBytes()) {
            problems.error(new Where(file, 0, 0), "a plan must have at most \"64\" MiB");
            return new PlanFile(steps);
        }
        String text = Utf8.decode(bytes, file, problems);
        Tree tree = text == null ? null : TreeReader.read(text, file, Limits.DEFAULT, problems);
        if (tree != null) {
            Fields root = Fields.of(tree, top, "a plan", KEYS, problems);
            KEYS.forEach(root::require);
            root.word("linchpin", List.of("1"));
            root.word("overlay", List.of("true", "yes"));
            if (root.tree("options") instanceof Tree.Entries options) {
                options.entries().forEach(entry -> step(entry, problems, steps));
            } else if (root.has("options")) {
                problems.error(top, "options of a plan must be a mapping from ids");
            }
        }
        return new PlanFile(List.copyOf(steps));
    }

    private static void step(Tree.Entry entry, Problems problems, List<Step> steps) {
        Where where = entry.key().where();
        Fields fields = Fields.of(entry.value(), where, "an option of a plan", ENTRY, problems);
        fields.require("done");
        String id = Fields.read(entry.key(), Ids::parse, problems);
        LocalDate done = fields.date("done");
        if (id != null && done != null) {
            steps.add(new Step(id, done, where));
        }
    }

    /**
     * Writes it as a whole, never over a file that is there ({@link java.nio.file.FileAlreadyExistsException}).
     *
     * @param remarks lines for the head of the file
     */
    public void write(Path file, List<String> remarks) throws IOException {
        AtomicFile.writeNew(file, out -> out.write(text(remarks)));
    }

    /** The same as a text. */
    public String text(List<String> remarks) {
        StringBuilder text = new StringBuilder();
        for (String remark : remarks) {
            text.append("# ")
                    .append(remark.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", " "))
                    .append('\n');
        }
        text.append("linchpin: 1\noverlay: true\noptions:")
                .append(steps.isEmpty() ? " {}" : "")
                .append('\n');
        for (Step step : steps) {
            text.append("  ")
                    .append(step.option())
                    .append(": {done: ")
                    .append(step.stands())
                    .append("}\n");
        }
        return text.toString();
    }
}
