package org.linchpin.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.need;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Claim.Confidence;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.RandomModels;
import org.linchpin.engine.oracle.Tiny;

class EvidenceTest {

    private static Claim claim(boolean sourced, boolean assumed, Confidence confidence) {
        return new Claim(sourced ? "paper" : null, assumed ? "guess" : null, null, confidence, Where.NOWHERE);
    }

    private static EvidenceAnswer answer(Compiled compiled) {
        return Evidence.of(compiled.model(), compiled.network(), Work.UNBOUNDED);
    }

    private static EvidenceAnswer.Row row(EvidenceAnswer answer, String id) {
        return answer.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWeakestComesFirst_andOfEqualOnesThatOnWhichMostStands() {
        EvidenceAnswer answer = answer(Compiled.of(new Tiny()
                .node(
                        "pay",
                        Kind.FUNCTION,
                        node -> node.critical(true)
                                .weight(5)
                                .need(need("a"))
                                .need(need("b"))
                                .claim(claim(true, false, Confidence.HIGH)))
                .node(
                        "mail",
                        Kind.FUNCTION,
                        node -> node.critical(true)
                                .weight(2)
                                .need(need("b"))
                                .claim(claim(true, false, Confidence.MEDIUM)))
                .node("a", node -> node.claim(claim(false, true, null)))
                .node("b", node -> node.claim(claim(false, true, null)))
                .node("c", node -> node.claim(claim(true, false, null)))
                .node("d")));

        assertThat(answer.rows()).extracting(EvidenceAnswer.Row::id).containsExactly("d", "b", "a", "c", "mail", "pay");
        assertThat(row(answer, "b").functions()).isEqualTo(2);
        assertThat(row(answer, "b").weight()).isEqualTo(7);
        assertThat(row(answer, "c").functions()).isZero();
    }

    @Test
    void withoutCriticalFunctions_allCount() {
        EvidenceAnswer answer = answer(Compiled.of(new Tiny()
                .node("pay", Kind.FUNCTION, node -> node.need(need("a")))
                .node("a")));

        assertThat(row(answer, "a").functions()).isEqualTo(1);
    }

    @Test
    void whatStandsBehindAnAlternative_countsToo() {
        EvidenceAnswer answer = answer(Compiled.of(new Tiny()
                .node("pay", Kind.FUNCTION, node -> node.critical(true).need(any(need("a"), need("b"))))
                .node("a")
                .node("b")));

        assertThat(row(answer, "a").functions()).isEqualTo(1);
    }

    @Test
    void randomModels_countWhatAWalkOfTheModelReaches() {
        int counted = 0;
        for (long seed = 0; seed < 500; seed++) {
            Model model = RandomModels.of(seed);
            Compiled compiled = Compiled.of(model);
            EvidenceAnswer answer = answer(compiled);
            Network network = compiled.network();
            for (EvidenceAnswer.Row row : answer.rows()) {
                if (row.about() == EvidenceAnswer.About.NODE) {
                    int expected = 0;
                    for (int function : asked(network)) {
                        expected += reached(network, function).contains(network.find(row.id())) ? 1 : 0;
                    }
                    assertThat(row.functions())
                            .as("seed %d, %s", seed, row.id())
                            .isEqualTo(expected);
                    counted += expected;
                }
            }
        }
        assertThat(counted).isGreaterThan(1_000);
    }

    private static List<Integer> asked(Network network) {
        List<Integer> functions = new java.util.ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node)) {
                functions.add(node);
            }
        }
        List<Integer> critical = functions.stream().filter(network::critical).toList();
        return critical.isEmpty() ? functions : critical;
    }

    /** By following needs that can run out, one at a time. */
    private static Set<Integer> reached(Network network, int from) {
        Set<Integer> reached = new HashSet<>();
        follow(network, from, reached);
        return reached;
    }

    private static void follow(Network network, int node, Set<Integer> reached) {
        if (reached.add(node)) {
            needs(network, node, reached);
        }
    }

    private static void needs(Network network, int gate, Set<Integer> reached) {
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            if (network.needHoldout(need) != Seconds.NEVER || network.cache(need)) {
                follow(network, network.needSource(need), reached);
            }
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            needs(network, child, reached);
        }
    }

    @Test
    void aCallerThatStops_isToldThatItIsNotComplete() {
        Compiled compiled = Compiled.of(new Tiny().node("pay", Kind.FUNCTION, node -> node));
        Work stopped = () -> true;

        assertThat(Evidence.of(compiled.model(), compiled.network(), stopped).complete())
                .isFalse();
    }

    @Test
    void aNodeNobodyLookedBeneath_isMarked() {
        Model model = Model.ofNodes(
                "m",
                Nodes.of(List.of(
                        new org.linchpin.engine.model.NodeBuilder("a", Kind.SERVICE).build(),
                        new org.linchpin.engine.model.NodeBuilder("b", Kind.SERVICE)
                                .examined(Node.Examined.COMPLETE)
                                .build())));
        EvidenceAnswer answer = answer(Compiled.of(model));

        assertThat(row(answer, "a").unexamined()).isTrue();
        assertThat(row(answer, "b").unexamined()).isFalse();
    }
}
