package org.linchpin.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A model is open if its readings may differ. */
class OpennessTest {

    @Test
    void aModelThatSaysAll_isClosed() {
        assertThat(Openness.isOpen(model(new NodeBuilder("a", Kind.SERVICE).need(Gate.Need.of("b")))))
                .isFalse();
    }

    @Test
    void unknownGates_doubtfulNeeds_andBlanks_openIt() {
        Gate.Branch need = Gate.Branch.of(Gate.Need.of("b"));
        Gate blank = Gate.Need.of("b").withHoldout(Holdout.BLANK);

        assertThat(Openness.isOpen(model(node().need(new Gate.Unknown(List.of(need))))))
                .isTrue();
        assertThat(Openness.isOpen(model(node().need(new Gate.Branch(need.gate(), true, -1, -1)))))
                .isTrue();
        assertThat(Openness.isOpen(model(node().need(new Gate.Any(List.of(need, Gate.Branch.of(blank)))))))
                .isTrue();
        assertThat(Openness.isOpen(model(node().need(new Gate.ShareOf(500_000, List.of(need))))))
                .isTrue();
        assertThat(Openness.isOpen(model(node().holdout(Holdout.BLANK)))).isTrue();
    }

    @Test
    void aPartyThatObeysNobodyKnowsWhom_opensIt_onlyWhereThereIsAForeignState() {
        assertThat(Openness.isOpen(withParty(List.of(state("H", true))))).isFalse();
        assertThat(Openness.isOpen(withParty(List.of(state("H", true), state("F", false)))))
                .isTrue();
    }

    private static Jurisdiction state(String id, boolean home) {
        return new Jurisdiction(id, id, home, List.of(), Claim.NONE);
    }

    private static NodeBuilder node() {
        return new NodeBuilder("a", Kind.SERVICE);
    }

    private static Model model(NodeBuilder node) {
        return Model.ofNodes("m", Nodes.of(List.of(node.build())));
    }

    private static Model withParty(List<Jurisdiction> states) {
        Party party = new Party("p", "P", null, null, List.of(), List.of(), null, List.of(), Claim.NONE);
        Model none = Model.ofNodes("m", Nodes.of(List.of()));
        return new Model(
                none.name(),
                null,
                null,
                null,
                none.currency(),
                List.of(),
                states,
                List.of(party),
                none.nodes(),
                List.of(),
                none.rules(),
                List.of());
    }
}
