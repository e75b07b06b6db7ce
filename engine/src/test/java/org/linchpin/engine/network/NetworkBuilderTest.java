package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {

    private static Network build(NetworkBuilder builder) {
        return builder.build(0, List.of(), List.of(), "built", null, Terms.WORST);
    }

    @Test
    void gatesAndNeedsMayComeInAnyOrder() {
        NetworkBuilder builder = new NetworkBuilder();
        int a = builder.node("a", Sort.SERVICE);
        int b = builder.node("b", Sort.SERVICE);
        int ofB = builder.gate(b, 1);
        int ofA = builder.gate(a, 1);
        int inA = builder.gate(ofA, 1);
        int secondOfB = builder.gate(b, 1);
        builder.need(secondOfB, a, 4, false, 1);
        builder.need(inA, b, 3, false, 1);
        builder.need(ofB, a, 2, false, 1);
        builder.need(b, b, 1, true, 1);
        builder.failAt(inA, 5);
        builder.failAt(b, 2);
        builder.failAt(a, 7);
        Network network = build(builder);

        assertThat(builder.ownerOf(inA)).isEqualTo(a);
        assertThat(network.gateCount()).isEqualTo(6);
        int childOfA = network.childStart(a);
        assertThat(network.childEnd(a) - childOfA).isEqualTo(1);
        int nested = network.childStart(childOfA);
        assertThat(network.failAt(nested)).isEqualTo(5);
        assertThat(network.failAt(b)).isEqualTo(2);
        assertThat(network.failAt(a)).isEqualTo(7);
        assertThat(network.needHoldout(network.needStart(nested))).isEqualTo(3);
        assertThat(network.childEnd(b) - network.childStart(b)).isEqualTo(2);
        assertThat(network.needHoldout(network.needStart(network.childStart(b))))
                .isEqualTo(2);
        assertThat(network.needHoldout(network.needStart(network.childStart(b) + 1)))
                .isEqualTo(4);
        assertThat(network.cache(network.needStart(b))).isTrue();
        assertThat(network.cache(network.needStart(nested))).isFalse();
        assertThat(network.needStart(network.gateCount())).isEqualTo(4);
    }

    @Test
    void weightsAreKeptOfNeedsAndOfGates() {
        NetworkBuilder builder = new NetworkBuilder();
        int a = builder.node("a", Sort.SERVICE);
        int share = builder.gate(a, 1);
        int part = builder.gate(share, 300_000);
        builder.need(part, a, 0, false, 1);
        builder.need(share, a, 0, false, 700_000);
        Network network = build(builder);

        int shares = network.childStart(a);
        assertThat(network.gateWeight(shares)).isEqualTo(1);
        assertThat(network.gateWeight(network.childStart(shares))).isEqualTo(300_000);
        assertThat(network.needWeight(network.needStart(shares))).isEqualTo(700_000);
    }

    @Test
    void theWeightOfASingleNeedOrGateIsEnoughToBeKept() {
        NetworkBuilder needs = new NetworkBuilder();
        needs.need(needs.node("a", Sort.SERVICE), 0, 0, false, 5);
        NetworkBuilder gates = new NetworkBuilder();
        gates.gate(gates.node("a", Sort.SERVICE), 6);

        assertThat(build(needs).needWeight(0)).isEqualTo(5);
        assertThat(build(gates).gateWeight(1)).isEqualTo(6);
    }

    @Test
    void endsComeInTheOrderOfTheirNodes_oneEach() {
        NetworkBuilder builder = new NetworkBuilder();
        int a = builder.node("a", Sort.SERVICE);
        int b = builder.node("b", Sort.SERVICE);
        int c = builder.node("c", Sort.SERVICE);
        builder.end(b, 5);

        assertThatThrownBy(() -> builder.end(a, 5)).hasMessageContaining("node 0");
        assertThatThrownBy(() -> builder.end(b, 5)).hasMessageContaining("node 1");
        builder.end(c, 5);
        assertThat(build(builder).endCount()).isEqualTo(2);
    }

    @Test
    void rolesPlacesEndsAndSuppliersStandWithTheirNode() {
        NetworkBuilder builder = new NetworkBuilder();
        builder.node("a", Sort.SERVICE);
        int b = builder.node("b", Sort.FUNCTION);
        int c = builder.node("c", Sort.SERVE);
        builder.role(b, true, 2.5, true);
        builder.place(b, 3);
        builder.end(b, -7);
        builder.from(b, c);
        builder.timing(b, 1, 2, 3);
        Network network = build(builder);

        assertThat(builder.modelNodeCount()).isEqualTo(2);
        assertThat(network.critical(b)).isTrue();
        assertThat(network.critical(0)).isFalse();
        assertThat(network.unexamined(b)).isTrue();
        assertThat(network.unexamined(0)).isFalse();
        assertThat(network.weight(b)).isEqualTo(2.5);
        assertThat(network.place(b)).isEqualTo(3);
        assertThat(network.place(0)).isEqualTo(-1);
        assertThat(network.endNode(0)).isEqualTo(b);
        assertThat(network.endAt(0)).isEqualTo(-7);
        assertThat(network.fromNode(0)).isEqualTo(b);
        assertThat(network.fromSupply(0)).isEqualTo(c);
        assertThat(network.holdout(b)).isEqualTo(1);
        assertThat(network.restart(b)).isEqualTo(2);
        assertThat(network.tolerates(b)).isEqualTo(3);
    }
}
