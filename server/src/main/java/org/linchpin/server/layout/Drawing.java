package org.linchpin.server.layout;

import java.util.List;

/**
 * Where boxes and arrows of a graph go, in pixels from the top left.
 *
 * @param boxes in the order in which they were given
 * @param arrows in the order in which they were given
 */
public record Drawing(double width, double height, List<Box> boxes, List<Arrow> arrows) {

    public record Box(double x, double y, double width, double height) {}

    /** @param points begin, bends and end */
    public record Arrow(List<Point> points) {}

    public record Point(double x, double y) {}
}
