package org.linchpin.formats.register.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.exit.Exit.Outcome;
import org.linchpin.engine.network.Seconds;
import org.linchpin.formats.register.exits.ExitFinding.Kind;

class RegisterExitsTest {

    private static final String YES = "eba_BT:x28";
    private static final String NO = "eba_BT:x29";
    private static final String NOT_ASSESSED = "eba_BT:x21";
    private static final String EASY = "eba_ZZ:x962";
    private static final String DAY = "2025-06-30";

    @TempDir
    Path directory;

    /** Payments stand on a vendor, which stands on a host; another vendor stands on the same host. */
    private static Filed bank() {
        return new Filed()
                .provider("VENDOR", "Vendor, Inc.", "HOLDING")
                .provider("HOLDING", "Holding SE", "")
                .provider("HOST", "Höst GmbH", "")
                .provider("OTHER", "Other Ltd.", "")
                .provider("SISTER", "Sister AG", "HOLDING")
                .function("F1", true, "4")
                .use("C1", "S19", "VENDOR", "F1", "30")
                .link("C1", "S19", "VENDOR", 1, "")
                .link("C1", "S19", "HOST", 2, "VENDOR")
                .link("C2", "S19", "OTHER", 1, "")
                .link("C2", "S19", "HOST", 2, "OTHER");
    }

    private static Filed assessed(String... cells) {
        return bank().assessed("C1", "VENDOR", "S19", cells);
    }

    private ExitRow row(Filed filed, String overlay) {
        List<ExitRow> rows = filed.exits(directory, true, overlay).rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<Kind> kinds(ExitRow row) {
        return row.findings().stream().map(ExitFinding::kind).toList();
    }

    private static String option(String id, String more) {
        return "options:\n  " + id + ": {add-to: C1/S19/VENDOR, needs: [OTHER], cost: 5k, " + more + "}\n";
    }

    @Test
    void withoutOptions_noWayOffIsKnown() {
        ExitRow row = row(assessed(EASY, "", DAY, YES, "", "", YES, ""), "");

        assertThat(row.exit().outcome()).isEqualTo(Outcome.NO_WAY);
        assertThat(row.exit().holdoutSeconds()).isZero();
        assertThat(kinds(row)).containsExactly(Kind.UNKNOWN_TIME);
    }

    @Test
    void aWayThatStandsTooLate_isTooSlow_byTheHole() {
        ExitRow row = row(assessed(EASY, "", DAY, YES, "", "", YES, ""), option("leave", "lead: 30d"));

        assertThat(kinds(row)).containsExactly(Kind.TOO_SLOW);
        assertThat(row.exit().holeSeconds()).isEqualTo(30 * Seconds.DAY - 4 * 3600);
        assertThat(row.findings().getFirst().what()).contains("720 hours", "a hole of 716 hours");
    }

    @Test
    void holdoutAndRecoveryTime_coverTheLead_toTheHour() {
        String holdsOut = "nodes: {F1@BANK: {holdout: 1d}}\n";
        Filed filed = assessed(EASY, "", DAY, YES, "", "", YES, "");

        assertThat(kinds(row(filed, holdsOut + option("leave", "lead: 28h")))).isEmpty();
        assertThat(kinds(row(filed, holdsOut + option("leave", "lead: 29h")))).containsExactly(Kind.TOO_SLOW);
    }

    @Test
    void theProvider_mayLeaveBeforeTheWayStands() {
        ExitRow row = row(assessed(EASY, "", DAY, YES, "", "", YES, ""), option("leave", "lead: 31d"));

        assertThat(kinds(row)).containsExactly(Kind.TOO_SLOW, Kind.NOTICE_SHORTER);
    }

    @Test
    void theCheapestAndTheFastestWay_areBothTold() {
        ExitRow row = row(
                assessed(EASY, "", DAY, YES, "", "", YES, ""),
                option("slow", "lead: 20d") + "  fast: {add-to: C1/S19/VENDOR, needs: [SISTER], cost: 9k, lead: 2h}\n");

        assertThat(kinds(row)).isEmpty();
        assertThat(row.exit().cheapest().plan().options()).containsExactly("slow");
        assertThat(row.exit().fastest().plan().options()).containsExactly("fast");
        assertThat(row.exit().cheapest().rests().movedTo())
                .extracting(Object::toString)
                .containsExactly("OTHER");
    }

    @Test
    void aWayThatRestsOnTheIncumbentsOwner_isTold() {
        ExitRow row = row(
                assessed(EASY, "", DAY, YES, "", "", YES, ""),
                "options: {leave: {add-to: C1/S19/VENDOR, needs: [SISTER], lead: 1h}}\n");

        assertThat(row.exit().cheapest().rests().owners())
                .extracting(Object::toString)
                .containsExactly("HOLDING");
    }

    @Test
    void aWayThatRestsOnTheIncumbentsChain_isTold() {
        ExitRow row = row(
                assessed(EASY, "", DAY, YES, "", "", YES, ""),
                "options: {leave: {add-to: C1/S19/VENDOR, needs: [OTHER, HOST], lead: 1h}}\n");

        assertThat(row.shared(row.exit().cheapest()))
                .extracting(Object::toString)
                .containsExactly("HOST");
    }

    @Test
    void whatIsAlreadyDone_stands() {
        ExitRow row = row(assessed(EASY, "", DAY, YES, "", "", YES, ""), option("left", "lead: 30d, done: 2025-06-01"));

        assertThat(row.exit().outcome()).isEqualTo(Outcome.STAYS_LIT);
        assertThat(kinds(row)).isEmpty();
    }

    @Test
    void plans_areMissing_orWereNeverAudited() {
        String ready = option("leave", "lead: 1h");

        assertThat(kinds(row(assessed(EASY, "", DAY, NO, "", "", YES, ""), ready)))
                .containsExactly(Kind.NO_PLAN);
        assertThat(kinds(row(assessed(EASY, "", DAY, "", "", "", YES, ""), ready)))
                .containsExactly(Kind.NO_PLAN);
        assertThat(kinds(row(assessed(EASY, "", "9999-12-31", YES, "", "", YES, ""), ready)))
                .containsExactly(Kind.UNTESTED);
        assertThat(kinds(row(assessed(EASY, "", "", YES, "", "", YES, ""), ready)))
                .containsExactly(Kind.UNTESTED);
        assertThat(kinds(row(bank(), ready))).containsExactly(Kind.NO_ASSESSMENT);
    }

    @Test
    void aServiceOfAFunctionThatIsNotCritical_needsNoAssessment() {
        Filed filed = bank().function("F2", false, "4").use("C2", "S19", "OTHER", "F2", "");

        List<ExitRow> rows =
                filed.exits(directory, false, option("leave", "lead: 1h")).rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().incumbent().isCritical()).isFalse();
        assertThat(kinds(rows.getLast())).containsExactly(Kind.UNKNOWN_TIME);
    }

    @Test
    void whatTheAssessmentSays_isTold() {
        String ready = option("leave", "lead: 1h");

        assertThat(kinds(row(assessed("eba_ZZ:x959", "eba_ZZ:x963", DAY, YES, "eba_ZZ:x966", "", YES, ""), ready)))
                .containsExactly(Kind.NOT_SUBSTITUTABLE, Kind.HARD_TO_REINTEGRATE);
        assertThat(kinds(row(assessed(EASY, "", DAY, YES, "eba_ZZ:x967", "", NO, ""), ready)))
                .containsExactly(Kind.HARD_TO_REINTEGRATE, Kind.NO_ALTERNATIVE);
        assertThat(kinds(row(assessed(EASY, "", DAY, YES, "eba_ZZ:x798", "", NOT_ASSESSED, ""), ready)))
                .containsExactly(Kind.NO_ALTERNATIVE);
    }

    @Test
    void alternatives_areHeldAgainstTheIncumbent() {
        String ready = option("leave", "lead: 1h");
        ExitRow row = row(assessed(EASY, "", DAY, YES, "", "", YES, "Other; sister ag, Nobody Known & Sons"), ready);

        assertThat(row.findings())
                .extracting(ExitFinding::kind, ExitFinding::what)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                Kind.ALTERNATIVE_SHARES_PARTY,
                                "Other Ltd. and the incumbent's chain both rest on Höst GmbH"),
                        org.assertj.core.api.Assertions.tuple(
                                Kind.ALTERNATIVE_SHARES_OWNER, "Sister AG is of the incumbent's group, Holding SE"),
                        org.assertj.core.api.Assertions.tuple(
                                Kind.ALTERNATIVE_UNKNOWN, "\"Nobody Known & Sons\" is not in B_05.01"));
    }

    @Test
    void anAlternative_mayBeTheIncumbentItself_orStandBeneathIt() {
        String ready = option("leave", "lead: 1h");

        assertThat(row(assessed(EASY, "", DAY, YES, "", "", YES, "Vendor Inc"), ready)
                        .findings())
                .extracting(ExitFinding::what)
                .containsExactly("Vendor, Inc. is the incumbent itself");
        assertThat(row(assessed(EASY, "", DAY, YES, "", "", YES, "HOST"), ready).findings())
                .extracting(ExitFinding::what)
                .containsExactly("Höst GmbH and the incumbent's chain both rest on Höst GmbH itself");
    }

    @Test
    void theHeadline_countsFunctions_notRows() {
        Filed filed = bank().function("F2", true, "4")
                .use("C1", "S19", "VENDOR", "F2", "")
                .use("C2", "S19", "OTHER", "F2", "")
                .function("F3", true, "4");

        ExitList list = filed.exits(directory, true, option("leave", "lead: 9d"));

        assertThat(list.rows()).hasSize(3);
        assertThat(list.critical()).isEqualTo(3);
        assertThat(list.tooSlow()).hasSize(2);
        assertThat(list.unknown()).isEmpty();
    }
}
