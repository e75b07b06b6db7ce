package org.linchpin.views.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;
import org.linchpin.views.words.Level;

/** What the budget did not allow to look for is not said to be absent. */
class WhoPageTest {

    private static final Network NETWORK = Compiler.compile(
            new Model(
                    "two",
                    null,
                    null,
                    LocalDate.of(2026, 11, 1),
                    "EUR",
                    List.of(),
                    List.of(),
                    List.of(),
                    Nodes.of(List.of(
                            new NodeBuilder("f", Kind.FUNCTION).build(), new NodeBuilder("g", Kind.FUNCTION).build())),
                    List.of(),
                    Rules.NONE,
                    List.of()),
            Terms.WORST);

    private static final WhoPage PAGE = new WhoPage(
            NETWORK,
            new WhoQuestion(List.of(0, 1), List.of(), 2, 180 * Seconds.DAY, WhoQuestion.DEFAULT_FAMILY_CAP),
            Level.of("parties"),
            (node, set) -> null);

    private static WhoAnswer.Target searched(int node, int completeSize) {
        boolean complete = completeSize == 2;
        return new WhoAnswer.Target(node, List.of(), complete, completeSize, complete ? null : "the budget is spent");
    }

    /** Keeps the headline. */
    private static final class Headline implements Page {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void headline(String text) {
            texts.add(text);
        }

        @Override
        public void line(String text) {}

        @Override
        public void table(Table table) {}

        @Override
        public int width() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int mostRows() {
            return Integer.MAX_VALUE;
        }
    }

    private static String one(WhoAnswer.Target target) {
        Headline page = new Headline();
        PAGE.one(page, target);
        return page.texts.getFirst();
    }

    @Test
    void ofOneTarget() {
        assertThat(one(searched(0, 0))).isEqualTo("f: whether one party alone can stop it within 180 d is not known.");
        assertThat(one(searched(0, 1))).isEqualTo("f: no known party stops it within 180 d.");
    }

    @Test
    void ofSeveralTargets() {
        Headline page = new Headline();
        PAGE.several(page, List.of(searched(0, 0), searched(1, 2)));

        assertThat(page.texts)
                .containsExactly(
                        "0 of 2 functions can be stopped by one party alone within 180 d; of 1 it is not known.");
    }
}
