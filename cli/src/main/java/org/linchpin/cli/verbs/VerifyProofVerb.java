package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.proof.Comparison;
import org.linchpin.proof.Proof;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify-proof}: whether a certificate holds, and speaks of this model. */
@Command(
        name = "verify-proof",
        description =
                "Checks a certificate that cut --proof wrote, with a program that shares nothing with the engine, "
                        + "and that it speaks of this model.",
        footer = {
            "",
            "Examples:",
            "  linchpin cut model.yaml vendor-h --proof vendor-h.proof",
            "  linchpin verify-proof model.yaml vendor-h.proof",
            "",
            "Read the model as the cut did: --reading best, --orderly, --with .. if it was made so."
        })
public final class VerifyProofVerb implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Parameters(index = "1", paramLabel = "FILE", description = "The certificate.")
    Path certificate = Path.of("");

    @Mixin
    final HelpOption help = new HelpOption();

    public VerifyProofVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Opened opened = input.open(terminal, true);
        Proof.Verdict verdict;
        try {
            verdict = Proof.check(() -> Files.newBufferedReader(certificate));
        } catch (Proof.BrokenProofException e) {
            throw FailedException.failed("the certificate \"" + certificate + "\" does not hold: " + e.getMessage());
        }
        if (!verdict.sha256().equals(opened.sha256())) {
            throw FailedException.failed("the certificate speaks of another model: " + verdict.sha256()
                    + ", and this one is " + opened.sha256());
        }
        String difference = difference(opened);
        if (difference != null) {
            throw FailedException.failed("the certificate does not speak of this model: " + difference);
        }
        terminal.out()
                .println(
                        "The certificate holds: without " + String.join(" and ", verdict.cut()) + ", "
                                + Figures.count(verdict.dark()) + " of " + Figures.count(verdict.nodes())
                                + " nodes of the network, positions and orders included, are dark in the end, each when it says.");
        return ExitCode.DONE;
    }

    private @Nullable String difference(Opened opened) throws IOException {
        try (Stream<String> lines = Files.lines(certificate)) {
            return Comparison.difference(
                    opened.network(), opened.switches(), lines.skip(1).iterator());
        }
    }
}
