package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.own.Own;
import org.linchpin.engine.own.OwnAnswer;
import org.linchpin.engine.switches.Switches;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.linchpin.formats.ModelReader;

/**
 * The example tells the origin story's sharp points. The figures were worked out apart from the engine, by a small
 * evaluation of T = min(off, H + gate(T_j + h_j)) in another language, before the engine was there.
 */
class NationalCloudTest {

    private static final int HALF_A_YEAR = 180 * Seconds.DAY;
    private static final List<String> THE_VENDORS_WAY =
            List.of("h-shield", "h-certs", "h-atm", "cards-on-cloud", "two-sms");
    private static final List<String> THE_HOME_WAY = List.of(
            "open-stack",
            "home-shield",
            "home-certs",
            "home-atm",
            "cards-on-cloud",
            "home-push",
            "national-dns",
            "two-sms");

    private final Model model = read("examples/national-cloud");
    private final Model withoutXc = read("examples/national-cloud-without-xc.yaml");

    @Test
    void aCloudOfDozensOfServicesAndAtLeastTwelveOptions_underFourStates() {
        int[] services = new int[1];
        model.nodes().forEach((Node node) -> services[0] += node.kind() == Kind.SERVICE ? 1 : 0);

        assertThat(services[0]).isGreaterThanOrEqualTo(36);
        assertThat(model.options()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(model.jurisdictions()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(model.rules().residency()).isNotEmpty();
        assertThat(model.rules().policies()).isNotEmpty();
        assertThat(model.scenarios()).anyMatch(scenario -> scenario.at() != null);
    }

    @Test
    void theDangerIsSilentForWeeksBeforeItIsTotal() {
        CutAnswer answer = cut(model, List.of(), "vendor-h", HALF_A_YEAR);

        assertThat(answer.summary().criticalBreached()).isEqualTo(5);
        assertThat(answer.summary().stake()).isEqualTo(36);
        assertThat(answer.summary().firstDarkSeconds()).isEqualTo(30 * Seconds.DAY);
        assertThat(answer.unsupported())
                .filteredOn(row -> row.fromSeconds() == 0)
                .hasSize(5);
    }

    @Test
    void theVendorObeysTheThirdStateToo_soMovingToItDoesNotLeaveThatStatesReach() {
        assertThat(cut(model, List.of(), "XC:order", HALF_A_YEAR).summary().stake())
                .isEqualTo(50);
        assertThat(cut(model, List.of(), "under:XC -vendor-h", HALF_A_YEAR)
                        .summary()
                        .stake())
                .isEqualTo(35);
        assertThat(cut(withoutXc, List.of(), "XC:order", HALF_A_YEAR).summary().stake())
                .isEqualTo(35);
    }

    @Test
    void theSwapIsVisible_whatWesternSuppliersStoppedAloneTheVendorNowStopsWithThem() {
        assertThat(cut(model, THE_VENDORS_WAY, "XC:order", HALF_A_YEAR)
                        .summary()
                        .criticalBreached())
                .isEqualTo(7);
        assertThat(cut(withoutXc, THE_VENDORS_WAY, "XC:order", HALF_A_YEAR)
                        .summary()
                        .criticalBreached())
                .isZero();
        assertThat(sets(List.of(), "cards", "scheme-w")).containsExactly("[scheme-w] 120");
        assertThat(sets(THE_VENDORS_WAY, "cards", "scheme-w,vendor-h")).containsExactly("[scheme-w, vendor-h] 120");
    }

    @Test
    void theHomeWayTakesEveryForeignStateBelowTheHorizon_butNoOptionSetReachesFullIndependence() {
        for (String state : List.of("XB", "XC", "foreign")) {
            assertThat(cut(model, THE_HOME_WAY, state, HALF_A_YEAR).summary().criticalBreached())
                    .as(state)
                    .isZero();
        }
        List<String> all = model.options().stream()
                .map(Option::id)
                .filter(id -> !id.startsWith("h-"))
                .toList();
        assertThat(cut(model, all, "foreign", 899 * Seconds.DAY).summary().criticalBreached())
                .isZero();
        assertThat(cut(model, all, "fab-d", 901 * Seconds.DAY).summary().criticalBreached())
                .isEqualTo(8);
    }

    @Test
    void withEverythingForeignOff_allWorksOnDayZero_littleLater_andAlmostNothingCouldRestart() {
        Network network = Compiler.compile(model, Terms.WORST);
        OwnAnswer own = Own.answer(network, new Switches(model, network).resolve("foreign"), Work.UNBOUNDED);

        assertThat(own.moments()).extracting(OwnAnswer.Moment::lit).containsExactly(8, 3, 1);
        CutQuestion question =
                new CutQuestion(offs(model, network, "foreign"), HALF_A_YEAR, Seconds.DAY, Runs.DEFAULT_EVENT_BUDGET);
        CutAnswer.Cold cold = Objects.requireNonNull(
                Cuts.answer(network, null, question, Work.UNBOUNDED).cold());
        assertThat(cold.lit())
                .filteredOn(node -> network.isFunction(node) && network.critical(node))
                .extracting(network::id)
                .containsExactly("clearing");
    }

    private List<String> sets(List<String> options, String target, String switches) {
        Model bought = Bought.apply(model, options);
        Network network = Compiler.compile(bought, Terms.WORST);
        WhoQuestion question = new WhoQuestion(
                List.of(network.find(target)),
                new Switches(bought, network).over("id:" + switches, false),
                2,
                HALF_A_YEAR,
                WhoQuestion.DEFAULT_FAMILY_CAP);
        return Who.answer(network, question, Work.UNBOUNDED).targets().getFirst().sets().stream()
                .map(NationalCloudTest::words)
                .toList();
    }

    private static String words(WhoAnswer.CutSet set) {
        return set.switches().stream().map(Object::toString).sorted().toList() + " "
                + set.stopsAfterSeconds() / Seconds.DAY;
    }

    private static CutAnswer cut(Model model, List<String> options, String switchText, int horizon) {
        Model bought = Bought.apply(model, options);
        Network network = Compiler.compile(bought, Terms.WORST);
        CutQuestion question = new CutQuestion(
                offs(bought, network, switchText), horizon, CutQuestion.NO_COLD_START, Runs.DEFAULT_EVENT_BUDGET);
        return Cuts.answer(network, null, question, Work.UNBOUNDED);
    }

    private static List<Off> offs(Model model, Network network, String switchText) {
        return List.of(Off.forGood(new Switches(model, network).resolve(switchText)));
    }

    private static Model read(String path) {
        return Objects.requireNonNull(
                ModelReader.read(Path.of("..").resolve(path)).model());
    }
}
