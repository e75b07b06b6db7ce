package org.linchpin.views.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.network.Network;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Targets;

/**
 * The nodes of which two models are compared.
 *
 * @param nodes by id, or filters; none for the critical functions of both models, or else all
 * @param all true for all functions
 */
public record DiffTargets(List<String> nodes, boolean all) {

    /**
     * Ids of nodes; those of the second model first where none are named.
     *
     * @throws FailedException if neither model has what is named
     */
    public List<String> of(Opened one, Opened other) {
        Set<String> ids = new LinkedHashSet<>();
        if (!nodes.isEmpty()) {
            nodes.forEach(text -> ids.addAll(named(text, one, other)));
            return List.copyOf(ids);
        }
        boolean anyCritical = !all && (hasCritical(one.network()) || hasCritical(other.network()));
        for (Opened opened : List.of(other, one)) {
            for (int node : Targets.all(opened.network())) {
                if (!anyCritical || opened.network().critical(node)) {
                    ids.add(opened.network().id(node));
                }
            }
        }
        return List.copyOf(ids);
    }

    private static boolean hasCritical(Network network) {
        return Targets.all(network).stream().anyMatch(network::critical);
    }

    /** Known in one of the models is enough. */
    private static Set<String> named(String text, Opened one, Opened other) {
        Set<String> ids = new LinkedHashSet<>();
        FailedException unknown = null;
        for (Opened opened : List.of(one, other)) {
            try {
                Targets.named(opened, List.of(text))
                        .forEach(node -> ids.add(opened.network().id(node)));
            } catch (FailedException e) {
                unknown = e;
            }
        }
        if (ids.isEmpty() && unknown != null) {
            throw unknown;
        }
        return ids;
    }
}
