package org.linchpin.cli;

import org.jspecify.annotations.Nullable;
import org.linchpin.cli.verbs.CheckVerb;
import org.linchpin.cli.verbs.CutVerb;
import org.linchpin.cli.verbs.DemoVerb;
import org.linchpin.cli.verbs.ImportDebian;
import org.linchpin.cli.verbs.ImportVerb;
import org.linchpin.cli.verbs.InitVerb;
import org.linchpin.cli.verbs.SchemaVerb;
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
        line.addSubcommand(new DemoVerb(terminal));
        line.addSubcommand(new CutVerb(terminal));
        line.addSubcommand(new WhyVerb(terminal));
        line.addSubcommand(new WhoVerb(terminal));
        line.addSubcommand(new SweepVerb(terminal));
        line.addSubcommand(new CheckVerb(terminal));
        line.addSubcommand(new VerifyProofVerb(terminal));
        line.addSubcommand(new InitVerb(terminal));
        line.addSubcommand(new CommandLine(new ImportVerb()).addSubcommand(new ImportDebian(terminal)));
        line.addSubcommand(new SchemaVerb(terminal));
        line.setOut(new java.io.PrintWriter(terminal.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(terminal.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.clamp(terminal.width(), 80, 100));
        line.setParameterExceptionHandler(faults::misused);
        line.setExecutionExceptionHandler((Exception e, CommandLine where, ParseResult parsed) -> faults.failed(e));
        int exit = line.execute(args);
        String failure = terminal.finish();
        if (failure != null) {
            terminal.err().println("linchpin: cannot write to stdout: " + failure);
            return exit == ExitCode.DONE ? ExitCode.FAILED : exit;
        }
        return exit;
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
