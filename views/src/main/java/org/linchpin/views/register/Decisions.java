package org.linchpin.views.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.register.merge.Alias;
import org.linchpin.formats.register.merge.AliasFile;
import org.linchpin.views.question.FailedException;

/** The aliases that a user hands over. */
public final class Decisions {

    private Decisions() {}

    /** @throws FailedException with all that is wrong with the file */
    public static List<Alias> read(@Nullable Path file) throws IOException {
        if (file == null) {
            return List.of();
        }
        Problems problems = new Problems();
        List<Alias> aliases = AliasFile.read(file, problems);
        if (problems.hasErrors()) {
            throw FailedException.badInput(problems.list());
        }
        return aliases;
    }
}
