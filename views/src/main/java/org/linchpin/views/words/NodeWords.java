package org.linchpin.views.words;

import java.time.LocalDate;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;
import org.linchpin.views.print.Figures;

/** Nodes in words of the model: ids where the model gives them, and what stands behind it in words. */
public final class NodeWords {

    private NodeWords() {}

    /** Its id, or what it is. */
    public static String of(Network network, int node) {
        return switch (network.sort(node)) {
            case STANDBY -> standby(network, node);
            case END, TERM -> "the time until " + day(network, node);
            case VIEW -> view(network, node);
            default -> network.id(node);
        };
    }

    private static String standby(Network network, int node) {
        for (int k = 0; k < network.standbyCount(); k++) {
            if (network.standbyNode(k) == node) {
                int ready = network.standbyReady(k);
                return ready == 0
                        ? "spare, ready at the cut"
                        : "spare, ready " + Figures.span(ready) + " after the cut";
            }
        }
        throw new IllegalArgumentException("\"" + network.id(node) + "\" is no standby of the network.");
    }

    private static String day(Network network, int node) {
        int end = network.endOf(node);
        LocalDate asOf = network.asOf();
        return asOf == null
                ? Figures.span(end)
                : asOf.plusDays(end / Seconds.DAY).toString();
    }

    /** Its source first; then the border, or the day at which it ends. */
    private static String view(Network network, int view) {
        StringBuilder text = new StringBuilder();
        for (int need = network.needStart(view); need < network.needStart(view + 1); need++) {
            int source = network.needSource(need);
            if (need == network.needStart(view)) {
                text.append(of(network, source));
            } else if (network.sort(source) == Sort.BORDER) {
                text.append(" across the border");
            } else {
                text.append(" until ").append(day(network, source));
            }
        }
        return text.toString();
    }
}
