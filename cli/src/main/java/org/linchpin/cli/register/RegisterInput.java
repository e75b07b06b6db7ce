package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.formats.register.read.PackageReader;
import picocli.CommandLine.Option;

/** Where registers and the rules for them are read from. */
final class RegisterInput {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Rules, lists and columns from here, where it has a file of the name of a shipped one.")
    @Nullable
    Path rules;

    RuleFiles rules() {
        Path own = rules;
        return own == null ? RuleFiles.shipped() : RuleFiles.over(own);
    }

    Blocs blocs() {
        return Blocs.of(rules());
    }

    Lists lists() {
        return Lists.of(rules());
    }

    /** True for the directory of a model that was made of a package. */
    static boolean isModel(Path path) {
        return Files.isDirectory(path.resolve(RegisterImport.ROWS))
                && Files.isRegularFile(path.resolve(RegisterImport.MODEL));
    }

    /** A package, or the rows of a model that was made of one. */
    Register read(Path path) throws IOException {
        return new PackageReader(rules(), Templates.of(rules()))
                .read(isModel(path) ? path.resolve(RegisterImport.ROWS) : path);
    }

    Entries entries(Path path) throws IOException {
        return new Entries(read(path));
    }
}
