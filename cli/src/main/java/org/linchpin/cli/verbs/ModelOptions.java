package org.linchpin.cli.verbs;

import java.nio.file.Path;
import org.linchpin.cli.Terminal;
import org.linchpin.views.question.ModelSource;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Parameters;

/** The model, and the terms on which it is read. */
final class ModelOptions extends ReadingOptions {

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model: a file, a directory or a snapshot.")
    Path path = Path.of("");

    /** Reads and compiles; problems of the model end the verb. */
    Opened open(Terminal terminal, boolean quiet) {
        return open(ModelSource.of(path), reading(), terminal, quiet);
    }
}
