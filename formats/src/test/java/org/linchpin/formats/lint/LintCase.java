package org.linchpin.formats.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.lint.LintAnswer;
import org.linchpin.engine.lint.LintQuestion;
import org.linchpin.engine.lint.Lints;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.formats.ModelReader;

/** Reads a model and lets the lints look at it. */
final class LintCase {

    private LintCase() {}

    static List<Problem> of(Path path) {
        return of(path, Work.UNBOUNDED).problems();
    }

    static LintAnswer of(Path path, Work work) {
        ModelReader.Loaded loaded = ModelReader.read(path);
        assertThat(loaded.problems()).isEmpty();
        Model model = loaded.model();
        Model today = Bought.apply(model, List.of());
        return Lints.answer(
                new LintQuestion(
                        model,
                        Compiler.compile(today, Terms.WORST),
                        Openness.isOpen(today) ? Compiler.compile(today, Terms.BEST) : null),
                work);
    }

    /** The messages of one lint, without its name. */
    static List<String> messages(String lint, Path dir, String yaml) {
        String tag = " [" + lint + "]";
        return of(write(dir, yaml)).stream()
                .map(Problem::message)
                .filter(message -> message.endsWith(tag))
                .map(message -> message.substring(0, message.length() - tag.length()))
                .toList();
    }

    static Path write(Path dir, String yaml) {
        try {
            return Files.writeString(dir.resolve("model.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
