package org.linchpin.server.answers;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Off;
import org.linchpin.server.layout.Drawing;
import org.linchpin.server.layout.Layered;
import org.linchpin.views.board.BoardRequest;
import org.linchpin.views.json.Fields;
import org.linchpin.views.nodes.Names;
import org.linchpin.views.nodes.NodeDocument;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.CutRequest;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Targets;
import org.linchpin.views.why.WhyGraph;

/** Answers that are one document and no table. */
public final class Pictures {

    private static final int MOST_BOXES = 300;
    private static final int MOST_NAMES = 100;
    private static final int USUAL_NAMES = 20;

    private static final double BOX_HEIGHT = 44;
    private static final double LETTER_WIDTH = 7.6;
    private static final double BOX_PADDING = 28;
    private static final int LEAST_LETTERS = 8;
    private static final int MOST_LETTERS = 34;

    private Pictures() {}

    /** Reads a question; what is wrong with it is thrown before anything is worked out. */
    @FunctionalInterface
    public interface Picture {
        Asked ask(Subject subject, Parameters parameters);
    }

    /** A question that stands. */
    @FunctionalInterface
    public interface Asked {
        Fields draw(Work work);
    }

    /** The tiles in their lanes. */
    public static final Picture SWITCHBOARD = (subject, parameters) -> {
        Opened opened = Asking.open(subject, parameters);
        BoardRequest request = new BoardRequest(Asking.cut(parameters), parameters.text("filter"));
        return work -> request.answer(opened, work);
    };

    /** What took part in one node's going dark, laid out. */
    public static final Picture WHY_GRAPH = (subject, parameters) -> {
        Opened opened = Asking.open(subject, parameters);
        int node = Targets.named(opened, parameters.required("target"));
        CutRequest cut = Asking.cut(parameters);
        List<Off> offs = cut.offs(opened, false);
        return work -> drawn(opened, cut, WhyGraph.of(opened, node, offs, cut.horizonSeconds(), MOST_BOXES, work));
    };

    /** What has a name, as it is typed. */
    public static final Picture NAMES = (subject, parameters) -> {
        Opened opened = Asking.open(subject, parameters);
        String text = parameters.text("q");
        int most = parameters.number("limit", 1, MOST_NAMES, USUAL_NAMES);
        return work -> new Fields().put("items", Names.find(opened, text == null ? "" : text, most));
    };

    /** One node. */
    public static Fields node(Subject subject, String id, Parameters parameters) {
        return SolidRows.solid(NodeDocument.of(Asking.open(subject, parameters), id), subject.revision()::named);
    }

    private static Fields drawn(Opened opened, CutRequest cut, WhyGraph graph) {
        Drawing drawing = Layered.draw(
                graph.boxes().stream()
                        .map(box -> new Layered.Shape(width(box.label()), BOX_HEIGHT))
                        .toList(),
                graph.arrows().stream()
                        .map(arrow -> new Layered.Link(arrow.from(), arrow.to()))
                        .toList());
        List<Fields> boxes = new ArrayList<>();
        for (int k = 0; k < graph.boxes().size(); k++) {
            Drawing.Box box = drawing.boxes().get(k);
            boxes.add(graph.boxes()
                    .get(k)
                    .fields()
                    .put("x", rounded(box.x()))
                    .put("y", rounded(box.y()))
                    .put("width", rounded(box.width()))
                    .put("height", rounded(box.height())));
        }
        List<Fields> arrows = new ArrayList<>();
        for (int k = 0; k < graph.arrows().size(); k++) {
            List<List<Double>> points = drawing.arrows().get(k).points().stream()
                    .map(point -> List.of(rounded(point.x()), rounded(point.y())))
                    .toList();
            arrows.add(graph.arrows().get(k).fields().put("points", points));
        }
        return opened.document("linchpin/why-graph/1")
                .put("horizonHours", Figures.hours(cut.horizonSeconds()))
                .put("width", rounded(drawing.width()))
                .put("height", rounded(drawing.height()))
                .put("boxes", boxes)
                .put("arrows", arrows)
                .put("leftOut", graph.leftOut())
                .put(
                        "truncated",
                        graph.leftOut() == 0
                                ? null
                                : Figures.count(graph.leftOut(), "more node took part", "more nodes took part")
                                        + " and are not drawn");
    }

    private static double rounded(double pixels) {
        return Figures.rounded(pixels, 1);
    }

    private static double width(String label) {
        int letters = Math.clamp(label.length(), LEAST_LETTERS, MOST_LETTERS);
        return BOX_PADDING + LETTER_WIDTH * letters;
    }
}
