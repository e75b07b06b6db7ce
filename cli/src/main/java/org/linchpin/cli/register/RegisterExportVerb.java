package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Converters;
import org.linchpin.cli.verbs.Effort;
import org.linchpin.cli.verbs.Verb;
import org.linchpin.engine.model.Model;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.formats.register.write.RegisterExport;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.register.RegisterExportView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code register export}: a model and its overlays as a package. */
@Command(
        name = "export",
        description =
                "Makes a package, in the layout of the EBA, of a model that was made of a register: its rows, with what"
                        + " overlays have changed of functions and providers.",
        footer = {"", "Example:", "  linchpin register export bank --to filed"})
public final class RegisterExportVerb extends Verb {

    @Parameters(paramLabel = "MODEL", description = "The directory of a model made by register import.")
    Path model = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where the package goes.")
    Path to = Path.of("");

    @Option(
            names = "--scope",
            paramLabel = "IND|CON",
            converter = OfScope.class,
            description = "Individual or consolidated. Default: as the register says.")
    @Nullable
    String scope;

    @Option(
            names = "--created",
            paramLabel = "TIME",
            converter = OfTime.class,
            description = "For the package's name, such as 2026-03-10T12:00:00. Default: now, UTC.")
    @Nullable
    LocalDateTime created;

    @Mixin
    final RulesOption rules = new RulesOption();

    /** One of two words. */
    static final class OfScope implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return List.of("IND", "CON").get(Converters.oneOf(text, List.of("ind", "con")));
        }
    }

    /** A moment without a zone. */
    static final class OfTime implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "a time must be written like 2026-03-10T12:00:00, not \"" + text + "\"");
            }
        }
    }

    public RegisterExportVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Path rows = model.resolve(RegisterImport.ROWS);
        if (!Files.isDirectory(rows)) {
            throw FailedException.failed("export needs a model made by register import; there is no \"" + rows + "\"");
        }
        try (Effort work = Effort.of(terminal, output.quiet, "export", 0)) {
            ModelReader.Loaded loaded = ModelReader.read(model);
            Model written = loaded.model();
            if (written == null) {
                loaded.problems().forEach(problem -> terminal.err().println(problem));
                throw FailedException.failed("the model has errors, see above");
            }
            LocalDateTime time = created == null ? LocalDateTime.now(ZoneOffset.UTC) : created;
            RegisterExport.Result result =
                    new RegisterExport(rules.input().files()).run(rows, written, to, scope, time);
            return print(new RegisterExportView(result), work);
        }
    }
}
