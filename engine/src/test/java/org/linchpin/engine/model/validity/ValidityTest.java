package org.linchpin.engine.model.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Problem;

/** The rules themselves are tested by the model files of the formats module; here, what only models in memory can be. */
class ValidityTest {

    @Test
    void aSoundModel_hasNoProblems() {
        assertThat(check(node("a").need(Gate.Need.of("b")), node("b"))).isEmpty();
    }

    @Test
    void aModelFromAnyOtherSource_isHeldToTheSameRules() {
        Gate none = new Gate.Any(List.of());
        Gate tooMany = new Gate.AtLeast(3, List.of(branch("b"), branch("c")));
        Gate noShare = new Gate.ShareOf(0, List.of(branch("b")));

        assertThat(check(node("a").need(none).need(tooMany).need(noShare).weight(-1), node("b"), node("c")))
                .containsExactly(
                        "a gate must have at least one branch",
                        "k must be 1 to 2, the number of branches, not \"3\"",
                        "a share must be above 0% and at most 100%, not \"0%\"",
                        "weight must be a number of at least 0, not \"-1.0\"");
    }

    @Test
    void repeatsAreFound_inLongGatesAsInShortOnes() {
        List<Gate.Branch> branches = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            branches.add(branch("b"));
        }

        assertThat(check(node("a").need(new Gate.Any(branches)), node("b"))).hasSize(49);
    }

    @Test
    void twoNodesOfOneId_areFound_inBulk() {
        assertThat(check(node("a"), node("a")))
                .containsExactly("nodes, parties and jurisdictions must have different ids, \"a\" is already a node");
    }

    @Test
    void thePlaceOfAProblem_isTheNodes_whereANeedHasNone() {
        List<Problem> problems = Validity.check(Model.ofNodes(
                "m",
                Nodes.of(List.of(
                        node("a").need(Gate.Need.of("bb")).build(), node("b").build()))));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo(org.linchpin.engine.model.Where.NOWHERE);
            assertThat(problem.maybe()).isEqualTo("\"b\"?");
        });
    }

    private static Gate.Branch branch(String target) {
        return Gate.Branch.of(Gate.Need.of(target));
    }

    private static NodeBuilder node(String id) {
        return new NodeBuilder(id, Kind.SERVICE);
    }

    private static List<String> check(NodeBuilder... builders) {
        List<Node> nodes = new ArrayList<>();
        for (NodeBuilder builder : builders) {
            nodes.add(builder.build());
        }
        return Validity.check(Model.ofNodes("m", Nodes.of(nodes))).stream()
                .map(Problem::message)
                .toList();
    }
}
