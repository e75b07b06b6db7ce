package org.linchpin.engine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.oracle.Tiny;

/** What options do to a model: docs/semantics.md section 7. */
class BoughtTest {

    private static Option option(String id, Option.Change change) {
        return new Option(id, id, change, 0, 0, 0, 0, List.of(), List.of(), null, Claim.NONE);
    }

    private static Option.AddTo addTo(String node, String need) {
        return new Option.AddTo(node, Node.Relations.NONE, List.of(Gate.Branch.of(Gate.Need.of(need))), List.of());
    }

    /** The model with all of these bought. */
    private static Model bought(Tiny tiny, Option... options) {
        Model m = tiny.model();
        Model offering = new Model(
                m.name(),
                m.about(),
                m.self(),
                m.asOf(),
                m.currency(),
                m.sources(),
                m.jurisdictions(),
                m.parties(),
                m.nodes(),
                List.of(options),
                m.rules(),
                m.scenarios());
        return Bought.apply(offering, List.of(options).stream().map(Option::id).toList());
    }

    private static int firstDark(Compiled compiled, String node, String cut) {
        return compiled.run(cut).firstDark(compiled.node(node));
    }

    @Test
    void whatNeedsNothing_needsNothingMore_whenAnotherNodeIsRetired() {
        Tiny tiny = new Tiny().node("a").node("x").node("y");
        Model both = bought(tiny, option("second", addTo("a", "x")), option("less", new Option.Retire("y")));

        assertThat(firstDark(Compiled.of(both), "a", "x")).isEqualTo(Seconds.NEVER);
    }

    @Test
    void anExtendedBlankHoldout_isAtLeastTheExtension_andStillEndlessInTheBest() {
        Tiny tiny =
                new Tiny().node("x").node("a", node -> node.need(Tiny.need("x")).holdout(Holdout.BLANK));
        Model longer = bought(tiny, option("longer", new Option.Extend("a", Tiny.days(30))));

        assertThat(firstDark(Compiled.of(longer, Terms.WORST), "a", "x")).isEqualTo(Tiny.days(30));
        assertThat(firstDark(Compiled.of(longer, Terms.BEST), "a", "x")).isEqualTo(Seconds.NEVER);
    }

    @Test
    void overFiftyOptionsOnOneNode_areRefused_forTheyNest() {
        Tiny tiny = new Tiny().node("a").node("x");
        List<Option> options = new ArrayList<>();
        IntStream.rangeClosed(1, 51).forEach(k -> options.add(option("o" + k, addTo("a", "x"))));

        assertThatThrownBy(() -> bought(tiny, options.toArray(Option[]::new)))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("At most 50 options must be added to one node, \"a\" has more.");
    }
}
