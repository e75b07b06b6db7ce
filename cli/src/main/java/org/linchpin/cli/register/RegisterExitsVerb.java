package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Converters;
import org.linchpin.cli.verbs.Effort;
import org.linchpin.cli.verbs.Verb;
import org.linchpin.engine.model.Model;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.exits.ExitFinding;
import org.linchpin.formats.register.exits.ExitList;
import org.linchpin.formats.register.exits.RegisterExits;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.formats.register.model.RegisterModel;
import org.linchpin.solver.Scip;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.register.ExitWords;
import org.linchpin.views.register.ExitsFields;
import org.linchpin.views.register.ExitsView;
import org.linchpin.views.register.RegisterInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register exits}: which functions cannot leave a provider in time, and the cheapest way off. */
@Command(
        name = "exits",
        description =
                "Critical or important functions that cannot leave a provider before their holdout and recovery time "
                        + "objective are over; exit plans missing or never audited; alternatives that share a party or an "
                        + "owner with the incumbent; the cheapest way off. Exit 0, or 3 for what --fail-on names.",
        footer = {
            "",
            "Ways off are options of the model: an overlay beside register.yaml says what could be bought.",
            "",
            "Examples:",
            "  linchpin register exits bank",
            "  linchpin register exits bank --fail-on too-slow,no-plan",
            "  linchpin register exits register.zip --all -o csv"
        })
public final class RegisterExitsVerb extends Verb {

    private static final long NO_LIMIT_SECONDS = TimeUnit.DAYS.toSeconds(365);

    @Parameters(paramLabel = "MODEL_DIR|PACKAGE", description = "A model made of a register, or a register.")
    Path path = Path.of("");

    @Option(names = "--all", description = "Functions that are not critical or important as well.")
    boolean all;

    @Option(
            names = "--horizon",
            paramLabel = "SPAN",
            defaultValue = "5y",
            converter = Converters.Span.class,
            description = "A function that goes dark later holds out for good. Default: 5y.")
    int horizonSeconds;

    @Option(
            names = "--period",
            paramLabel = "SPAN",
            defaultValue = "5y",
            converter = Converters.Span.class,
            description = "For how long yearly costs are counted. Default: 5y.")
    int periodSeconds;

    @Option(
            names = "--time-limit",
            paramLabel = "SPAN",
            defaultValue = "60s",
            converter = Converters.Span.class,
            description = "How long to search ways off; what is found until then is shown. 0s: no limit. Default: 60s.")
    int limitSeconds;

    @Option(
            names = "--fail-on",
            split = ",",
            paramLabel = "FINDING",
            converter = OfFinding.class,
            description = "Exit 3 if a row has one of these findings, as too-slow or no-plan.")
    List<ExitFinding.Kind> failOn = List.of();

    @Mixin
    final RulesOption rules = new RulesOption();

    /** A kind of finding by its word. */
    static final class OfFinding implements ITypeConverter<ExitFinding.Kind> {
        @Override
        public ExitFinding.Kind convert(String text) {
            return ExitFinding.Kind.values()[Converters.oneOf(text, ExitFinding.Kind.words())];
        }
    }

    /** @param sha256 of the model's files, or null of a package */
    private record Read(Model model, @Nullable String sha256) {}

    public RegisterExitsVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try (Effort work = Effort.of(terminal, output.quiet, "exits", limitSeconds)) {
            Entries entries = rules.input().entries(path);
            Lists lists = rules.input().lists();
            RegisterModel.Named named =
                    RegisterModel.named(entries, rules.input().blocs(), lists, RegisterImport.ROWS + "/");
            Read read = RegisterInput.isModel(path) ? model() : new Read(named.model(), null);
            RegisterExits exits = new RegisterExits(entries, named.ids(), !all);
            String missing = exits.missing(read.model());
            if (missing != null) {
                throw FailedException.failed("the model in \"" + path + "\" must have \"" + missing
                        + "\", which its register has; Maybe import the register again");
            }
            ExitList list = exits.answer(
                    read.model(),
                    horizonSeconds,
                    periodSeconds,
                    lists,
                    new Scip(limitSeconds == 0 ? NO_LIMIT_SECONDS : limitSeconds),
                    work);
            ExitWords words = new ExitWords(entries, lists, read.model().currency());
            ExitsView view = new ExitsView(
                    list,
                    words,
                    new ExitsFields(list, words, read.model(), read.sha256(), horizonSeconds, periodSeconds, all));
            int exit = print(view, work);
            boolean fails = list.rows().stream().anyMatch(row -> failOn.stream().anyMatch(row::has));
            return exit == ExitCode.DONE && fails ? ExitCode.POLICY : exit;
        } catch (LinkageError e) {
            throw FailedException.failed(
                    "register exits needs the native code of its solver, which is there for Linux on"
                            + " x86-64 alone and does not load here: " + e.getMessage());
        }
    }

    private Read model() {
        ModelReader.Loaded loaded = ModelReader.read(path);
        Model model = loaded.model();
        if (model == null) {
            throw FailedException.badInput(loaded.problems());
        }
        return new Read(model, loaded.sha256());
    }
}
