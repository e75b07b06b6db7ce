package org.linchpin.engine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.options.Offer.addTo;
import static org.linchpin.engine.options.Offer.excluding;
import static org.linchpin.engine.options.Offer.option;
import static org.linchpin.engine.options.Offer.requiring;
import static org.linchpin.engine.oracle.Tiny.days;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.oracle.Tiny;

/** What can be decided on, one decision at a time. */
class WayTest {

    private static final Option STACK = option("stack", 300, 9, addTo("a", "x"));
    private static final Option CREW = option("crew", 30, 1, addTo("a", "y"));

    private static List<Way> ways(Set<String> standing, Option... options) {
        Tiny tiny = new Tiny();
        List.of(options).forEach(tiny::option);
        return Way.all(tiny.model(), standing);
    }

    private static List<List<String>> ids(List<Way> ways) {
        return ways.stream().map(Way::ids).toList();
    }

    @Test
    void whatAnOptionRequires_comesWithIt_andTheLastToStandTellsTheLead() {
        List<Way> ways = ways(Set.of(), STACK, requiring(CREW, "stack"));

        assertThat(ids(ways)).containsExactly(List.of("stack"), List.of("crew", "stack"));
        assertThat(ways.get(1).leadSeconds()).isEqualTo(days(300));
        assertThat(ways.get(1).costMinor()).isEqualTo(10);
    }

    @Test
    void whatStandsAlready_isNotBoughtAgain() {
        assertThat(ids(ways(Set.of("stack"), STACK, requiring(CREW, "stack")))).containsExactly(List.of("crew"));
    }

    @Test
    void whatExcludesEachOther_isNoWay_whicheverSaysSo() {
        assertThat(ids(ways(Set.of("stack"), STACK, excluding(CREW, "stack")))).isEmpty();
        assertThat(ids(ways(Set.of("stack"), excluding(STACK, "crew"), CREW))).isEmpty();
    }

    @Test
    void whatSpeedsAnOptionUp_isAWayTogetherWithIt() {
        Option hurry = option("hurry", 0, 2, new Option.Speed("stack", days(90)));
        List<Way> ways = ways(Set.of(), hurry, STACK);

        assertThat(ids(ways)).containsExactly(List.of("stack", "hurry"), List.of("stack"));
        assertThat(ways.get(0).leadSeconds()).isEqualTo(days(210));
        assertThat(ways.get(1).leadSeconds()).isEqualTo(days(300));
        assertThat(ways(Set.of("hurry"), hurry, STACK).getFirst().leadSeconds()).isEqualTo(days(210));
    }
}
