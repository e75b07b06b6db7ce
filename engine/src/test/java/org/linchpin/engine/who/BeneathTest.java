package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.need;

import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.oracle.Tiny;

class BeneathTest {

    @Test
    void itCountsTheNodesBeneath_andThoseOfWhichNobodySaidWhatTheyNeed() {
        Compiled compiled = Compiled.of(new Tiny()
                .party("p")
                .node("f", "a", "b")
                .node("a", node -> node.by(need("p")))
                .node("b", "c", "d")
                .node("c")
                .node("d", node -> node.examined(Node.Examined.COMPLETE))
                .node("elsewhere"));

        assertThat(Beneath.of(compiled.network(), compiled.node("f"))).isEqualTo(new Beneath(4, 1));
        assertThat(Beneath.of(compiled.network(), compiled.node("elsewhere"))).isEqualTo(new Beneath(0, 0));
    }

    @Test
    void theWorksBehindThePartiesAreNotCounted() {
        Compiled compiled =
                Compiled.of(new Tiny().home("XA").partyUnder("p", "XA").node("f", node -> node.by(need("p"))));

        assertThat(Beneath.of(compiled.network(), compiled.node("f"))).isEqualTo(new Beneath(0, 0));
    }
}
