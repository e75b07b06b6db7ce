package org.linchpin.server.layout;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Draws a directed graph in layers from left to right, as arrows run (Sugiyama, Tagawa and Toda 1981, by the Eclipse
 * Layout Kernel). The same graph gives the same drawing. Any thread may call it.
 */
public final class Layered {

    private static final double BETWEEN_LAYERS = 56;
    private static final double BETWEEN_BOXES = 14;
    private static final double MARGIN = 8;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Layered() {}

    /** What is drawn as a box. */
    public record Shape(double width, double height) {}

    /** An arrow between boxes, by their places. */
    public record Link(int from, int to) {}

    public static Drawing draw(List<Shape> shapes, List<Link> links) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        List<ElkNode> nodes = new ArrayList<>();
        for (Shape shape : shapes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(shape.width(), shape.height());
            nodes.add(node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (Link link : links) {
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to())));
        }
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        return new Drawing(
                graph.getWidth(),
                graph.getHeight(),
                nodes.stream().map(Layered::box).toList(),
                edges.stream().map(Layered::arrow).toList());
    }

    private static Drawing.Box box(ElkNode node) {
        return new Drawing.Box(node.getX(), node.getY(), node.getWidth(), node.getHeight());
    }

    private static Drawing.Arrow arrow(ElkEdge edge) {
        List<Drawing.Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Drawing.Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Drawing.Point(bend.getX(), bend.getY()));
            }
            points.add(new Drawing.Point(section.getEndX(), section.getEndY()));
        }
        return new Drawing.Arrow(points);
    }
}
