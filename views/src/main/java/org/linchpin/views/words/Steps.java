package org.linchpin.views.words;

import java.util.List;
import java.util.Locale;
import org.linchpin.engine.cut.CutAnswer.Step;
import org.linchpin.engine.cut.CutAnswer.Why;
import org.linchpin.engine.network.Network;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;

/** Chains of causes. */
public final class Steps {

    private Steps() {}

    /** One link as data; {@code darkAfterHours} counts from the start of the cut. */
    public static Fields fields(Network network, Step step, int startSeconds) {
        return new Fields()
                .put("id", NodeWords.of(network, step.node()))
                .put("why", step.why().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("switch", step.switchId())
                .put("darkAfterHours", Figures.hours(Math.max(0, step.fromSeconds() - startSeconds)))
                .put("holdoutHours", Figures.hours(step.holdoutSeconds()))
                .put("others", step.others());
    }

    /** On one line, from what the node went without down to what was turned off. */
    public static String line(Network network, List<Step> chain) {
        Step first = chain.getFirst();
        if (chain.size() == 1) {
            return root(first);
        }
        StringBuilder line = new StringBuilder();
        if (first.holdoutSeconds() > 0) {
            line.append("(held ").append(Figures.span(first.holdoutSeconds())).append(") ");
        }
        for (int k = 1; k < chain.size(); k++) {
            Step step = chain.get(k);
            line.append(k == 1 ? "" : " ← ")
                    .append(step.why() == Why.LEFT_OUT ? root(step) : NodeWords.of(network, step.node()));
            if (step.why() == Why.UNMET && step.holdoutSeconds() > 0) {
                line.append(" (held ")
                        .append(Figures.span(step.holdoutSeconds()))
                        .append(')');
            }
        }
        Step last = chain.getLast();
        String id = network.id(last.node());
        if (last.why() != Why.OFF) {
            line.append(" (").append(root(last)).append(')');
        } else if (last.switchId() != null && !id.equals(last.switchId()) && !id.startsWith(last.switchId() + ":")) {
            line.append(" ← ").append(last.switchId());
        }
        return line.toString();
    }

    /** Why it is dark, in a few words. */
    public static String root(Step step) {
        return switch (step.why()) {
            case OFF -> "turned off";
            case ENDED -> "ended by date";
            case BROKEN -> "broken from the start";
            case NOT_READY -> "standby not ready";
            case UNMET -> "needs unmet";
            case LEFT_OUT -> Figures.count(step.others()) + " more";
        };
    }
}
