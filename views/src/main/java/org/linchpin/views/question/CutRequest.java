package org.linchpin.views.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.model.Scenario;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.UnknownSwitchException;

/**
 * What is turned off, when it begins and ends, and how far to look.
 *
 * @param switches as written; none if a scenario names them
 * @param at when it begins, or null for time 0
 * @param forSeconds how long it lasts, or null for good
 * @param scenario of the model, or null; {@code at} and {@code forSeconds} take precedence over its times
 * @param horizonSeconds from its beginning
 */
public record CutRequest(
        List<String> switches,
        @Nullable When at,
        @Nullable Integer forSeconds,
        @Nullable String scenario,
        int horizonSeconds) {

    /**
     * The switches with their times.
     *
     * @param beginsAt0 true if {@link #at} says something else
     * @throws FailedException if there is nothing to cut, or not at such a time
     * @throws UnknownSwitchException if the model has not such a switch
     */
    public List<Off> offs(Opened opened, boolean beginsAt0) {
        List<String> cut = switches;
        int from = at == null || beginsAt0 ? 0 : at.from(opened.model().asOf());
        int lasts = forSeconds == null ? Seconds.NEVER : forSeconds;
        if (scenario != null) {
            if (!switches.isEmpty()) {
                throw FailedException.usage("A cut is told by switches or by --scenario, not by both.", null);
            }
            Scenario known = known(opened, scenario);
            cut = known.cut();
            if (at == null && known.at() != null) {
                from = new When(known.at(), 0).from(opened.model().asOf());
            }
            if (forSeconds == null && known.forSeconds() >= 0) {
                lasts = known.forSeconds();
            }
        }
        if (cut.isEmpty()) {
            throw FailedException.usage("A cut needs a switch.", "a party, a state, a site, a node, border or foreign");
        }
        if (lasts == 0) {
            throw FailedException.usage("--for must be longer than \"0\".", null);
        }
        List<Off> offs = new ArrayList<>();
        for (String text : cut) {
            offs.add(new Off(resolve(opened, text), from, Seconds.plus(from, lasts)));
        }
        return offs;
    }

    /**
     * What {@code cut} asks of a model.
     *
     * @param cold true if everything is dark at {@link #at} and the cut begins at time 0
     */
    public CutQuestion question(Opened opened, List<Off> offs, boolean cold) {
        int coldAt = !cold
                ? CutQuestion.NO_COLD_START
                : at == null ? 0 : at.from(opened.model().asOf());
        return new CutQuestion(offs, horizonSeconds, coldAt, Runs.DEFAULT_EVENT_BUDGET);
    }

    /** The same switches in the best reading, or null if it is not compared. */
    public static Cuts.@Nullable Best best(Opened opened, List<Off> offs) {
        Opened.World world = opened.best();
        return world == null
                ? null
                : new Cuts.Best(
                        world.network(),
                        offs.stream()
                                .map(off -> off.with(world.switches().again(off.what())))
                                .toList());
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
