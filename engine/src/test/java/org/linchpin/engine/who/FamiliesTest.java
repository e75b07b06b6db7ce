package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.RandomCase;
import org.linchpin.engine.switches.Switch;

/** Families of cut sets against the simulator, on random models without standbys beneath the functions. */
class FamiliesTest {

    private static final int CASES = Integer.getInteger("cases", 1_500);
    private static final int SIZE = 3;

    /** One target of one case, solved. */
    private record Solved(
            long seed, Network network, List<Switch> switches, int target, int horizon, Families families) {

        private static Solved of(Compiled compiled, RandomCase random, int target, Cone cone) {
            List<Switch> switches = compiled.switches(random.switches().toArray(String[]::new)).stream()
                    .limit(9)
                    .toList();
            int horizon = random.horizon() * Seconds.DAY;
            int[][] switchesOf = new int[compiled.network().nodeCount()][];
            for (int s = 0; s < switches.size(); s++) {
                for (int node : switches.get(s).nodes()) {
                    int[] row = switchesOf[node] == null ? new int[0] : switchesOf[node];
                    switchesOf[node] = Arrays.copyOf(row, row.length + 1);
                    switchesOf[node][row.length] = s;
                }
            }
            Families families = new Families(
                    compiled.network(),
                    cone.nodes(),
                    switchesOf,
                    switches.size(),
                    SIZE,
                    horizon,
                    new FamilyLimits(100_000, 10_000_000, 10_000_000),
                    Work.UNBOUNDED);
            for (int size = 0; size <= SIZE; size++) {
                families.solveNextSize();
            }
            return new Solved(random.seed(), compiled.network(), switches, target, horizon, families);
        }

        int simulated(DarkTimes workspace, int[] members) {
            int[] nodes = Arrays.stream(members)
                    .flatMap(member -> Arrays.stream(switches.get(member).nodes()))
                    .toArray();
            workspace.run(nodes, horizon);
            int dark = workspace.dark(target);
            workspace.reset();
            return dark > horizon ? Seconds.NEVER : dark;
        }

        /** The earliest time of a member of the family that is part of the set. */
        int byFamily(int[] members) {
            Family family = families.family(target);
            int earliest = Seconds.NEVER;
            for (int k = 0; k < family.size(); k++) {
                if (Arrays.stream(members(family.set(k))).allMatch(m -> Arrays.binarySearch(members, m) >= 0)) {
                    earliest = Math.min(earliest, family.time(k));
                }
            }
            return earliest;
        }

        int[] members(long set) {
            PackedSets packed = families.packed();
            return IntStream.range(0, packed.size(set))
                    .map(m -> packed.member(set, m))
                    .toArray();
        }
    }

    private static List<Solved> solved(long seed) {
        RandomCase random = RandomCase.of(seed);
        Compiled compiled = Compiled.of(random.model());
        List<Solved> solved = new ArrayList<>();
        for (String function : random.functions()) {
            int target = compiled.node(function);
            Cone cone = Cone.of(compiled.network(), List.of(target));
            if (!cone.hasStandby()) {
                solved.add(Solved.of(compiled, random, target, cone));
            }
        }
        return solved;
    }

    private static void forAllSets(int switches, java.util.function.Consumer<int[]> check) {
        for (int mask = 0; mask < 1 << switches; mask++) {
            if (Integer.bitCount(mask) <= SIZE) {
                int set = mask;
                check.accept(IntStream.range(0, switches)
                        .filter(member -> (set >> member & 1) != 0)
                        .toArray());
            }
        }
    }

    @Test
    void everySetUpToTheSizeDarkensTheTargetWhenItsFamilySays() {
        for (long seed = 0; seed < CASES; seed++) {
            for (Solved one : solved(seed)) {
                DarkTimes workspace = new DarkTimes(one.network);
                forAllSets(
                        one.switches.size(),
                        set -> assertThat(one.byFamily(set))
                                .as(
                                        "seed %d, target %d, set %s of %s",
                                        one.seed, one.target, Arrays.toString(set), one.switches)
                                .isEqualTo(one.simulated(workspace, set)));
            }
        }
    }

    @Test
    void noMemberOfAFamilyHasAPartThatIsNoLater() {
        for (long seed = 0; seed < CASES; seed++) {
            for (Solved one : solved(seed)) {
                Family family = one.families.family(one.target);
                IntConsumer check = k -> {
                    for (int other = 0; other < family.size(); other++) {
                        int[] set = one.members(family.set(k));
                        boolean isPart = Arrays.stream(one.members(family.set(other)))
                                .allMatch(m -> Arrays.binarySearch(set, m) >= 0);
                        assertThat(other != k && isPart && family.time(other) <= family.time(k))
                                .as("seed %d", one.seed)
                                .isFalse();
                    }
                };
                IntStream.range(0, family.size()).forEach(check);
            }
        }
    }

    @Test
    void theHittingTreeFindsTheSameSets() {
        int compared = 0;
        for (long seed = 0; seed < CASES; seed++) {
            for (Solved one : solved(seed)) {
                DarkTimes workspace = new DarkTimes(one.network);
                HittingTree tree = new HittingTree(
                        one.switches.size(), set -> one.simulated(workspace, set) != Seconds.NEVER, Work.UNBOUNDED);
                tree.search(SIZE);
                Family family = one.families.family(one.target);
                List<String> sets = IntStream.range(0, family.size())
                        .mapToObj(k -> one.members(family.set(k)))
                        .filter(set -> IntStream.range(0, family.size())
                                .mapToObj(k -> one.members(family.set(k)))
                                .noneMatch(part -> part.length < set.length
                                        && Arrays.stream(part).allMatch(m -> Arrays.binarySearch(set, m) >= 0)))
                        .map(Arrays::toString)
                        .toList();
                assertThat(tree.found().stream().map(Arrays::toString))
                        .as("seed %d", one.seed)
                        .containsExactlyInAnyOrderElementsOf(sets);
                compared += sets.size();
            }
        }
        assertThat(compared).isGreaterThan(CASES / 2);
    }
}
