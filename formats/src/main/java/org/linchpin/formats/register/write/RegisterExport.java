package org.linchpin.formats.register.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.model.RegisterModel;
import org.linchpin.formats.register.read.PackageReader;

/** Makes a package of a model that was made of a register, and of its overlays. */
public final class RegisterExport {

    private static final String MODULE = "DORA010100";
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

    /**
     * @param file the package
     * @param overlaid what of the overlays is in it, and what is not
     */
    public record Result(Path file, Overlaid overlaid) {}

    private final RuleFiles rules;

    public RegisterExport(RuleFiles rules) {
        this.rules = rules;
    }

    /**
     * @param rows the folder of rows that the model's claims point at
     * @param model as it is written, overlays and all
     * @param directory for the package; made if it is not there
     * @param scope {@code IND} or {@code CON}; that of the register if null
     * @throws IOException if the rows do not say who files for which day, or the package is there already
     */
    public Result run(Path rows, Model model, Path directory, @Nullable String scope, LocalDateTime created)
            throws IOException {
        Templates templates = Templates.of(rules);
        Lists lists = Lists.of(rules);
        Register register = new PackageReader(rules, templates).read(rows);
        Model imported = RegisterModel.of(new Entries(register), Blocs.of(rules), lists, "");
        Overlaid overlaid = Overlaid.of(register, imported, model);
        Envelope envelope = envelope(overlaid.register(), scope, created);
        Register named =
                new Register(envelope, overlaid.register().tables(), register.findings(), register.tolerated());
        Files.createDirectories(directory);
        Path file = directory.resolve(envelope.name() + ".zip");
        if (Files.exists(file)) {
            throw new IOException("\"" + file + "\" is already there");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PackageZip zip = new PackageZip(bytes, envelope.name())) {
            new PackageWriter(templates, lists).write(named, zip);
        }
        AtomicFile.writeBytes(file, bytes.toByteArray());
        return new Result(file, overlaid);
    }

    private static Envelope envelope(Register register, @Nullable String scope, LocalDateTime created)
            throws IOException {
        Envelope envelope = register.envelope();
        if (register.rows("B_01.01").isEmpty()) {
            throw new IOException("a register must have a row of B_01.01: who files it");
        }
        Row keeper = register.rows("B_01.01").getFirst();
        LocalDate reference = RegisterModel.reference(envelope);
        if (reference == null) {
            throw new IOException("a register must say its day in reports/parameters.csv: refPeriod,2025-12-31");
        }
        String subject = keeper.value("c0010");
        String filed = scope == null ? scope(envelope) : scope;
        String name = subject + "." + filed + "_" + keeper.value("c0030") + "_" + MODULE + "_DORA_" + reference + "_"
                + CREATED.format(created);
        Map<String, String> parameters = new LinkedHashMap<>(envelope.parameters());
        parameters.put("entityID", "rs:" + subject + "." + filed);
        parameters.put("refPeriod", reference.toString());
        return new Envelope(
                envelope.path(), name, null, envelope.layout(), envelope.taxonomy(), parameters, envelope.filed());
    }

    /** {@code CON} where the register says so; else one entity files for itself. */
    private static String scope(Envelope envelope) {
        boolean isConsolidated =
                envelope.parameters().getOrDefault("entityID", "").endsWith(".CON");
        return isConsolidated ? "CON" : "IND";
    }
}
