package org.linchpin.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.FailedException;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.model.Scenario;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.UnknownSwitchException;
import picocli.CommandLine.Option;

/** When a cut begins and ends, and how far to look. */
final class CutOptions {

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            converter = When.Converter.class,
            description = "When the cut begins: a day, or a duration from the model's time 0. Default: time 0.")
    @Nullable
    When at;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            converter = Converters.Span.class,
            description = "How long it lasts. Default: for good.")
    @Nullable
    Integer forSeconds;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "Switches and times of a scenario of the model; --at and --for take precedence.")
    @Nullable
    String scenario;

    @Option(
            names = "--horizon",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Converters.Span.class,
            description = "What stops later, counted from the cut, does not count. Default: 180d.")
    int horizonSeconds;

    /**
     * The switches with their times.
     *
     * @param beginsAt0 true if {@code --at} says something else
     */
    List<Off> offs(Opened opened, List<String> written, boolean beginsAt0) {
        List<String> switches = written;
        int from = at == null || beginsAt0 ? 0 : at.from(opened.model().asOf());
        int lasts = forSeconds == null ? Seconds.NEVER : forSeconds;
        if (scenario != null) {
            if (!written.isEmpty()) {
                throw FailedException.usage("A cut is told by switches or by --scenario, not by both.", null);
            }
            Scenario known = known(opened, scenario);
            switches = known.cut();
            if (at == null && known.at() != null) {
                from = new When(known.at(), 0).from(opened.model().asOf());
            }
            if (forSeconds == null && known.forSeconds() >= 0) {
                lasts = known.forSeconds();
            }
        }
        if (switches.isEmpty()) {
            throw FailedException.usage("A cut needs a switch.", "a party, a state, a site, a node, border or foreign");
        }
        if (lasts == 0) {
            throw FailedException.usage("--for must be longer than \"0\".", null);
        }
        List<Off> offs = new ArrayList<>();
        for (String text : switches) {
            offs.add(new Off(resolve(opened, text), from, Seconds.plus(from, lasts)));
        }
        return offs;
    }

    private static Switch resolve(Opened opened, String text) {
        try {
            return opened.switches().resolve(text);
        } catch (UnknownSwitchException e) {
            if (opened.model().scenarios().stream().anyMatch(one -> one.id().equals(text))) {
                throw FailedException.usage(
                        "\"" + text + "\" is a scenario, not a switch.", "\"--scenario " + text + "\"?");
            }
            throw e;
        }
    }

    private static Scenario known(Opened opened, String id) {
        List<String> ids = new ArrayList<>();
        for (Scenario scenario : opened.model().scenarios()) {
            if (scenario.id().equals(id)) {
                return scenario;
            }
            ids.add(scenario.id());
        }
        throw FailedException.unknown("scenario", id, ids);
    }
}
