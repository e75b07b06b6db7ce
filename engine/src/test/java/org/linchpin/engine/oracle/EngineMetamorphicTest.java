package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoQuestion;

/** The engine keeps the relations that {@link Metamorphic} states: in what a cut darkens, in who and in a sweep. */
class EngineMetamorphicTest {

    private static final int CASES = Integer.getInteger("cases", 2_000);

    /** A case as the engine answers it; times are multiplied by {@code scale} on the way out. */
    private record Asked(RandomCase random, Compiled compiled, Cut cut, int horizon, int scale) {

        static Asked of(RandomCase random, Model model) {
            return new Asked(random, Compiled.of(model, terms(random)), random.cut(), random.horizon(), 1);
        }

        static Asked of(RandomCase random) {
            return of(random, random.model());
        }

        private static Terms terms(RandomCase random) {
            return new Terms(
                    random.setting().worst() ? Terms.Reading.WORST : Terms.Reading.BEST,
                    random.setting().orderly());
        }

        Network network() {
            return compiled.network();
        }

        private int horizonSeconds() {
            return horizon * Ticks.SECONDS;
        }

        List<Off> offs() {
            return cut.parts().stream()
                    .map(part -> new Off(
                            compiled.switches().resolve(part.switchName()),
                            part.at() * Ticks.SECONDS,
                            part.lasting() == Ticks.NEVER
                                    ? Seconds.NEVER
                                    : (part.at() + part.lasting()) * Ticks.SECONDS))
                    .toList();
        }

        Timeline run() {
            return Runs.run(network(), offs(), horizonSeconds(), Runs.DEFAULT_EVENT_BUDGET, Work.UNBOUNDED);
        }

        /** What the cut does to each of these nodes, named as they were. */
        Map<String, String> cutOf(List<String> ids, UnaryOperator<String> now) {
            Timeline run = run();
            CutAnswer answer = Cuts.answer(
                    network(),
                    null,
                    new CutQuestion(offs(), horizonSeconds(), CutQuestion.NO_COLD_START, Runs.DEFAULT_EVENT_BUDGET),
                    Work.UNBOUNDED);
            Map<String, String> said = new TreeMap<>();
            for (String id : ids) {
                int node = compiled.node(now.apply(id));
                StringBuilder words = new StringBuilder(network().broken(node) ? "broken" : "");
                for (int k = run.latest(node); k != Timeline.NONE; k = run.earlier(k)) {
                    words.append(" dark ")
                            .append(scaled(run.from(k)))
                            .append("..")
                            .append(scaled(run.to(k)));
                }
                answer.dark().stream()
                        .filter(dark -> dark.node() == node)
                        .forEach(dark -> words.append(dark.breaches() ? " breaches" : " bears"));
                answer.darkAnyway().stream()
                        .filter(dark -> dark.node() == node)
                        .forEach(dark -> words.append(" anyway"));
                answer.unsupported().stream()
                        .filter(row -> row.node() == node)
                        .mapToInt(CutAnswer.Unsupported::fromSeconds)
                        .min()
                        .ifPresent(from -> words.append(" unsupported ").append(scaled(from)));
                said.put(id, words.toString());
            }
            CutAnswer.Summary summary = answer.summary();
            said.put(
                    "summary",
                    summary.functions() + " " + summary.functionsBreached() + " " + summary.criticalBreached() + " "
                            + summary.stake() + " " + scaled(summary.firstDarkSeconds()));
            return said;
        }

        List<String> who(List<String> targets, List<Switch> switches, UnaryOperator<String> before) {
            return Who.answer(
                            network(),
                            new WhoQuestion(
                                    targets.stream().map(compiled::node).toList(),
                                    switches,
                                    Math.min(3, random.maxSize()),
                                    horizonSeconds(),
                                    WhoQuestion.DEFAULT_FAMILY_CAP),
                            Work.UNBOUNDED)
                    .targets()
                    .stream()
                    .flatMap(target -> target.sets().stream()
                            .map(set -> before.apply(network().id(target.node())) + " by "
                                    + set.switches().stream()
                                            .map(Switch::id)
                                            .map(before)
                                            .sorted()
                                            .toList()
                                    + " at " + scaled(set.stopsAfterSeconds())))
                    .sorted()
                    .toList();
        }

        List<String> sweep(List<Switch> switches, UnaryOperator<String> before) {
            return Sweep.answer(network(), switches, horizonSeconds(), Work.UNBOUNDED).rows().stream()
                    .map(row -> before.apply(row.what().id()) + " " + row.reach() + " " + row.criticalReach() + " "
                            + row.stake() + " " + scaled(row.firstDarkSeconds()))
                    .sorted()
                    .toList();
        }

        List<Switch> level(UnaryOperator<String> now) {
            return random.switches().stream()
                    .map(now)
                    .map(compiled.switches()::resolve)
                    .toList();
        }

        private String scaled(int seconds) {
            return seconds == Seconds.NEVER || seconds == Seconds.ALWAYS ? "" + seconds : "" + (long) seconds * scale;
        }
    }

    private static void forAll(Consumer<RandomCase> check) {
        LongStream.range(0, CASES).parallel().mapToObj(RandomCase::of).forEach(check);
    }

    private static List<String> ids(Model model) {
        List<String> ids = new ArrayList<>();
        model.nodes().forEach(node -> ids.add(node.id()));
        return ids;
    }

    private static void assertSame(Asked before, Asked after, UnaryOperator<String> now, UnaryOperator<String> was) {
        RandomCase random = before.random;
        List<String> ids = ids(random.model());
        List<String> functions = random.functions();
        String as = "seed " + random.seed();
        assertThat(after.cutOf(ids, now)).as(as).isEqualTo(before.cutOf(ids, UnaryOperator.identity()));
        assertThat(after.who(functions.stream().map(now).toList(), after.level(now), was))
                .as(as)
                .isEqualTo(before.who(functions, before.level(UnaryOperator.identity()), UnaryOperator.identity()));
        assertThat(after.sweep(after.level(now), was))
                .as(as)
                .isEqualTo(before.sweep(before.level(UnaryOperator.identity()), UnaryOperator.identity()));
    }

    private static void assertSame(RandomCase random, Model changed) {
        assertSame(Asked.of(random), Asked.of(random, changed), UnaryOperator.identity(), UnaryOperator.identity());
    }

    @Test
    void otherNamesChangeNothing() {
        forAll(random -> {
            Asked renamed = new Asked(
                    random,
                    Compiled.of(Metamorphic.rename(random.model()), Asked.terms(random)),
                    Metamorphic.renamed(random.cut()),
                    random.horizon(),
                    1);
            assertSame(Asked.of(random), renamed, Metamorphic::renamed, id -> id.replace("new-", ""));
        });
    }

    @Test
    void anotherOrderChangesNothing() {
        forAll(random -> assertSame(
                random,
                Metamorphic.reorder(random.model(), Dice.of(random.seed()).generator())));
    }

    @Test
    void passThroughNodesChangeNothing() {
        forAll(random -> assertSame(random, Metamorphic.splice(random.model())));
    }

    @Test
    void aHalvedPartyChangesNothing() {
        forAll(random -> assertSame(random, Metamorphic.split(random.model(), "p0")));
    }

    @Test
    void atTheLevelOfOwnersAHalvedPartyIsNotEvenSeen() {
        forAll(random -> {
            Asked before = Asked.of(random);
            Asked after = Asked.of(random, Metamorphic.split(random.model(), "p0"));
            List<Switch> owners = before.compiled.switches().over("owners", false);
            List<Switch> ownersAfter = after.compiled.switches().over("owners", false);
            assertThat(ownersAfter.stream().map(Switch::id))
                    .as("seed %d", random.seed())
                    .containsExactlyElementsOf(owners.stream().map(Switch::id).toList());
            assertThat(after.who(random.functions(), ownersAfter, UnaryOperator.identity()))
                    .as("seed %d", random.seed())
                    .isEqualTo(before.who(random.functions(), owners, UnaryOperator.identity()));
        });
    }

    @Test
    void twiceAsLongIsTwiceAsLate() {
        forAll(random -> {
            Asked before = new Asked(
                    random, Compiled.of(random.model(), Asked.terms(random)), random.cut(), random.horizon(), 2);
            Asked after = new Asked(
                    random,
                    Compiled.of(Metamorphic.twice(random.model()), Asked.terms(random)),
                    Metamorphic.twice(random.cut()),
                    2 * random.horizon(),
                    1);
            assertSame(before, after, UnaryOperator.identity(), UnaryOperator.identity());
        });
    }

    @Test
    void oneMoreNeedLightsNobody_oneMoreBranchDarkensNobody() {
        forAll(random -> {
            List<String> ids = ids(random.model());
            Dice dice = Dice.of(random.seed());
            Gate.Need need = Gate.Need.of(dice.oneOf(ids), Tiny.days(dice.between(0, 3)));
            String changed = dice.oneOf(ids);
            Asked asked = Asked.of(random);
            assertNeverLighter(asked, Asked.of(random, Metamorphic.addNeed(random.model(), changed, need)));
            assertNeverLighter(Asked.of(random, Metamorphic.addBranch(random.model(), changed, need)), asked);
        });
    }

    @Test
    void whatIsDarkInTheBestReadingIsDarkInTheWorstAtLeastAsEarly() {
        forAll(random -> {
            Asked worst =
                    new Asked(random, Compiled.of(random.model(), Terms.WORST), random.cut(), random.horizon(), 1);
            Asked best = new Asked(random, Compiled.of(random.model(), Terms.BEST), random.cut(), random.horizon(), 1);
            assertNeverLighter(best, worst);
        });
    }

    /** Wherever a node of the model is dark before, it is dark after. */
    private static void assertNeverLighter(Asked before, Asked after) {
        Timeline less = before.run();
        Timeline more = after.run();
        int last = Math.min(less.endSeconds(), more.endSeconds());
        IntStream.range(0, before.network().modelNodeCount()).forEach(node -> {
            for (int k = 0; k < less.count(); k++) {
                int from = less.from(k);
                if (less.node(k) == node && from <= last) {
                    int over = more.at(node, from);
                    assertThat(over)
                            .as("%s at %d of seed %d", before.network().id(node), from, before.random.seed())
                            .isNotEqualTo(Timeline.NONE);
                    assertThat(more.to(over)).isGreaterThanOrEqualTo(Math.min(less.to(k), last));
                }
            }
        });
    }
}
