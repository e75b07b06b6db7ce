package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;

/** Rule 2.8 of docs/semantics.md follows from the rules before it. */
class ClosedFormTest {

    private static Model withoutStandbys(Model model) {
        return new Rewrite() {
            @Override
            Gate.Branch branch(Node node, Gate.Branch branch) {
                return new Gate.Branch(
                        gate(node, branch.gate()), branch.maybe(), branch.sharePpm(), Gate.Branch.NO_STANDBY);
            }
        }.model(model);
    }

    @Test
    void rule2_8_darkTimesOfACutForGoodAreTheGreatestSolution() {
        for (long seed = 0; seed < 5_000; seed++) {
            RandomCase random = RandomCase.of(seed);
            List<String> switches =
                    random.cut().parts().stream().map(Cut.Part::switchName).toList();
            TickEvaluator evaluator = new TickEvaluator(withoutStandbys(random.model()), random.setting());
            TickRun run = evaluator.run(Cut.forGood(switches), 30);
            int[] times = ClosedForm.darkTimes(evaluator, switches);
            for (int node = 0; node < times.length; node++) {
                String id = evaluator.world().nodes.get(node).id();
                int expected = times[node] > 30 ? Ticks.NEVER : times[node];
                assertThat(run.firstDark(id)).as("seed %d, node %s", seed, id).isEqualTo(expected);
                assertThat(run.darkIntervals(id))
                        .as("seed %d, node %s", seed, id)
                        .hasSizeLessThan(2);
            }
        }
    }
}
