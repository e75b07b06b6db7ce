package org.linchpin.views.nodes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Sort;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Targets;
import org.linchpin.views.words.Labels;

/** One node: what it is, what it needs and how that is joined, what needs it, what it is claimed on. */
public final class NodeDocument {

    private static final int MOST_NEEDED_BY = 200;

    private final Opened opened;
    private final Network network;

    private NodeDocument(Opened opened) {
        this.opened = opened;
        this.network = opened.network();
    }

    /** @throws org.linchpin.views.question.FailedException if the model has no node of that id */
    public static Fields of(Opened opened, String id) {
        return new NodeDocument(opened).document(Targets.named(opened, id));
    }

    private Fields document(int at) {
        Node node = opened.model().nodes().find(network.id(at));
        if (node == null) {
            throw new IllegalStateException(
                    "The network has a node \"" + network.id(at) + "\" that its model has not.");
        }
        Claim claim = node.claim();
        List<Fields> neededBy = neededBy(at);
        Fields fields = opened.document("linchpin/node/1")
                .put("id", node.id())
                .put("label", node.name())
                .put("kind", node.kind().word())
                .put("critical", node.role().critical())
                .put("weight", network.weight(at))
                .put("toleratesHours", Figures.hours(network.tolerates(at)))
                .put("restartHours", Figures.hours(network.restart(at)))
                .put("in", node.relations().in())
                .put("at", node.relations().at())
                .put(
                        "by",
                        node.relations().by().stream().map(NodeDocument::need).toList())
                .put(
                        "from",
                        node.relations().from().stream().map(NodeDocument::need).toList())
                .put(
                        "keys",
                        node.relations().keys().stream().map(NodeDocument::need).toList())
                .put("readers", node.relations().readers())
                .put("needs", node.needs().stream().map(NodeDocument::branch).toList())
                .put("neededBy", neededBy)
                .put("neededByMore", Math.max(0, dependents(at).size() - neededBy.size()))
                .put("unexamined", network.unexamined(at))
                .put("note", node.note());
        return fields.put("claim", claim(claim));
    }

    private static Fields claim(Claim claim) {
        Fields fields = new Fields()
                .put("source", claim.source())
                .put("assumed", claim.assumed())
                .put("date", claim.date() == null ? null : claim.date().toString())
                .put(
                        "confidence",
                        claim.confidence() == null
                                ? null
                                : claim.confidence().name().toLowerCase(Locale.ROOT))
                .put("note", claim.note());
        return claim.where().line() == 0
                ? fields.putNull("file").putNull("line")
                : fields.put("file", claim.where().file())
                        .put("line", claim.where().line());
    }

    /** A need or a gate, as the model says it. */
    private static Fields branch(Gate.Branch branch) {
        return gate(branch.gate());
    }

    private static Fields gate(Gate gate) {
        if (gate instanceof Gate.Need need) {
            return need(need);
        }
        String word = switch (gate) {
            case Gate.All all -> "all of";
            case Gate.Any any -> "any of";
            case Gate.AtLeast atLeast -> atLeast.k() + " of";
            case Gate.ShareOf share -> Figures.percent(share.thresholdPpm() / 1e6) + " of";
            case Gate.Unknown unknown -> "nobody knows how joined";
            case Gate.Need need -> need.target();
        };
        return new Fields()
                .put("gate", word)
                .put("needs", gate.branches().stream().map(NodeDocument::branch).toList());
    }

    private static Fields need(Gate.Need need) {
        return new Fields()
                .put("id", need.target())
                .put(
                        "aspect",
                        need.aspect() == Gate.Aspect.WHOLE
                                ? null
                                : need.aspect().name().toLowerCase(Locale.ROOT))
                .put("holdout", holdout(need.holdout()))
                .put("cache", need.cache())
                .put("until", need.until() == null ? null : need.until().toString());
    }

    private static String holdout(Holdout holdout) {
        return switch (holdout) {
            case Holdout.Lasting lasting -> lasting.seconds() == 0 ? "" : Figures.span(lasting.seconds());
            case Holdout.Until until -> "until " + until.date();
            case Holdout.Endless endless -> "for good";
            case Holdout.Blank blank -> "unknown";
        };
    }

    private List<Fields> neededBy(int at) {
        List<Integer> shown = dependents(at).stream().limit(MOST_NEEDED_BY).toList();
        Set<String> ids = new LinkedHashSet<>();
        shown.forEach(node -> ids.add(network.id(node)));
        Labels labels = Labels.of(opened, ids);
        List<Fields> neededBy = new ArrayList<>();
        for (int node : shown) {
            neededBy.add(new Fields()
                    .put("id", network.id(node))
                    .put("label", labels.of(node))
                    .put("kind", network.sort(node).kind().word())
                    .put("critical", network.critical(node)));
        }
        return neededBy;
    }

    /** The nodes of the model that need it, also through a view of it. */
    private Set<Integer> dependents(int at) {
        Set<Integer> dependents = new LinkedHashSet<>();
        for (int k = network.outStart(at); k < network.outStart(at + 1); k++) {
            int owner = network.owner(network.needGate(network.outNeed(k)));
            if (network.isModelNode(owner)) {
                dependents.add(owner);
            } else if (network.sort(owner) == Sort.VIEW) {
                dependents.addAll(dependents(owner));
            }
        }
        return dependents;
    }
}
