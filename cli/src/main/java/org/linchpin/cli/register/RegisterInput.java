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

    /** A package, or the rows of a model that was made of one. */
    Register read(Path path) throws IOException {
        Path rows = path.resolve(RegisterImport.ROWS);
        boolean isModel = Files.isDirectory(rows) && Files.isRegularFile(path.resolve(RegisterImport.MODEL));
        return new PackageReader(rules(), Templates.of(rules())).read(isModel ? rows : path);
    }

    Entries entries(Path path) throws IOException {
        return new Entries(read(path));
    }
}
