package org.linchpin.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.register.RegisterCheckVerb;
import org.linchpin.cli.register.RegisterConcentrationVerb;
import org.linchpin.cli.register.RegisterExitsVerb;
import org.linchpin.cli.register.RegisterExportVerb;
import org.linchpin.cli.register.RegisterImportVerb;
import org.linchpin.cli.register.RegisterMergeVerb;
import org.linchpin.cli.register.RegisterScreenVerb;
import org.linchpin.cli.register.RegisterVerb;
import org.linchpin.cli.register.RegisterWhatIfVerb;
import org.linchpin.cli.verbs.AskVerb;
import org.linchpin.cli.verbs.CheckVerb;
import org.linchpin.cli.verbs.CompileVerb;
import org.linchpin.cli.verbs.CutVerb;
import org.linchpin.cli.verbs.DemoVerb;
import org.linchpin.cli.verbs.DiffVerb;
import org.linchpin.cli.verbs.ImportDebian;
import org.linchpin.cli.verbs.ImportVerb;
import org.linchpin.cli.verbs.InitVerb;
import org.linchpin.cli.verbs.PlanVerb;
import org.linchpin.cli.verbs.PolicyVerb;
import org.linchpin.cli.verbs.SchemaVerb;
import org.linchpin.cli.verbs.ServeVerb;
import org.linchpin.cli.verbs.SweepVerb;
import org.linchpin.cli.verbs.VerifyProofVerb;
import org.linchpin.cli.verbs.WhoVerb;
import org.linchpin.cli.verbs.WhyVerb;
import org.linchpin.engine.EngineVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code linchpin}. */
@Command(
        name = "linchpin",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        description = "Who can switch you off, and what would it take so that nobody can?",
        synopsisSubcommandLabel = "VERB")
public final class Main implements Runnable {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one verb and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs one verb; returns its exit code. */
    static int run(Terminal terminal, String... args) {
        Faults faults = new Faults(terminal);
        CommandLine line = new CommandLine(new Main(terminal));
        Map<String, Supplier<Object>> verbs = verbs(terminal);
        Supplier<Object> asked = args.length == 0 ? null : verbs.get(args[0]);
        if (asked == null) {
            verbs.forEach((name, verb) -> line.addSubcommand(name, verb.get()));
        } else {
            // Reading the annotations of the verbs that are not asked would take longer than most answers.
            line.addSubcommand(args[0], asked.get());
        }
        // "@FILE" is a plan here, not a file of arguments.
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.clamp(terminal.width(), 80, 100));
        line.setParameterExceptionHandler(faults::misused);
        line.setExecutionExceptionHandler((Exception e, CommandLine where, ParseResult parsed) -> faults.failed(e));
        int exit;
        try {
            exit = line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            exit = faults.exhausted(e);
        }
        String failure = terminal.finish();
        if (failure != null) {
            terminal.err().println("linchpin: cannot write to stdout: " + failure);
            return exit == ExitCode.DONE ? ExitCode.FAILED : exit;
        }
        return exit;
    }

    /** In the order in which the help lists them. */
    private static Map<String, Supplier<Object>> verbs(Terminal terminal) {
        Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
        verbs.put("demo", () -> new DemoVerb(terminal));
        verbs.put("cut", () -> new CutVerb(terminal));
        verbs.put("why", () -> new WhyVerb(terminal));
        verbs.put("who", () -> new WhoVerb(terminal));
        verbs.put("sweep", () -> new SweepVerb(terminal));
        verbs.put("policy", () -> new PolicyVerb(terminal));
        verbs.put("ask", () -> new AskVerb(terminal));
        verbs.put("diff", () -> new DiffVerb(terminal));
        verbs.put("plan", () -> new PlanVerb(terminal));
        verbs.put("compile", () -> new CompileVerb(terminal));
        verbs.put("check", () -> new CheckVerb(terminal));
        verbs.put("verify-proof", () -> new VerifyProofVerb(terminal));
        verbs.put("init", () -> new InitVerb(terminal));
        verbs.put("schema", () -> new SchemaVerb(terminal));
        verbs.put("serve", () -> new ServeVerb(terminal));
        verbs.put("import", () -> new CommandLine(new ImportVerb()).addSubcommand(new ImportDebian(terminal)));
        verbs.put("register", () -> register(terminal));
        return verbs;
    }

    private static CommandLine register(Terminal terminal) {
        return new CommandLine(new RegisterVerb())
                .addSubcommand(new RegisterCheckVerb(terminal))
                .addSubcommand(new RegisterImportVerb(terminal))
                .addSubcommand(new RegisterExportVerb(terminal))
                .addSubcommand(new RegisterMergeVerb(terminal))
                .addSubcommand(new RegisterScreenVerb(terminal))
                .addSubcommand(new RegisterConcentrationVerb(terminal))
                .addSubcommand(new RegisterExitsVerb(terminal))
                .addSubcommand(new RegisterWhatIfVerb(terminal));
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(terminal.out());
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"linchpin " + EngineVersion.text()};
        }
    }
}
