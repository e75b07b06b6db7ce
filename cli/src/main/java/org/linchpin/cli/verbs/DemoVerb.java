package org.linchpin.cli.verbs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.Action;
import org.linchpin.engine.options.WorthTaking;
import org.linchpin.engine.own.Own;
import org.linchpin.engine.own.OwnAnswer;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.views.demo.DemoView;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Command;

/** {@code demo}: the shipped example on one screen. */
@Command(
        name = "demo",
        description =
                "One screen about an invented bank: who can switch it off, what is its own, the one action worth taking.",
        footer = {"", "Example:", "  linchpin demo"})
public final class DemoVerb extends Verb {

    private static final String EXAMPLE = "examples/national-cloud";
    private static final int HORIZON_SECONDS = 180 * Seconds.DAY;

    public DemoVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        try (Effort work = Effort.of(terminal, output.quiet, "demo", 0)) {
            ModelOptions input = new ModelOptions();
            input.path = example();
            Opened opened = input.open(terminal, output.quiet);
            SweepAnswer sweep = Sweep.answer(opened.network(), opened.switches().all(), HORIZON_SECONDS, work);
            OwnAnswer own = Own.answer(opened.network(), opened.switches().resolve("foreign"), work);
            Action action = WorthTaking.find(opened.written(), opened.network().terms(), HORIZON_SECONDS, work);
            return print(new DemoView(opened, EXAMPLE, HORIZON_SECONDS, sweep, own, action), work);
        }
    }

    /** In the installation, which the launcher names, or in the checkout this runs in. */
    private static Path example() {
        String home = System.getProperty("linchpin.home");
        if (home != null) {
            return Path.of(home, EXAMPLE);
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve(EXAMPLE))) {
                return dir.resolve(EXAMPLE);
            }
        }
        throw FailedException.failed("The example \"" + EXAMPLE + "\" is not here; demo runs in a checkout.");
    }
}
