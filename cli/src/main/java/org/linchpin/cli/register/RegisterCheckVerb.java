package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Converters;
import org.linchpin.cli.verbs.HelpOption;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.check.CheckAnswer;
import org.linchpin.formats.register.check.LeiCopy;
import org.linchpin.formats.register.check.RegisterCheck;
import org.linchpin.formats.register.read.PackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register check}: would the register be rejected, and what else is wrong with it? */
@Command(
        name = "check",
        description =
                "Holds registers of information against the rules that their reader applies, and against some that "
                        + "nobody applies yet. Exit 0 if nothing would be rejected, 3 if something would.",
        footer = {
            "",
            "Examples:",
            "  linchpin register check register.zip",
            "  linchpin register check register.zip --leis lei2-golden-copy.csv --sarif register.sarif"
        })
public final class RegisterCheckVerb implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "Registers: zips or folders.")
    List<Path> packages = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Rules, lists and columns from here, where it has a file of the name of a shipped one.")
    @Nullable
    Path rules;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description = "No register may be of a later day. Default: today.")
    @Nullable
    LocalDate on;

    @Option(
            names = "--leis",
            paramLabel = "FILE",
            description = "LEIs are looked up in this CSV, such as GLEIF's golden copy: columns LEI and status, or "
                    + "Registration.RegistrationStatus. Default: they are not looked up.")
    @Nullable
    Path leis;

    @Mixin
    final CheckOutput output = new CheckOutput();

    @Mixin
    final HelpOption help = new HelpOption();

    public RegisterCheckVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RuleFiles files = rules == null ? RuleFiles.shipped() : RuleFiles.over(rules);
        PackageReader reader = new PackageReader(files, Templates.of(files));
        RegisterCheck check = new RegisterCheck(
                files,
                on == null ? LocalDate.now(ZoneId.systemDefault()) : on,
                leis == null ? null : new LeiCopy(leis));
        List<CheckAnswer> answers = new ArrayList<>();
        for (Path path : packages) {
            answers.add(check.check(reader.read(path)));
        }
        int exit = answers.stream().anyMatch(CheckAnswer::wouldBeRejected) ? ExitCode.POLICY : ExitCode.DONE;
        output.print(answers, exit, terminal);
        return exit;
    }
}
