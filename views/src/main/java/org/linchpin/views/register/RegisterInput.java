package org.linchpin.views.register;

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

/**
 * Where registers and the rules for them are read from.
 *
 * @param rules a directory that goes before the shipped rules, lists and columns, or null
 */
public record RegisterInput(@Nullable Path rules) {

    /** The rules, lists and columns that hold. */
    public RuleFiles files() {
        Path own = rules;
        return own == null ? RuleFiles.shipped() : RuleFiles.over(own);
    }

    /** The blocs of states that hold. */
    public Blocs blocs() {
        return Blocs.of(files());
    }

    /** The lists of codes that hold. */
    public Lists lists() {
        return Lists.of(files());
    }

    /** True for the directory of a model that was made of a package. */
    public static boolean isModel(Path path) {
        return Files.isDirectory(path.resolve(RegisterImport.ROWS))
                && Files.isRegularFile(path.resolve(RegisterImport.MODEL));
    }

    /** A package, or the rows of a model that was made of one. */
    public Register read(Path path) throws IOException {
        return new PackageReader(files(), Templates.of(files()))
                .read(isModel(path) ? path.resolve(RegisterImport.ROWS) : path);
    }

    /** What a register says. */
    public Entries entries(Path path) throws IOException {
        return new Entries(read(path));
    }
}
