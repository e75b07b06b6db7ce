package org.linchpin.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.policy.PolicyAnswer.Judged;
import org.linchpin.engine.policy.Ruling.Holds;
import org.linchpin.engine.policy.Ruling.State;
import org.linchpin.engine.policy.Ruling.Verdict;
import org.linchpin.engine.switches.Switch;

/** From findings in two readings and a baseline to a verdict. */
class JudgementTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final Limit LIMIT = new Limit(
            new Rules.Policy("p", null, null, false, -1, 2, -1, -1, -1, -1, false, List.of(), null, Claim.NONE),
            Limit.Kind.GROUPS,
            "parties",
            100,
            2);

    private static Finding breach(String function, int darkSeconds, String... switches) {
        List<Switch> off = List.of(switches).stream()
                .map(id -> new Switch(id, id, Switch.Kind.PARTY, Side.FOREIGN, new int[0]))
                .toList();
        return new Finding.Breach(LIMIT, off, function, darkSeconds);
    }

    private static PolicyAnswer answer(String truncated, Finding... findings) {
        Judged judged = new Judged(
                LIMIT, List.of(findings), 3, List.of("f", "g"), List.of(), List.of(), Map.of(), 0, truncated);
        return new PolicyAnswer(List.of(judged), List.of());
    }

    private static Baseline.Entry entry(String function, int notBefore, LocalDate expires, String... switches) {
        return new Baseline.Entry(
                "p", List.of(switches), function, notBefore, Baseline.ANY, "CIO", "why", expires, Where.NOWHERE);
    }

    private static Judgement judge(PolicyAnswer shown, PolicyAnswer best, Baseline.Entry... entries) {
        return Judgement.of(shown, best, new Baseline(List.of(entries)), DAY);
    }

    @Test
    void nothingFound_isHeld_andNotSettledIfTheSearchWasCutShort() {
        assertThat(judge(answer(null), null).verdict()).isEqualTo(Verdict.HELD);
        assertThat(judge(answer("out of time"), null).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(judge(answer(null), answer("out of time")).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(judge(answer("out of time", breach("f", 1, "a")), null).verdict())
                .isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void aFinding_dependsIfOneReadingDeniesIt_inWhateverOrderItsSwitchesStand() {
        Judgement judgement = judge(
                answer(null, breach("f", 1, "a", "b"), breach("g", 1, "a")),
                answer(null, breach("f", 9, "b", "a"), breach("f", 1, "c")));

        assertThat(judgement.findings())
                .extracting(Ruling.Ruled::holds)
                .containsExactly(Holds.EVERYWHERE, Holds.WORST_ONLY, Holds.BEST_ONLY);
        assertThat(judge(answer(null, breach("f", 1, "a")), answer(null)).verdict())
                .isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void whatASearchCutShortDidNotFind_doesNotDepend() {
        assertThat(judge(answer(null, breach("f", 1, "a")), answer("out of time"))
                        .verdict())
                .isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void anAcceptedFinding_doesNotCount_untilTheDayItExpires() {
        PolicyAnswer shown = answer(null, breach("f", 1, "a", "b"));

        assertThat(judge(shown, null, entry("f", -1, DAY.plusDays(1), "b", "a")).verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(shown, null, entry("f", -1, DAY, "b", "a")).findings())
                .extracting(Ruling.Ruled::state)
                .containsExactly(State.EXPIRED);
    }

    @Test
    void anotherEntry_mayAcceptWhatOneNoLongerDoes() {
        Judgement judgement = judge(
                answer(null, breach("f", 5, "a")),
                null,
                entry("f", 5, DAY.plusDays(1), "a"),
                entry("f", 9, DAY.plusDays(1), "a"),
                entry("f", 0, DAY, "a"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.unmatched()).isEmpty();
    }

    @Test
    void whatGoesDarkEarlierThanWasAccepted_counts() {
        Judgement judgement = judge(answer(null, breach("f", 4, "a")), null, entry("f", 5, DAY.plusDays(1), "a"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(judgement.findings()).extracting(Ruling.Ruled::state).containsExactly(State.WORSE);
    }

    @Test
    void anEntryAboutOtherSwitches_acceptsNothing_andIsToldAsUnmatched() {
        Baseline.Entry pair = entry("f", -1, DAY.plusDays(1), "a", "b");

        Judgement judgement = judge(answer(null, breach("f", 4, "a")), null, pair);

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(judgement.unmatched()).containsExactly(pair);
    }
}
