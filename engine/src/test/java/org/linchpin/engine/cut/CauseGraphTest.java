package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.atLeast;
import static org.linchpin.engine.oracle.Tiny.need;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.cut.CauseGraph.Edge;
import org.linchpin.engine.cut.CauseGraph.Vertex;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;
import org.linchpin.engine.oracle.RandomModels;
import org.linchpin.engine.oracle.Tiny;

class CauseGraphTest {

    private static final int RANDOM_MODELS = 2_000;

    private static CauseGraph graph(Compiled compiled, String id, int most, String... cut) {
        List<Off> offs = compiled.forGood(cut);
        Timeline run = compiled.run(offs);
        return CauseGraph.of(compiled.network(), run, offs, run.first(compiled.node(id)), most);
    }

    private static Set<String> edges(Compiled compiled, CauseGraph graph) {
        return graph.edges().stream()
                .map(edge -> id(compiled, graph, edge.from()) + (edge.decisive() ? " => " : " -> ")
                        + id(compiled, graph, edge.to()) + " ~" + edge.holdoutSeconds() / Seconds.DAY)
                .collect(Collectors.toSet());
    }

    private static String id(Compiled compiled, CauseGraph graph, int place) {
        return compiled.network().id(graph.vertices().get(place).node());
    }

    @Test
    void allNeedsThatHadFailedAreTold_notOnlyTheDecisiveOne() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(need("b")).need(need("c", 2)).need(need("lit")))
                .node("b", node -> node.need(need("d", 3)))
                .node("c", node -> node.need(need("d")))
                .node("d")
                .node("lit"));

        assertThat(edges(compiled, graph(compiled, "a", 9, "d"))).containsExactlyInAnyOrder("a => c ~2", "c => d ~0");
        assertThat(edges(compiled, graph(compiled, "b", 9, "d"))).containsExactly("b => d ~3");
    }

    @Test
    void whatFailedAtAGateThatHeld_isLeftOut() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(any(need("b"), need("c"))).need(need("d")))
                .node("b")
                .node("c")
                .node("d"));

        assertThat(edges(compiled, graph(compiled, "a", 9, "b", "d"))).containsExactly("a => d ~0");
    }

    @Test
    void bothSidesOfAFailedGateAreTold() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(atLeast(2, need("b"), need("c"), need("d"))))
                .node("b")
                .node("c")
                .node("d"));

        assertThat(edges(compiled, graph(compiled, "a", 9, "b", "c"))).hasSize(2);
    }

    @Test
    void whatHasNoPlaceIsCounted_andTheChainComesFirst() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(atLeast(1, need("b"), need("c"), need("d"))))
                .node("b", node -> node.need(need("e")))
                .node("c", node -> node.need(need("e")))
                .node("d", node -> node.need(need("e")))
                .node("e"));

        CauseGraph graph = graph(compiled, "a", 3, "e");
        assertThat(graph.vertices()).hasSize(3);
        assertThat(graph.leftOut()).isEqualTo(2);
        assertThat(id(compiled, graph, 0)).isEqualTo("a");
        assertThat(id(compiled, graph, 2)).isEqualTo("e");
    }

    @Test
    void randomModels_edgesAreUnmetNeedsThatTogetherDarkenTheirNode() {
        Random random = new Random(11);
        int checked = 0;
        for (long seed = 0; seed < RANDOM_MODELS; seed++) {
            Compiled compiled = Compiled.of(RandomModels.of(seed));
            Network network = compiled.network();
            List<Off> offs = compiled.forGood(network.id(random.nextInt(network.modelNodeCount())));
            Timeline run = compiled.run(offs);
            for (int node = 0; node < network.modelNodeCount(); node++) {
                int first = run.first(node);
                checked += first == Timeline.NONE ? 0 : checkedVertices(seed, network, run, offs, first);
            }
        }
        assertThat(checked).isGreaterThan(1_500);
    }

    private static int checkedVertices(long seed, Network network, Timeline run, List<Off> offs, int first) {
        int checked = 0;
        CauseGraph graph = CauseGraph.of(network, run, offs, first, Integer.MAX_VALUE);
        assertThat(graph.leftOut()).isZero();
        assertThat(chain(graph)).as("seed %d", seed).isEqualTo(decisive(network, run, offs, first));
        for (int place = 0; place < graph.vertices().size(); place++) {
            Vertex vertex = graph.vertices().get(place);
            Set<Integer> lost = new HashSet<>();
            for (Edge edge : graph.edges()) {
                if (edge.from() == place) {
                    Vertex source = graph.vertices().get(edge.to());
                    assertThat(source.fromSeconds()).isLessThanOrEqualTo(vertex.fromSeconds());
                    lost.add(source.node());
                }
            }
            if (vertex.root() == CutAnswer.Why.UNMET) {
                assertThat(fails(network, vertex.node(), lost))
                        .as("seed %d, node %s", seed, network.id(vertex.node()))
                        .isTrue();
                checked++;
            } else {
                assertThat(lost).isEmpty();
            }
        }
        return checked;
    }

    /** The nodes along decisive edges. */
    private static List<Integer> chain(CauseGraph graph) {
        long links = graph.edges().stream().filter(Edge::decisive).count();
        return graph.vertices().stream().limit(links + 1).map(Vertex::node).toList();
    }

    private static List<Integer> decisive(Network network, Timeline run, List<Off> offs, int interval) {
        return new Causes(network, run, offs)
                .chain(interval).stream().map(CutAnswer.Step::node).toList();
    }

    /** Whether a gate fails if these nodes give nothing, and all others do; slowly, from the definition of a gate. */
    private static boolean fails(Network network, int gate, Set<Integer> lost) {
        long unmet = 0;
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            int source = network.needSource(need);
            boolean behindView = network.sort(source) == Sort.VIEW && fails(network, source, lost);
            unmet += lost.contains(source) || behindView ? network.needWeight(need) : 0;
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            unmet += fails(network, child, lost) ? network.gateWeight(child) : 0;
        }
        return unmet >= network.failAt(gate);
    }
}
