package org.linchpin.views.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CauseGraph;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.why.Why;
import org.linchpin.engine.why.WhyAnswer.Joined;
import org.linchpin.engine.why.WhyAnswer.Rests;
import org.linchpin.engine.why.WhyAnswer.Standing;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Labels;

/**
 * One answer of {@code why} as a graph: of a node that goes dark all that took part, of one that stays lit what it rests on
 * at the end. Arrows run from what needs to what is needed. Hours count from the first switch.
 *
 * @param boxes the node that is asked about first
 * @param arrows between boxes, by their places
 * @param leftOut how many boxes there are beyond the most that were asked for
 */
public record WhyGraph(List<Box> boxes, List<Arrow> arrows, int leftOut) {

    /** @param fields id, label, kind, state ({@code dark}, {@code off} or {@code lit}), why, switch, afterHours */
    public record Box(String label, Fields fields) {}

    public record Arrow(int from, int to, Fields fields) {}

    /** @param most how many boxes, at least 1 */
    public static WhyGraph of(Opened opened, int node, List<Off> offs, int horizonSeconds, int most, Work work) {
        Network network = opened.network();
        Timeline run = Runs.beneath(network, node, offs, horizonSeconds, work);
        int first = run.first(node);
        int start = Runs.start(offs);
        if (first != Timeline.NONE) {
            return dark(opened, CauseGraph.of(network, run, offs, first, most), start);
        }
        return lit(
                opened,
                node,
                Why.answer(network, node, offs, horizonSeconds, work).gate(),
                most,
                start);
    }

    private static WhyGraph dark(Opened opened, CauseGraph graph, int start) {
        Network network = opened.network();
        Labels labels = Labels.ofNodes(
                opened, graph.vertices().stream().map(CauseGraph.Vertex::node).toList());
        List<Box> boxes = new ArrayList<>();
        for (CauseGraph.Vertex vertex : graph.vertices()) {
            String state = vertex.root() == CutAnswer.Why.OFF ? "off" : "dark";
            Fields fields = box(network, vertex.node(), labels, state)
                    .put("why", vertex.root().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("switch", vertex.switchId())
                    .put("afterHours", Figures.hours(Math.max(0, vertex.fromSeconds() - start)));
            boxes.add(new Box(labels.of(vertex.node()), fields));
        }
        List<Arrow> arrows = new ArrayList<>();
        for (CauseGraph.Edge edge : graph.edges()) {
            arrows.add(arrow(edge.from(), edge.to(), edge.holdoutSeconds(), edge.decisive(), false));
        }
        return new WhyGraph(boxes, arrows, graph.leftOut());
    }

    private static WhyGraph lit(Opened opened, int node, @Nullable Standing gate, int most, int start) {
        Network network = opened.network();
        Map<Integer, Rests> needed = new LinkedHashMap<>();
        collect(gate, needed);
        needed.remove(node);
        List<Integer> shown = new ArrayList<>(List.of(node));
        needed.keySet().stream().limit(most - 1L).forEach(shown::add);
        Labels labels = Labels.ofNodes(opened, shown);
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (int place = 0; place < shown.size(); place++) {
            Rests rests = needed.get(shown.get(place));
            int since = rests == null ? Seconds.NEVER : rests.darkSinceSeconds();
            Fields fields = box(network, shown.get(place), labels, since == Seconds.NEVER ? "lit" : "dark")
                    .putNull("why")
                    .putNull("switch");
            if (since == Seconds.NEVER) {
                fields.putNull("afterHours");
            } else {
                fields.put("afterHours", Figures.hours(Math.max(0, since - start)));
            }
            boxes.add(new Box(labels.of(shown.get(place)), fields));
            if (rests != null) {
                arrows.add(arrow(0, place, rests.holdoutSeconds(), false, rests.met()));
            }
        }
        return new WhyGraph(boxes, arrows, needed.size() + 1 - shown.size());
    }

    private static void collect(@Nullable Standing standing, Map<Integer, Rests> needed) {
        switch (standing) {
            case null -> {}
            case Joined joined -> joined.branches().forEach(branch -> collect(branch, needed));
            case Rests rests -> needed.putIfAbsent(rests.source(), rests);
        }
    }

    private static Fields box(Network network, int node, Labels labels, String state) {
        boolean isModelNode = network.isModelNode(node);
        return new Fields()
                .put("id", network.id(node))
                .put("label", labels.of(node))
                .put("kind", isModelNode ? network.sort(node).kind().word() : "switch")
                .put("critical", isModelNode && network.critical(node))
                .put("state", state);
    }

    private static Arrow arrow(int from, int to, int holdoutSeconds, boolean decisive, boolean met) {
        Fields fields = new Fields().put("from", from).put("to", to);
        if (holdoutSeconds == Seconds.NEVER) {
            fields.putNull("holdoutHours");
        } else {
            fields.put("holdoutHours", Figures.hours(holdoutSeconds));
        }
        return new Arrow(from, to, fields.put("decisive", decisive).put("met", met));
    }
}
