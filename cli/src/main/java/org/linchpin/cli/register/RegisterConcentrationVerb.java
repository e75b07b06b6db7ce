package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Converters;
import org.linchpin.cli.verbs.Effort;
import org.linchpin.cli.verbs.Verb;
import org.linchpin.formats.register.concentration.Concentrations;
import org.linchpin.formats.register.concentration.Dimension;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.views.register.ConcentrationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register concentration}: what most functions rest on, over all ranks. */
@Command(
        name = "concentration",
        description =
                "What share of the critical or important functions rests on the same provider, group, country or type "
                        + "of service, over all ranks; Herfindahl-Hirschman indices of expense and of functions.",
        footer = {"", "Example:", "  linchpin register concentration register.zip"})
public final class RegisterConcentrationVerb extends Verb {

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "Registers, or models made of them.")
    List<Path> packages = List.of();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            converter = OfDimension.class,
            description = "provider, group, country or service: what csv and jsonl list. Default: provider.")
    Dimension.By by = Dimension.By.PROVIDER;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Of the expenses; others count as unknown. Default: that of most providers.")
    @Nullable
    String currency;

    @Mixin
    final RulesOption rules = new RulesOption();

    /** A dimension by its word. */
    static final class OfDimension implements ITypeConverter<Dimension.By> {
        @Override
        public Dimension.By convert(String text) {
            return Dimension.By.values()[Converters.oneOf(text, Dimension.By.words())];
        }
    }

    public RegisterConcentrationVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try (Effort work = Effort.of(terminal, output.quiet, "registers", 0)) {
            List<Entries> registers = new ArrayList<>();
            for (Path path : packages) {
                registers.add(rules.input().entries(path));
            }
            String in = currency == null ? Concentrations.currency(registers) : currency;
            return print(
                    new ConcentrationView(
                            Concentrations.of(
                                    registers,
                                    rules.input().blocs(),
                                    rules.input().lists(),
                                    in),
                            by,
                            packages),
                    work);
        }
    }
}
