package org.linchpin.formats.register.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far the share of entities of a group lies from those of the other groups of a category: robust z, 0.6745 times the
 * distance from the median over the median absolute deviation (B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, ASQC
 * 1993). Undefined where the median deviation is zero, or of fewer than {@value #FEWEST} groups.
 */
final class Outliers {

    private static final int FEWEST = 3;
    private static final double FACTOR = 0.6745;

    private Outliers() {}

    /** Adds a cell for each group and category whose z is defined. */
    static void add(List<Screened.Group> groups, List<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            if (indicator.measure() == Indicator.Measure.OUTLIER) {
                add(groups, indicator);
            }
        }
    }

    private static void add(List<Screened.Group> groups, Indicator indicator) {
        Map<String, List<Double>> byCategory = new TreeMap<>();
        groups.forEach(group -> group.cells().forEach(cell -> {
            if (counts(cell)) {
                byCategory
                        .computeIfAbsent(cell.category(), each -> new ArrayList<>())
                        .add((double) cell.all().entities());
            }
        }));
        Map<String, Peers> peers = new TreeMap<>();
        byCategory.forEach((category, values) -> peers.put(category, Peers.of(values)));
        for (int i = 0; i < groups.size(); i++) {
            Screened.Group group = groups.get(i);
            List<Screened.Cell> cells = new ArrayList<>(group.cells());
            group.cells().stream().filter(Outliers::counts).forEach(cell -> {
                Peers of = peers.get(cell.category());
                if (of != null && of.count() >= FEWEST && of.spread() > 0) {
                    Figure z = Figure.score(
                            cell.all().entities(), FACTOR * (cell.all().entities() - of.middle()) / of.spread());
                    cells.add(new Screened.Cell(
                            indicator, cell.category(), z, z, z, Cells.reading(indicator, z), Set.of()));
                }
            });
            groups.set(i, new Screened.Group(group.id(), group.name(), List.copyOf(cells), group.outcome()));
        }
    }

    /** The groups of a category: their median, and the median distance from it. */
    private record Peers(int count, double middle, double spread) {
        static Peers of(List<Double> all) {
            double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
            double middle = median(values);
            double[] distances =
                    Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray();
            return new Peers(values.length, middle, median(distances));
        }
    }

    private static boolean counts(Screened.Cell cell) {
        return cell.indicator().measure() == Indicator.Measure.ENTITIES
                && cell.all().entities() > 0;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
