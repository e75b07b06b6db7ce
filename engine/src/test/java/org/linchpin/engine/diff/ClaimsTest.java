package org.linchpin.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.diff.ClaimChange.Kind;
import org.linchpin.engine.diff.ClaimChange.Section;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.oracle.Tiny;

class ClaimsTest {

    private static ClaimChanges compare(Tiny before, Tiny after) {
        return compare(before.model(), after.model(), 100);
    }

    private static ClaimChanges compare(Model before, Model after, int most) {
        return Claims.compare(Asked.version(before), Asked.version(after), most);
    }

    private static List<String> words(ClaimChanges changes) {
        return changes.rows().rows().stream()
                .map(change -> change.kind() + " " + change.id() + " " + change.attribute())
                .toList();
    }

    @Test
    void needsThatCameWentOrChanged_areToldOneByOne() {
        ClaimChanges changes = compare(
                new Tiny()
                        .node("a")
                        .node("b")
                        .node("c")
                        .node("n", n -> n.need(Tiny.need("a")).need(Tiny.need("b", 3))),
                new Tiny()
                        .node("a")
                        .node("b")
                        .node("c")
                        .node("n", n -> n.need(Tiny.need("b", 5)).need(Tiny.need("c"))));

        assertThat(words(changes)).containsExactly("CHANGED n needs", "ADDED n needs", "GONE n needs");
        assertThat(changes.rows().rows().getFirst()).satisfies(change -> {
            assertThat(change.before()).isEqualTo(new Said.Need(Gate.Branch.of(Tiny.need("b", 3)), Holdout.NONE));
            assertThat(change.after()).isEqualTo(new Said.Need(Gate.Branch.of(Tiny.need("b", 5)), Holdout.NONE));
        });
        assertThat(changes.tallies()).containsExactly(new ClaimChanges.Tally(Section.NODES, 0, 0, 1));
    }

    @Test
    void aNeedThatBecameAGate_isTheSameOneChanged() {
        ClaimChanges changes = compare(
                new Tiny()
                        .node("a")
                        .node("b")
                        .node("n", n -> n.need(Tiny.need("a")).need(Tiny.need("b"))),
                new Tiny()
                        .node("a")
                        .node("b")
                        .node("n", n -> n.need(Tiny.any("a", "c")).need(Tiny.need("b")))
                        .node("c"));

        assertThat(words(changes)).containsExactly("ADDED c null", "CHANGED n needs");
    }

    @Test
    void theOrderOfStatementsNeedsAndBranches_isNoChange() {
        assertThat(words(compare(
                        new Tiny()
                                .node("a")
                                .node("b")
                                .node("n", n -> n.need(Tiny.need("a")).need(Tiny.any("a", "b"))),
                        new Tiny()
                                .node("n", n -> n.need(Tiny.any("b", "a")).need(Tiny.need("a")))
                                .node("b")
                                .node("a"))))
                .isEmpty();
    }

    @Test
    void aNeedSaidTwice_isToldWhenOneOfThemGoes() {
        assertThat(words(compare(
                        new Tiny().node("a").node("n", "a", "a"),
                        new Tiny().node("a").node("n", "a"))))
                .containsExactly("GONE n needs");
    }

    @Test
    void whatAStatementRestsOn_isToldLast_andOfANeedOnlyWhereItDiffersFromItsNode() {
        Claim assumed = new Claim(null, "a guess", null, null, Where.NOWHERE);
        Claim known = new Claim("contract", null, null, null, Where.NOWHERE);
        ClaimChanges changes = compare(
                new Tiny().node("a").node("n", n -> n.claim(assumed).need(resting("a", assumed))),
                new Tiny()
                        .node("a")
                        .node("n", n -> n.claim(known).toleratesSeconds(60).need(resting("a", known))));

        assertThat(words(changes)).containsExactly("ADDED n tolerates", "ADDED n source", "GONE n assumed");
        assertThat(words(compare(
                        new Tiny().node("a").node("n", n -> n.claim(known).need(resting("a", known))),
                        new Tiny().node("a").node("n", n -> n.claim(known).need(resting("a", assumed))))))
                .containsExactly("CHANGED n needs");
    }

    private static Gate.Need resting(String id, Claim claim) {
        return new Gate.Need(id, Gate.Aspect.WHOLE, Holdout.NONE, false, null, 0, claim);
    }

    @Test
    void placesComeFromBothSides() {
        Claim early = Claim.at(new Where("a.yaml", 3, 1));
        Claim late = Claim.at(new Where("b.yaml", 9, 1));
        ClaimChange change = compare(
                        new Tiny().node("n", n -> n.claim(early)),
                        new Tiny().node("n", n -> n.claim(late).restartSeconds(60)))
                .rows()
                .rows()
                .getFirst();

        assertThat(change.whereBefore()).isEqualTo(early.where());
        assertThat(change.whereAfter()).isEqualTo(late.where());
    }

    @Test
    void partiesJurisdictionsAndOptions_areStatementsToo() {
        ClaimChanges changes = compare(
                new Tiny().home("XA").partyUnder("p", "XA").node("n").option(option(30)),
                new Tiny().state("XA", "east").partyUnder("p").node("n").option(option(60)));

        assertThat(words(changes))
                .containsExactly("ADDED XA blocs", "GONE XA home", "CHANGED p under", "CHANGED wait lead");
    }

    private static Option option(int leadDays) {
        return new Option(
                "wait",
                "wait",
                new Option.Extend("n", 60),
                Tiny.days(leadDays),
                0,
                0,
                0,
                List.of(),
                List.of(),
                null,
                Claim.NONE);
    }

    @Test
    void whatWentAndCameWithTheSameContent_isMaybeRenamed_ifThereIsOnlyOne() {
        ClaimChanges one = compare(
                new Tiny().node("a").node("old", "a"), new Tiny().node("a").node("new", "a"));
        ClaimChanges two = compare(
                new Tiny().node("a").node("old", "a"),
                new Tiny().node("a").node("new", "a").node("newer", "a"));

        assertThat(one.renamed()).containsExactly(new ClaimChanges.Renamed(Section.NODES, "old", "new"));
        assertThat(one.rows().rows()).extracting(ClaimChange::kind).containsExactly(Kind.ADDED, Kind.GONE);
        assertThat(two.renamed()).isEmpty();
    }

    @Test
    void moreThanIsListed_isCounted() {
        Tiny many = new Tiny();
        for (int i = 0; i < 50; i++) {
            many.node("n" + i);
        }
        ClaimChanges added = compare(new Tiny().model(), many.model(), 10);
        ClaimChanges gone = compare(many.model(), new Tiny().model(), 10);

        assertThat(added.rows().rows()).hasSize(10);
        assertThat(added.rows().total()).isEqualTo(50);
        assertThat(gone.rows().total()).isEqualTo(50);
        assertThat(gone.tallies()).containsExactly(new ClaimChanges.Tally(Section.NODES, 0, 50, 0));
    }
}
