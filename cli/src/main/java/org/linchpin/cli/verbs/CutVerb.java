package org.linchpin.cli.verbs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.options.Holes;
import org.linchpin.engine.options.HolesAnswer;
import org.linchpin.engine.proof.Certificate;
import org.linchpin.formats.AtomicFile;
import org.linchpin.views.cut.CutView;
import org.linchpin.views.question.CutRequest;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cut}: what goes dark without these. */
@Command(
        name = "cut",
        description =
                "What goes dark or unsupported when these are turned off, when, and because of what; the hole until a way out "
                        + "stands; which functions stay lit, and why. "
                        + "Computes; nothing is switched.",
        footer = {
            "",
            "A switch is a party (vendor-h, vendor-h:supply, vendor-h:serve), a state (XC, XC:order, XC:ground), a bloc",
            "(bloc:west), a site or any other node, border, foreign, or a filter in quotes.",
            "",
            "Examples:",
            "  linchpin cut model.yaml vendor-h",
            "  linchpin cut model.yaml XC:order grid-a --at 2027-03-01 --for 90d",
            "  linchpin cut model.yaml \"under:XC -vendor-h\" --horizon 3y",
            "  linchpin cut model.yaml foreign --cold --at 1d",
            "  linchpin cut model.yaml --scenario vendor-leaves -o json"
        })
public final class CutVerb extends Verb {

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Parameters(index = "1..*", paramLabel = "SWITCH", description = "What is turned off.")
    List<String> switches = List.of();

    @Mixin
    final CutOptions cut = new CutOptions();

    @Option(
            names = "--cold",
            description = "The cut begins at time 0, everything is dark at --at: what can be lit again?")
    boolean cold;

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description = "Writes a certificate of the answer, for linchpin verify-proof.")
    @Nullable
    Path proof;

    public CutVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (cold && cut.scenario != null) {
            throw FailedException.usage("--cold takes switches, not --scenario.", null);
        }
        try (Effort work = Effort.of(terminal, output.quiet, "cut", 0)) {
            Opened opened = input.open(terminal, output.quiet);
            CutRequest request = cut.request(switches);
            List<Off> offs = request.offs(opened, cold);
            CutQuestion question = request.question(opened, offs, cold);
            CutAnswer answer = Cuts.answer(opened.network(), CutRequest.best(opened, offs), question, work);
            HolesAnswer holes =
                    Holes.find(opened.written(), opened.options(), opened.network(), question, answer, work);
            int exit = print(new CutView(opened, offs, answer, holes), work);
            Path file = proof;
            if (file != null && exit == ExitCode.DONE) {
                certify(opened, offs, file);
            }
            return exit;
        }
    }

    private void certify(Opened opened, List<Off> offs, Path file) throws IOException {
        if (!Certificate.covers(opened.network(), offs)) {
            throw FailedException.failed(
                    "a certificate covers cuts for good in models without standbys; \"" + file + "\" is not written.");
        }
        AtomicFile.write(
                file,
                out -> Certificate.write(opened.network(), offs, opened.sha256(), line -> {
                    try {
                        out.write(line);
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
        if (!output.quiet) {
            terminal.err().println("Wrote " + file + ". Next: linchpin verify-proof " + input.path + " " + file);
        }
    }
}
