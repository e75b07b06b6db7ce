package org.linchpin.formats.register.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.merge.Facts;
import org.linchpin.formats.register.merge.Picture;

/** Works out the indicators of one group after the other. */
final class Cells {

    private static final int DIRECT = 1;
    private static final int NEAR = 2;
    private static final int ANY = Integer.MAX_VALUE - 1;

    /** Whether an entity is on the list of an indicator; unknown if it is, but without the score that matters. */
    private enum Listing {
        ON,
        OFF,
        UNKNOWN
    }

    /** Entities that count, and those that may. */
    private record Counted(Set<String> sure, Set<String> maybe) {}

    private final Picture picture;
    private final Map<String, Inputs.Population> population;
    private final Map<String, Map<String, Inputs.Listed>> lists = new HashMap<>();
    private final List<Indicator> indicators;

    Cells(
            Picture picture,
            Map<String, Inputs.Population> population,
            List<Inputs.Listed> listed,
            List<Indicator> indicators) {
        this.picture = picture;
        this.population = population;
        this.indicators = indicators;
        listed.forEach(each ->
                lists.computeIfAbsent(each.list(), list -> new HashMap<>()).put(each.lei(), each));
    }

    private String type(String entity) {
        Facts.Entity row = picture.entities().get(entity);
        return row == null ? "" : row.type();
    }

    /** The categories of a group's entities. */
    Set<String> categories(Map<String, int[]> grips) {
        Set<String> categories = new TreeSet<>();
        grips.keySet().forEach(entity -> categories.add(type(entity)));
        return categories;
    }

    /**
     * The cells of a group, by indicator and category.
     *
     * @param categories those that have cells, though the group may have no entity in them
     */
    List<Screened.Cell> of(Map<String, int[]> grips, Set<String> categories) {
        Map<String, Map<String, int[]>> byCategory = new TreeMap<>();
        categories.forEach(category -> byCategory.put(category, new TreeMap<>()));
        grips.forEach((entity, ranks) -> byCategory
                .computeIfAbsent(type(entity), each -> new TreeMap<>())
                .put(entity, ranks));
        List<Screened.Cell> cells = new ArrayList<>();
        for (Indicator indicator : indicators) {
            switch (indicator.measure()) {
                case LISTED -> cells.add(cell(indicator, "", grips));
                case OUTLIER -> {}
                default ->
                    byCategory.forEach((category, within) -> {
                        if (!category.isEmpty()) {
                            cells.add(cell(indicator, category, within));
                        }
                    });
            }
        }
        return cells;
    }

    private Screened.Cell cell(Indicator indicator, String category, Map<String, int[]> grips) {
        Figure all = figure(indicator, category, grips, ANY);
        return new Screened.Cell(
                indicator,
                category,
                figure(indicator, category, grips, DIRECT),
                figure(indicator, category, grips, NEAR),
                all,
                reading(indicator, all),
                counted(indicator, grips, ANY).sure());
    }

    static Screened.Reading reading(Indicator indicator, Figure figure) {
        BigDecimal threshold = indicator.threshold();
        if (threshold == null) {
            return Screened.Reading.THRESHOLD_UNKNOWN;
        }
        BigDecimal value = figure.value();
        if (value == null) {
            return Screened.Reading.OPEN;
        }
        if (value.compareTo(threshold) >= 0) {
            return Screened.Reading.REACHED;
        }
        BigDecimal most = figure.most();
        return most == null || most.compareTo(threshold) >= 0 ? Screened.Reading.OPEN : Screened.Reading.BELOW;
    }

    private Figure figure(Indicator indicator, String category, Map<String, int[]> grips, int limit) {
        Counted counted = counted(indicator, grips, limit);
        int sure = counted.sure().size();
        int maybe = counted.maybe().size();
        Inputs.Population whole = population.get(category);
        return switch (indicator.measure()) {
            case LISTED -> lists.containsKey(indicator.list()) ? Figure.count(sure, maybe) : Figure.unknown(0);
            case RELIANT, OUTLIER -> Figure.count(sure, maybe);
            case ASSETS -> assets(counted, whole);
            case ENTITIES, NO_ALTERNATIVE, HARD_TO_MOVE ->
                Figure.share(
                        sure,
                        maybe,
                        0,
                        BigDecimal.valueOf(sure),
                        BigDecimal.valueOf((long) sure + maybe),
                        whole == null ? null : whole.entities());
        };
    }

    private Figure assets(Counted counted, Inputs.@Nullable Population whole) {
        BigDecimal sum = BigDecimal.ZERO;
        int dropped = 0;
        for (String entity : counted.sure()) {
            BigDecimal assets = assets(entity, whole);
            if (assets == null) {
                dropped++;
            } else {
                sum = sum.add(assets);
            }
        }
        BigDecimal most = dropped > 0 ? null : sum;
        for (String entity : counted.maybe()) {
            BigDecimal assets = assets(entity, whole);
            most = most == null || assets == null ? null : most.add(assets);
        }
        return Figure.share(
                counted.sure().size(),
                counted.maybe().size(),
                dropped,
                sum,
                most,
                whole == null ? null : whole.assets());
    }

    /** In the currency of the population, or null. */
    private @Nullable BigDecimal assets(String entity, Inputs.@Nullable Population whole) {
        Facts.Entity row = picture.entities().get(entity);
        return row == null || whole == null || !row.currency().equals(whole.currency()) ? null : row.assets();
    }

    private Counted counted(Indicator indicator, Map<String, int[]> grips, int limit) {
        Set<String> sure = new TreeSet<>();
        Set<String> maybe = new TreeSet<>();
        grips.forEach((entity, ranks) -> {
            Listing listing = listing(indicator, entity);
            boolean isSure = ranks[sure(indicator.measure()).ordinal()] <= limit;
            if (listing == Listing.ON && isSure) {
                sure.add(entity);
            } else if (listing != Listing.OFF && (isSure || isMaybe(indicator.measure(), ranks, limit))) {
                maybe.add(entity);
            }
        });
        return new Counted(sure, maybe);
    }

    private Listing listing(Indicator indicator, String entity) {
        if (!indicator.takes(type(entity))) {
            return Listing.OFF;
        }
        if (indicator.list().isEmpty()) {
            return Listing.ON;
        }
        Inputs.Listed listed = lists.getOrDefault(indicator.list(), Map.of()).get(entity);
        if (listed == null) {
            return Listing.OFF;
        }
        BigDecimal above = indicator.scoreAbove();
        if (above == null) {
            return Listing.ON;
        }
        BigDecimal score = listed.score();
        if (score == null) {
            return Listing.UNKNOWN;
        }
        return score.compareTo(above) > 0 ? Listing.ON : Listing.OFF;
    }

    private static Grips.Grip sure(Indicator.Measure measure) {
        return switch (measure) {
            case ENTITIES, ASSETS, LISTED, OUTLIER -> Grips.Grip.CRITICAL;
            case RELIANT -> Grips.Grip.HARD;
            case NO_ALTERNATIVE -> Grips.Grip.NO_ALTERNATIVE;
            case HARD_TO_MOVE -> Grips.Grip.HARD_TO_MOVE;
        };
    }

    private static boolean isMaybe(Indicator.Measure measure, int[] ranks, int limit) {
        Grips.Grip grip = switch (measure) {
            case ENTITIES, ASSETS, LISTED, OUTLIER -> Grips.Grip.MAYBE_CRITICAL;
            case RELIANT -> Grips.Grip.MAYBE_HARD;
            case NO_ALTERNATIVE -> Grips.Grip.MAYBE_NO_ALTERNATIVE;
            case HARD_TO_MOVE -> Grips.Grip.MAYBE_HARD_TO_MOVE;
        };
        return ranks[grip.ordinal()] <= limit;
    }

    /** Most entities first. */
    static Comparator<Screened.Group> byReach() {
        return Comparator.<Screened.Group>comparingInt(Cells::reach).reversed().thenComparing(Screened.Group::id);
    }

    private static int reach(Screened.Group group) {
        return group.cells().stream()
                .filter(cell -> cell.indicator().measure() == Indicator.Measure.ENTITIES)
                .mapToInt(cell -> cell.all().entities())
                .sum();
    }
}
