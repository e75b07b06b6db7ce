package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.policy.Judgement;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.views.policy.Accepted;
import org.linchpin.views.policy.FailOn;
import org.linchpin.views.policy.PolicyRequest;
import org.linchpin.views.policy.Verdicts;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy}: does what the model asks for hold? */
@Command(
        name = "policy",
        description =
                "Judges the model by its own policies: what each asks, whether it holds, and if not, which switches "
                        + "breach which function when. Exit 0 if all hold, 3 if one is violated.",
        footer = {
            "",
            "Examples:",
            "  linchpin policy model.yaml",
            "  linchpin policy model.yaml --with open-stack --only no-single-switch",
            "  linchpin policy model.yaml --write-baseline accepted.yaml",
            "  linchpin policy model.yaml --baseline accepted.yaml --on 2027-03-01 --also sarif=policy.sarif"
        })
public final class PolicyVerb implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Option(
            names = "--horizon",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Converters.Span.class,
            description = "For policies that name none: what stops later does not count. Default: 180d.")
    int horizonSeconds;

    @Option(names = "--only", split = ",", paramLabel = "POLICY", description = "Judge these policies only.")
    List<String> only = List.of();

    @Option(
            names = "--budget",
            paramLabel = "SPAN",
            defaultValue = "5min",
            converter = Converters.Span.class,
            description = "How long to search, shared among the policies. What is not searched to the end is not met. "
                    + "0s: no limit. Default: 5min.")
    int budgetSeconds;

    @Mixin
    final BaselineOptions baseline = new BaselineOptions();

    @Option(
            names = "--fail-on",
            split = ",",
            paramLabel = "WHAT",
            converter = Converters.OfFailOn.class,
            description =
                    "What exits 3: violated (a finding in every reading), depends (in one reading only), truncated "
                            + "(not searched to the end), stale (the baseline names what is no more), or never. "
                            + "Default: violated,depends,truncated.")
    List<FailOn> failOn = FailOn.USUAL;

    @Mixin
    final PolicyOutput output = new PolicyOutput();

    @Mixin
    final HelpOption help = new HelpOption();

    public PolicyVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        FailOn.check(failOn);
        output.check();
        baseline.check();
        if (SnapshotReader.isSnapshot(input.path)) {
            throw FailedException.usage(
                    "policy needs the model; a snapshot holds what was compiled of it, and no policies.", null);
        }
        try (Effort work = Effort.of(terminal, output.quiet, "policy", budgetSeconds)) {
            Opened opened = input.open(terminal, output.quiet);
            PolicyRequest request = new PolicyRequest(only, horizonSeconds);
            List<Rules.Policy> policies = request.policies(opened.written());
            Accepted accepted = baseline.read(opened.model().asOf());
            Judgement judgement = request.judge(opened, policies, accepted, work);
            int exit = FailOn.fails(failOn, judgement) ? ExitCode.POLICY : ExitCode.DONE;
            work.clear();
            if (work.isInterrupted()) {
                terminal.err().println("linchpin: stopped; what is printed is truncated");
                exit = ExitCode.INTERRUPTED;
            }
            Verdicts verdicts = new Verdicts(opened, policies, judgement, accepted, exit);
            output.print(verdicts, terminal);
            Path written = baseline.write(opened.model().name(), judgement.findings());
            if (written != null && !output.quiet) {
                terminal.err()
                        .println("Wrote " + written + ". Next: fill in owner, reason and day, then linchpin policy "
                                + input.path + " --baseline " + written);
            }
            return exit;
        }
    }
}
