package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.all;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.cached;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.oracle.Tiny;

class ConeTest {

    private static final Tiny TINY = new Tiny()
            .node("f", node -> node.need(any("a", all("b", need("c", 3)))))
            .node("a", "d")
            .node("b")
            .node("c", "c")
            .node(
                    "d",
                    node -> node.need(need("e").withHoldout(Holdout.ENDLESS))
                            .need(cached("g", 1).withHoldout(Holdout.ENDLESS)))
            .node("e")
            .node("g")
            .node("h", node -> node.need(any("e", standby("b", 2))));

    private static List<String> cone(String... targets) {
        Compiled compiled = Compiled.of(TINY);
        Cone cone = Cone.of(compiled.network(), compiled.nodes(targets));
        return IntStream.range(0, compiled.network().modelNodeCount())
                .filter(cone::contains)
                .mapToObj(compiled.network()::id)
                .toList();
    }

    @Test
    void aNodeStandsOnItselfAndOnAllThatItsNeedsRestOn() {
        assertThat(cone("f")).containsExactly("f", "a", "b", "c", "d", "g");
        assertThat(cone("b")).containsExactly("b");
    }

    @Test
    void anEndlessStockIsNoDependence_anEndlessCacheIsOne() {
        assertThat(cone("d")).containsExactly("d", "g");
    }

    @Test
    void severalTargetsHaveOneCone() {
        assertThat(cone("b", "d", "b")).containsExactly("b", "d", "g");
    }

    @Test
    void aConeKnowsWhetherAStandbyIsInIt() {
        Compiled compiled = Compiled.of(TINY);

        assertThat(Cone.of(compiled.network(), compiled.nodes("f")).hasStandby())
                .isFalse();
        assertThat(Cone.of(compiled.network(), compiled.nodes("h")).hasStandby())
                .isTrue();
        assertThat(Cone.of(compiled.network(), compiled.nodes("f", "h")).hasStandby())
                .isTrue();
    }
}
