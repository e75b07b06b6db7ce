package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.engine.network.Seconds;

class SmallerTest {

    private static final PackedSets PACKED = new PackedSets(3);

    private static long set(int... members) {
        long set = PackedSets.EMPTY;
        for (int member : members) {
            set = PACKED.union(set, PackedSets.single(member));
        }
        return set;
    }

    private static Layer layer(long set, int time) {
        SetTimes sets = new SetTimes();
        sets.lower(set, time);
        Layer layer = new Layer(1);
        layer.append(0, sets);
        return layer;
    }

    @Test
    void aSetIsPrecededByAPartThatIsNoLater() {
        Smaller smaller = new Smaller(PACKED, 9);
        smaller.begin(Seconds.NEVER, 3);
        smaller.add(layer(set(4), 10), 0, 1);
        smaller.add(layer(set(1, 2), 5), 0, 2);

        assertThat(smaller.precedes(set(3, 4, 5), 10)).isTrue();
        assertThat(smaller.precedes(set(3, 4, 5), 9)).isFalse();
        assertThat(smaller.precedes(set(1, 2, 7), 5)).isTrue();
        assertThat(smaller.precedes(set(1, 2, 7), 4)).isFalse();
        assertThat(smaller.precedes(set(1, 3, 7), 99)).isFalse();
    }

    @Test
    void theEmptySetIsPartOfAll() {
        Smaller smaller = new Smaller(PACKED, 9);
        smaller.begin(10, 1);

        assertThat(smaller.precedes(set(3), 10)).isTrue();
        assertThat(smaller.precedes(set(3), 9)).isFalse();
    }

    @Test
    void anotherNodeBeginsWithNothing() {
        Smaller smaller = new Smaller(PACKED, 9);
        smaller.begin(10, 3);
        smaller.add(layer(set(4), 1), 0, 1);
        smaller.add(layer(set(1, 2), 1), 0, 2);
        smaller.begin(Seconds.NEVER, 3);

        assertThat(smaller.precedes(set(1, 2, 4), 99)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 40})
    void howeverManySinglesThereAre_allPrecede_andAllAreForgotten(int count) {
        Smaller smaller = new Smaller(PACKED, 100);
        SetTimes singles = new SetTimes();
        for (int member = 0; member < count; member++) {
            singles.lower(PackedSets.single(member), 3);
        }
        Layer layer = new Layer(1);
        layer.append(0, singles);
        smaller.begin(Seconds.NEVER, 2);
        smaller.add(layer, 0, 1);

        for (int member = 0; member < 99; member++) {
            assertThat(smaller.precedes(set(member, 99), 3)).isEqualTo(member < count);
        }
        smaller.begin(Seconds.NEVER, 2);
        for (int member = 0; member < 99; member++) {
            assertThat(smaller.precedes(set(member, 99), 3)).isFalse();
        }
    }
}
