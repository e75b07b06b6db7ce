package org.linchpin.formats.register.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linchpin.formats.register.RuleFiles;

class OutliersTest {

    private static final List<Indicator> INDICATORS = Indicator.of(RuleFiles.shipped());

    /** Median 3, distances 2, 1, 0, 1, 47 with median 1: (50 - 3) * 0.6745 / 1. */
    @Test
    void z_isThatOfTheMedianDeviation() {
        List<Screened.Group> groups = groups(1, 2, 3, 4, 50);

        Outliers.add(groups, INDICATORS);

        Screened.Cell last = groups.getLast().cells().getLast();
        assertThat(last.indicator().measure()).isEqualTo(Indicator.Measure.OUTLIER);
        assertThat(last.all().value().doubleValue()).isCloseTo(47 * 0.6745, within(1e-3));
        assertThat(last.reading()).isEqualTo(Screened.Reading.REACHED);
        assertThat(groups.getFirst().cells().getLast().reading()).isEqualTo(Screened.Reading.BELOW);
    }

    @Test
    void z_isUndefined_whereMostAreAlike_orThereAreTwo() {
        List<Screened.Group> alike = groups(2, 2, 2, 9);
        List<Screened.Group> two = groups(1, 9);

        Outliers.add(alike, INDICATORS);
        Outliers.add(two, INDICATORS);

        assertThat(alike).allSatisfy(group -> assertThat(group.cells()).hasSize(1));
        assertThat(two).allSatisfy(group -> assertThat(group.cells()).hasSize(1));
    }

    private static List<Screened.Group> groups(int... entities) {
        List<Screened.Group> groups = new ArrayList<>();
        for (int each : entities) {
            Figure figure = Figure.count(each, 0);
            groups.add(new Screened.Group(
                    "g" + each,
                    "g",
                    List.of(new Screened.Cell(
                            INDICATORS.getFirst(), "x12", figure, figure, figure, Screened.Reading.BELOW, Set.of())),
                    Screened.Outcome.CANNOT_BE_CONCLUDED));
        }
        return groups;
    }
}
