package org.linchpin.formats.register.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.linchpin.engine.model.Model;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.read.PackageReader;
import org.linchpin.formats.register.write.PackageFolder;
import org.linchpin.formats.register.write.PackageWriter;
import org.linchpin.formats.yaml.ModelWriter;

/**
 * Makes a model directory of a package: {@code register.yaml}, the model, and {@code register/}, the rows that its claims
 * point at, as a package in the plain layout. Both are replaced by the next import; whatever else is in the directory, overlays
 * above all, stays.
 */
public final class RegisterImport {

    public static final String MODEL = "register.yaml";
    public static final String ROWS = "register";

    private static final String MARK = "Made by \"linchpin register import\", which replaces it when called again.";

    /**
     * @param register as it was filed
     * @param entries of the rows in the directory
     */
    public record Result(Register register, Entries entries, Model model) {}

    private final RuleFiles rules;
    private final Templates templates;

    public RegisterImport(RuleFiles rules) {
        this.rules = rules;
        this.templates = Templates.of(rules);
    }

    /**
     * @param directory made if it is not there
     * @throws IOException if nothing of the package can be read, or the directory holds such files of another origin; then
     *     nothing is written
     */
    public Result run(Path packaged, Path directory) throws IOException {
        requireReplaceable(directory);
        PackageReader reader = new PackageReader(rules, templates);
        Register filed = reader.read(packaged);
        if (filed.tables().values().stream().allMatch(table -> table.rows().isEmpty())) {
            throw new IOException("a register must have rows; \"" + packaged + "\" has none");
        }
        Files.createDirectories(directory);
        PackageFolder rows = new PackageFolder(directory.resolve(ROWS));
        new PackageWriter(templates, Lists.of(rules)).write(filed, rows);
        Entries entries = new Entries(reader.read(directory.resolve(ROWS)));
        Model model = RegisterModel.of(entries, Blocs.of(rules), Lists.of(rules), ROWS + "/");
        AtomicFile.write(directory.resolve(MODEL), out -> ModelWriter.write(out, model, MARK));
        return new Result(filed, entries, model);
    }

    private static void requireReplaceable(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new IOException("--to must name a directory, not \"" + directory + "\"");
        }
        Path model = directory.resolve(MODEL);
        boolean isOurs = Files.isRegularFile(model) && ("# " + MARK).equals(firstLine(model));
        if (!isOurs && (Files.exists(model) || Files.exists(directory.resolve(ROWS)))) {
            throw new IOException("--to must name a directory without \"" + MODEL + "\" and \"" + ROWS
                    + "\", or one of an earlier import, not \"" + directory + "\"");
        }
    }

    private static String firstLine(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }
}
