package org.linchpin.views.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.why.Why;
import org.linchpin.views.question.ModelSource;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;
import org.linchpin.views.question.Written;

class WhyGraphTest {

    private static final int HORIZON = 180 * 86_400;
    private final Opened bank = new Reading(null, false, List.of())
            .open(Written.read(ModelSource.of(Path.of("..", "examples", "national-cloud"))));
    private final List<Off> vendorOff = List.of(Off.forGood(bank.switches().resolve("vendor-h")));

    private WhyGraph graph(String id, int most) {
        return WhyGraph.of(bank, bank.network().find(id), vendorOff, HORIZON, most, Work.UNBOUNDED);
    }

    private static List<Object> ids(WhyGraph graph) {
        return graph.boxes().stream().map(box -> box.fields().get("id")).toList();
    }

    @Test
    void aDarkNode_standsFirst_andTheSwitchIsAmongTheBoxes() {
        WhyGraph graph = graph("payments", 300);

        assertThat(graph.boxes().getFirst().fields().get("id")).isEqualTo("payments");
        assertThat(graph.boxes().getFirst().fields().get("afterHours")).isEqualTo(720L);
        assertThat(graph.boxes().stream()
                        .filter(box -> "off".equals(box.fields().get("state"))))
                .extracting(box -> box.fields().get("switch"))
                .containsOnly("vendor-h");
        assertThat(graph.leftOut()).isZero();
    }

    @Test
    void decisiveArrowsAreTheChainThatWhyTells() {
        WhyGraph graph = graph("payments", 300);
        List<CutAnswer.Step> chain = Why.answer(
                        bank.network(), bank.network().find("payments"), vendorOff, HORIZON, Work.UNBOUNDED)
                .chain();

        assertThat(graph.arrows().stream()
                        .filter(arrow -> Boolean.TRUE.equals(arrow.fields().get("decisive"))))
                .extracting(arrow -> ids(graph).get(arrow.to()))
                .containsExactlyInAnyOrderElementsOf(chain.stream()
                        .skip(1)
                        .map(step -> (Object) bank.network().id(step.node()))
                        .toList());
    }

    @Test
    void aGraphThatIsTooLarge_saysHowMuchIsLeftOut() {
        WhyGraph whole = graph("payments", 300);
        WhyGraph part = graph("payments", 9);

        assertThat(part.boxes()).hasSize(9);
        assertThat(part.leftOut()).isEqualTo(whole.boxes().size() - 9);
        assertThat(part.arrows()).allMatch(arrow -> arrow.from() < 9 && arrow.to() < 9);
    }

    @Test
    void aNodeThatStaysLit_restsOnWhatItNeeds() {
        WhyGraph graph = graph("cards", 300);

        assertThat(graph.boxes().getFirst().fields().get("state")).isEqualTo("lit");
        assertThat(ids(graph)).contains("card-host", "wan");
        assertThat(graph.arrows()).allMatch(arrow -> arrow.from() == 0);
    }
}
