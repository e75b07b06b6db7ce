package org.linchpin.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.oracle.Tiny;

/** What of section 8 the order of things decides: what was before, and what support options leave. */
class JudgeTest {

    private static NodeBuilder critical(NodeBuilder function) {
        return function.critical(true).weight(1);
    }

    private static Rules.Policy policy(@Nullable String of, int atMostPercent, int supportDays) {
        return new Rules.Policy(
                "r",
                "parties",
                of,
                true,
                Tiny.days(10),
                1,
                atMostPercent < 0 ? -1 : atMostPercent * 10_000,
                supportDays < 0 ? -1 : Tiny.days(supportDays),
                -1,
                -1,
                false,
                List.of(),
                null,
                Claim.NONE);
    }

    private static List<Finding> findings(Model model, Rules.Policy policy, String... bought) {
        List<Limit> limits = Limit.of(new Rules(List.of(), List.of(policy)), Tiny.days(10));
        Basis basis = Basis.of(Bought.apply(model, List.of()), Terms.WORST, limits, Work.UNBOUNDED);
        return Judge.answer(Bought.apply(model, List.of(bought)), basis, Work.UNBOUNDED)
                .limits()
                .getFirst()
                .findings();
    }

    private static Option option(Option.Change change) {
        return new Option("o", "o", change, 0, 0, 0, 0, List.of(), List.of(), null, Claim.NONE);
    }

    @Test
    void rule8_3_whatBreachesAnywayWeighsNothing_evenIfThePolicyDoesNotSpeakOfIt() {
        Model model = new Tiny()
                .party("p")
                .node("f", Kind.FUNCTION, f -> critical(f).need(Tiny.need("p")))
                .node("g", Kind.FUNCTION, g -> critical(g).until(Tiny.day(2)))
                .model();

        assertThat(findings(model, policy("f", 60, -1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.OverCap.class, cap -> assertThat(cap.whole()).isEqualTo(1));
    }

    @Test
    void rule8_1_whatBreachedBeforeIsNotJudged_whereOnlyTheOptionPutsItInTheScope() {
        Model model = new Tiny()
                .home("XA")
                .state("XB")
                .party("p")
                .node("f", Kind.FUNCTION, f -> critical(f).in("XB").until(Tiny.day(2)))
                .option(option(new Option.Move("f", "XA", null)))
                .model();

        assertThat(findings(model, policy("in:XA", -1, -1), "o")).isEmpty();
    }

    @Test
    void rule8_4_whoLivesOnTheAlternativeDoesNotStandOnTheOldSupplier() {
        Tiny tiny = new Tiny()
                .party("p")
                .node("f", Kind.FUNCTION, f -> critical(f).need(Tiny.need("n")))
                .node("n", n -> n.from(Tiny.need("p").withHoldout(Holdout.ENDLESS)))
                .node("m");
        Model model = tiny.option(option(
                        new Option.AddTo("n", Node.Relations.NONE, List.of(Gate.Branch.of(Tiny.need("m"))), List.of())))
                .model();

        assertThat(findings(model, policy(null, -1, 3))).hasSize(1);
        assertThat(findings(model, policy(null, -1, 3), "o")).isEmpty();
    }

    @Test
    void rule8_4_theOldWayStandsOnItsSupplierStill_whereTheAlternativeIsGoneWithIt() {
        Model model = new Tiny()
                .party("p")
                .node("f", Kind.FUNCTION, f -> critical(f).need(Tiny.need("n")))
                .node("n", n -> n.from(Tiny.need("p").withHoldout(Holdout.ENDLESS)))
                .option(option(
                        new Option.AddTo("n", Node.Relations.NONE, List.of(Gate.Branch.of(Tiny.need("p"))), List.of())))
                .model();

        assertThat(findings(model, policy(null, -1, 3), "o")).hasSize(1);
    }
}
