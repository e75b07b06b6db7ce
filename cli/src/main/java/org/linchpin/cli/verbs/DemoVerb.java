package org.linchpin.cli.verbs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.FailedException;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.action.ActionAnswer;
import org.linchpin.engine.action.Actions;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.own.Own;
import org.linchpin.engine.own.OwnAnswer;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.switches.Switch;
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
            Switch supplier = foremostForeignParty(opened, sweep);
            ActionAnswer actions = supplier == null
                    ? null
                    : Actions.answer(opened.model(), opened.network().terms(), supplier.id(), HORIZON_SECONDS, work);
            return print(new DemoView(opened, EXAMPLE, HORIZON_SECONDS, sweep, own, supplier, actions), work);
        }
    }

    /** The first foreign party of the ranking; where an owner does the same as what it owns, the one that is owned. */
    private static @Nullable Switch foremostForeignParty(Opened opened, SweepAnswer sweep) {
        SweepAnswer.Row first = null;
        for (SweepAnswer.Row row : sweep.rows()) {
            boolean party = row.what().side() == Side.FOREIGN && row.what().kind() == Switch.Kind.PARTY;
            if (!party || row.reach() == 0) {
                continue;
            }
            if (first == null || (sameEffect(first, row) && owns(opened, first.what(), row.what()))) {
                first = row;
            }
        }
        return first == null ? null : first.what();
    }

    private static boolean sameEffect(SweepAnswer.Row one, SweepAnswer.Row other) {
        return one.stake() == other.stake() && one.firstDarkSeconds() == other.firstDarkSeconds();
    }

    private static boolean owns(Opened opened, Switch owner, Switch owned) {
        return opened.model().parties().stream()
                .filter(party -> party.id().equals(owned.id()))
                .flatMap(party -> party.owners().stream())
                .anyMatch(one -> one.id().equals(owner.id()));
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
