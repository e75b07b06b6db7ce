package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Kind;

class SortTest {

    @Test
    void everyKindOfNodeIsASort_andNothingElseIsANodeOfTheModel() {
        for (Kind kind : Kind.values()) {
            assertThat(Sort.of(kind).name()).isEqualTo(kind.name());
            assertThat(Sort.of(kind).isModelNode()).isTrue();
            assertThat(Sort.of(kind).kind()).isEqualTo(kind);
        }
        assertThat(Arrays.stream(Sort.values()).filter(Sort::isModelNode)).hasSize(Kind.values().length);
    }

    @Test
    void theWorksBehindTheNodesHaveNoKind() {
        assertThatThrownBy(Sort.SERVE::kind)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SERVE");
    }

    @Test
    void aSortIsKnownByItsNumber() {
        for (Sort sort : Sort.values()) {
            assertThat(Sort.of((byte) sort.ordinal())).isEqualTo(sort);
        }
    }
}
