package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Judge;
import org.linchpin.engine.policy.Limit;
import org.linchpin.formats.ModelReader;
import tools.jackson.databind.JsonNode;

/**
 * The example's plan is the cheapest, and that without the planner: what is added to the example only ever lights, so where
 * all other options together do not do, exclusions aside, every plan has the option that was left out. Each of the eight
 * is such an option, and no option costs less than nothing.
 */
class NationalCloudPlanTest {

    private static final List<String> THE_PLAN = List.of(
            "cards-on-cloud",
            "home-atm",
            "home-certs",
            "home-push",
            "home-shield",
            "national-dns",
            "open-stack",
            "two-sms");

    private final Model model =
            Objects.requireNonNull(ModelReader.read(Path.of(Cli.EXAMPLE)).model());

    @Test
    void thePlan_isThatOfTheTutorial() {
        JsonNode answer = Cli.run("plan", Cli.EXAMPLE, "--without-policy", "own-cloud", "-o", "json")
                .json();

        assertThat(answer.get("verdict").asString()).isEqualTo("cheapest");
        assertThat(answer.at("/plan/cost").asInt()).isEqualTo(29_400_000);
        assertThat(answer.get("items"))
                .extracting(item -> item.get("id").asString())
                .containsExactlyInAnyOrderElementsOf(THE_PLAN);
        assertThat(answer.at("/plan/standsHours").asInt()).isEqualTo(300 * 24);
    }

    @Test
    void thePlan_meetsThePolicies() {
        assertThat(meets(option -> THE_PLAN.contains(option.id()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cards-on-cloud",
                "home-atm",
                "home-certs",
                "home-push",
                "home-shield",
                "national-dns",
                "open-stack",
                "two-sms"
            })
    void withoutOneOfItsOptions_allOthersTogetherDoNot(String left) {
        assertThat(model.options()).allMatch(option -> option.costMinor() >= 0 && option.yearlyMinor() >= 0);
        assertThat(meets(option -> !option.id().equals(left))).isFalse();
        assertThat(meets(option -> !option.id().equals(left) && !option.id().equals("home-fleet")))
                .as("home-fleet replaces, so it may darken")
                .isFalse();
    }

    private interface Choice {
        boolean buys(Option option);
    }

    private boolean meets(Choice choice) {
        List<Rules.Policy> policies = model.rules().policies().stream()
                .filter(policy -> !policy.id().equals("own-cloud"))
                .toList();
        List<Limit> limits = Limit.of(new Rules(List.of(), policies), 180 * Seconds.DAY);
        Basis basis = Basis.of(Bought.apply(model, List.of()), Terms.WORST, limits, Work.UNBOUNDED);
        List<String> done = Bought.done(model);
        List<Option> options = model.options().stream()
                .filter(option -> done.contains(option.id()) || choice.buys(option))
                .toList();
        return Judge.answer(Bought.of(options).model(model), basis, Work.UNBOUNDED)
                .isMet();
    }
}
