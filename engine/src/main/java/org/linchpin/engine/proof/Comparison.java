package org.linchpin.engine.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;
import org.linchpin.engine.switches.UnknownSwitchException;

/**
 * Whether a certificate speaks of this network: the same nodes with the same holdouts and gates, the same ends, and
 * switches that turn off what the model says they do. What the checker takes on trust. Holds a line a node.
 */
public final class Comparison {

    private final Network network;
    private final Switches switches;
    private final Map<String, Set<Integer>> off = new HashMap<>();
    private final List<String> ofModel = new ArrayList<>();

    private Comparison(Network network, Switches switches) {
        this.network = network;
        this.switches = switches;
    }

    /**
     * The first difference, or null if there is none.
     *
     * @param certificate its lines after the first; the checker has found them well formed
     */
    public static @Nullable String difference(Network network, Switches switches, Iterator<String> certificate) {
        return new Comparison(network, switches).compare(certificate);
    }

    private @Nullable String compare(Iterator<String> certificate) {
        Certificate.write(network, List.of(), "", line -> {
            if (!line.startsWith("model ") && !line.startsWith("linchpin-proof ")) {
                ofModel.add(withoutTime(line));
            }
        });
        Set<String> missing = new TreeSet<>(ofModel);
        while (certificate.hasNext()) {
            String line = certificate.next();
            if (line.startsWith("off ")) {
                String[] words = line.split(" ", 5);
                off.computeIfAbsent(words[4], id -> new TreeSet<>()).add(Integer.valueOf(words[1]));
            } else if (!line.startsWith("model ") && !missing.remove(withoutTime(line))) {
                return "the model does not say \"" + line + "\"";
            }
        }
        return missing.isEmpty()
                ? switched()
                : "the certificate does not say \"" + missing.iterator().next() + "\"";
    }

    private @Nullable String switched() {
        for (Map.Entry<String, Set<Integer>> entry : off.entrySet()) {
            Switch what;
            try {
                what = switches.resolve(entry.getKey());
            } catch (UnknownSwitchException unknown) {
                return "the model has no switch \"" + entry.getKey() + "\"";
            }
            Set<Integer> nodes = new TreeSet<>();
            for (int node : what.nodes()) {
                nodes.add(node);
            }
            if (!nodes.equals(entry.getValue())) {
                return "the switch \"" + entry.getKey() + "\" turns off other nodes in the model";
            }
        }
        return null;
    }

    /** A node's line without state and dark time, which are the cut's and not the model's. */
    private static String withoutTime(String line) {
        if (!line.startsWith("dark ") && !line.startsWith("lit ")) {
            return line;
        }
        String[] words = line.split(" ", 5);
        return "node " + words[1] + " " + words[2] + " " + words[4];
    }
}
