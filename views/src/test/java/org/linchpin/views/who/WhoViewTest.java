package org.linchpin.views.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.linchpin.views.json.Fields;
import org.linchpin.views.json.JsonText;
import org.linchpin.views.question.Opened;

/** The head says of many targets what the list would: which are not complete, and why. */
class WhoViewTest {

    private static final int NODES = 250;

    private static final Model MODEL = new Model(
            "many",
            null,
            null,
            LocalDate.of(2026, 11, 1),
            "EUR",
            List.of(),
            List.of(),
            List.of(),
            Nodes.of(IntStream.range(0, NODES)
                    .mapToObj(k -> new NodeBuilder("n" + k, Kind.HARDWARE).build())
                    .toList()),
            List.of(),
            Rules.NONE,
            List.of());

    private static final Opened.World WORLD = Opened.World.of(MODEL, Terms.WORST);

    private static Opened opened(boolean compared) {
        return new Opened(MODEL, MODEL, "0".repeat(64), 0, List.of(), WORLD, compared ? WORLD : null, compared);
    }

    private static WhoView view(Opened opened, List<WhoAnswer.Target> targets) {
        WhoQuestion question = new WhoQuestion(
                targets.stream().map(WhoAnswer.Target::node).toList(),
                List.of(),
                2,
                180 * Seconds.DAY,
                WhoQuestion.DEFAULT_FAMILY_CAP);
        return new WhoView(opened, question, "nodes", false, false, new WhoAnswer(targets), null);
    }

    private static String json(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonText.writeLine(fields, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void targetsThatAreNotComplete_areNamed_aHundredAtMost_andCounted() {
        List<WhoAnswer.Target> targets = IntStream.range(0, NODES)
                .mapToObj(k -> new WhoAnswer.Target(
                        k, List.of(), k % 2 == 0, k % 2 == 0 ? 2 : 1, k % 2 == 0 ? null : "the budget is spent"))
                .toList();

        Fields head = view(opened(false), targets).head();

        assertThat(head.get("targets")).isNull();
        assertThat(head.get("complete")).isEqualTo(false);
        assertThat(head.get("targetCount")).isEqualTo((long) NODES);
        assertThat(head.get("incompleteCount")).isEqualTo(NODES / 2L);
        assertThat((List<?>) head.get("incomplete")).hasSize(100).first().satisfies(one -> {
            Fields first = (Fields) one;
            assertThat(first.get("id")).isEqualTo("n1");
            assertThat(first.get("completeSize")).isEqualTo(1L);
            assertThat(first.get("reason")).isEqualTo("the budget is spent");
        });
    }

    @Test
    void theHead_isTheDocumentWithoutItsList() {
        WhoView view = view(opened(false), List.of(new WhoAnswer.Target(0, List.of(), true, 2, null)));

        assertThat(json(view.head())).isEqualTo(json(view.document().without("targets")));
    }

    @Test
    void whatTheOtherReadingSays_isUnknown_andSaidToBe_whereThereWasNoTime() {
        Switch alone = WORLD.switches().resolve("n0");
        WhoAnswer.CutSet set = new WhoAnswer.CutSet(List.of(alone), 0, 180 * Seconds.DAY, null);
        List<WhoAnswer.Target> targets = List.of(new WhoAnswer.Target(0, List.of(set), true, 2, null));
        WhoView inTime = view(opened(true), targets).settled(Work.UNBOUNDED);
        WhoView tooLate = view(opened(true), targets).settled(() -> true);

        assertThat(inTime.rows().rows().getFirst().get("depends")).isEqualTo(false);
        assertThat(inTime.head().get("truncated")).isNull();
        assertThat(tooLate.rows().rows().getFirst().get("depends")).isNull();
        assertThat(tooLate.head().get("complete")).isEqualTo(false);
        assertThat(tooLate.head().get("truncated"))
                .isEqualTo("there was no time to look at the best reading of 1 group");
    }
}
