package org.linchpin.engine.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.cached;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;

import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.oracle.Tiny;

class OwnTest {

    private static OwnAnswer own(Compiled compiled) {
        return Own.answer(compiled.network(), compiled.switches().resolve("foreign"), Work.UNBOUNDED);
    }

    private static Tiny bank() {
        return new Tiny()
                .home("XA")
                .state("XB")
                .partyUnder("at-home", "XA")
                .partyUnder("abroad", "XB")
                .party("nobody")
                .node(
                        "now",
                        Kind.FUNCTION,
                        node -> node.need(need("abroad")).critical(true).weight(1))
                .node(
                        "month",
                        Kind.FUNCTION,
                        node -> node.need(need("abroad", 31)).critical(true).weight(2))
                .node(
                        "cache",
                        Kind.FUNCTION,
                        node -> node.need(cached("abroad", 31)).critical(true).weight(4))
                .node(
                        "year",
                        Kind.FUNCTION,
                        node -> node.need(need("abroad", 365)).critical(true).weight(8))
                .node(
                        "ours",
                        Kind.FUNCTION,
                        node -> node.need(any("abroad", "at-home"))
                                .critical(true)
                                .weight(16))
                .node("extra", Kind.FUNCTION, node -> node.need(need("nobody")).weight(32))
                .node("service", node -> node.critical(true).weight(64));
    }

    @Test
    void withEveryForeignSwitchOffCriticalFunctionsWorkForAsLongAsTheirStocksLast() {
        OwnAnswer answer = own(Compiled.of(bank()));

        assertThat(answer.criticalCount()).isEqualTo(5);
        assertThat(answer.criticalWeight()).isEqualTo(31);
        assertThat(answer.moments())
                .containsExactly(
                        new OwnAnswer.Moment(0, 4, 3),
                        new OwnAnswer.Moment(days(30), 4, 3),
                        new OwnAnswer.Moment(days(180), 2, 2));
        assertThat(answer.ownWeight()).isEqualTo(16);
    }

    @Test
    void suppliersOfAFunctionAreThePartiesInItsCone() {
        Compiled compiled = Compiled.of(bank());

        assertThat(own(compiled).functions())
                .containsExactly(
                        new OwnAnswer.Suppliers(compiled.node("now"), 1),
                        new OwnAnswer.Suppliers(compiled.node("month"), 1),
                        new OwnAnswer.Suppliers(compiled.node("cache"), 1),
                        new OwnAnswer.Suppliers(compiled.node("year"), 1),
                        new OwnAnswer.Suppliers(compiled.node("ours"), 2),
                        new OwnAnswer.Suppliers(compiled.node("extra"), 1));
    }

    @Test
    void aPartyThatOnlyServesOrOnlySuppliesIsASupplier() {
        Compiled compiled = Compiled.of(new Tiny()
                .home("XA")
                .state("XB")
                .party("p")
                .party("q")
                .node("f", Kind.FUNCTION, node -> node.by(need("p")).from(need("q", 4))));

        assertThat(own(compiled).functions()).containsExactly(new OwnAnswer.Suppliers(0, 2));
    }

    @Test
    void whatFailsWithNoSwitchOffWithinHalfAYearIsLeftOut() {
        Compiled compiled = Compiled.of(new Tiny()
                .home("XA")
                .state("XB")
                .node("x")
                .node(
                        "broken",
                        Kind.FUNCTION,
                        node -> node.need(any(maybe("x"), maybe("x"))).critical(true))
                .node("ends", Kind.FUNCTION, node -> node.until(day(180)).critical(true))
                .node(
                        "later",
                        Kind.FUNCTION,
                        node -> node.until(day(181)).critical(true).weight(5)));
        OwnAnswer answer = own(compiled);

        assertThat(answer.criticalCount()).isEqualTo(1);
        assertThat(answer.criticalWeight()).isEqualTo(5);
        assertThat(answer.functions()).hasSize(1);
        assertThat(answer.ownWeight()).isZero();
    }

    @Test
    void aFunctionThatComesBackOnAStandbyIsOurOwnInTheEnd() {
        Compiled compiled = Compiled.of(new Tiny()
                .home("XA")
                .state("XB")
                .partyUnder("abroad", "XB")
                .partyUnder("at-home", "XA")
                .node(
                        "f",
                        Kind.FUNCTION,
                        node -> node.need(any("abroad", standby("at-home", 20)))
                                .holdout(Holdout.ofSeconds(days(2)))
                                .critical(true)
                                .weight(3)));
        OwnAnswer answer = own(compiled);

        assertThat(answer.ownWeight()).isEqualTo(3);
        assertThat(answer.moments())
                .containsExactly(
                        new OwnAnswer.Moment(0, 1, 0),
                        new OwnAnswer.Moment(days(30), 1, 1),
                        new OwnAnswer.Moment(days(180), 1, 1));
    }
}
