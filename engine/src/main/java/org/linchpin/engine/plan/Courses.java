package org.linchpin.engine.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.options.Way;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Judge;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.engine.switches.Switch;

/**
 * How a plan unfolds: the burn-down of stake at each moment at which something comes to stand, and the holes that are left
 * until it does. A hole is that of a switch which goes off on the day of the order; the light of its functions is taken from what
 * stands at each moment, all leads of it past.
 */
final class Courses {

    /** Ways that are tried as bridges. */
    private static final int MOST_WAYS = 100;

    private final Model model;
    private final Catalogue catalogue;
    private final Basis basis;
    private final Outlook outlook;
    private final Work work;
    private boolean complete = true;

    /** A switch and a function that policies keep apart. */
    private record Pair(String what, String function) {}

    Courses(Outlook outlook) {
        this.outlook = outlook;
        this.model = outlook.model();
        this.catalogue = outlook.catalogue();
        this.basis = outlook.basis();
        this.work = outlook.work();
    }

    /**
     * @param before how things stand with nothing bought
     * @param after how they stand with all of it
     */
    Course answer(boolean[] bought, PolicyAnswer before, PolicyAnswer after) {
        Map<Integer, boolean[]> stages = stages(bought);
        List<Course.Step> steps = new ArrayList<>(past());
        Map<Pair, Integer> open = null;
        Map<Pair, Integer> from = Map.of();
        Map<Pair, Integer> to = new LinkedHashMap<>();
        Map<String, Switch> switches = new HashMap<>();
        boolean[] earlier = new boolean[bought.length];
        for (Map.Entry<Integer, boolean[]> stage : stages.entrySet()) {
            PolicyAnswer judged = judged(stage.getValue(), bought, before, after);
            steps.add(step(stage.getKey(), stage.getValue(), earlier, judged));
            earlier = stage.getValue();
            Map<Pair, Integer> breached = singles(judged, switches);
            if (open == null) {
                from = breached;
                open = new LinkedHashMap<>(breached);
            }
            for (Pair pair : List.copyOf(open.keySet())) {
                if (!breached.containsKey(pair)) {
                    open.remove(pair);
                    to.put(pair, stage.getKey());
                }
            }
        }
        return new Course(List.copyOf(steps), gaps(bought, from, to, switches), complete);
    }

    private PolicyAnswer judged(boolean[] standing, boolean[] bought, PolicyAnswer before, PolicyAnswer after) {
        if (Arrays.equals(standing, bought)) {
            return after;
        }
        return Arrays.equals(standing, new boolean[bought.length]) ? before : outlook.judged(standing);
    }

    /** What stands at each moment, from time 0 on. */
    private Map<Integer, boolean[]> stages(boolean[] bought) {
        Map<String, Integer> stands = outlook.stands(bought);
        TreeMap<Integer, boolean[]> stages = new TreeMap<>();
        stages.put(0, new boolean[bought.length]);
        new TreeSet<>(stands.values()).forEach(time -> {
            boolean[] stage = new boolean[bought.length];
            for (int k = 0; k < bought.length; k++) {
                stage[k] = bought[k] && stands.getOrDefault(catalogue.option(k).id(), 0) <= time;
            }
            stages.put(time, stage);
        });
        return stages;
    }

    private Course.Step step(int time, boolean[] stage, boolean[] earlier, PolicyAnswer judged) {
        List<String> stands = new ArrayList<>(catalogue.ids(stage));
        stands.removeAll(catalogue.ids(earlier));
        return step(time, stands, catalogue.costMinor(stage) + catalogue.doneCostMinor(), judged);
    }

    private Course.Step step(int time, List<String> stands, long costMinor, PolicyAnswer judged) {
        return new Course.Step(
                time, stands, costMinor, judged.largestStakeFraction(), judged.linchpins(), judged.findingCount());
    }

    /** How things stood before each of the options that are done was. */
    private List<Course.Step> past() {
        LocalDate asOf = model.asOf();
        TreeMap<LocalDate, List<Option>> byDay = new TreeMap<>();
        for (Option option : catalogue.done()) {
            if (option.done() != null) {
                byDay.computeIfAbsent(option.done(), day -> new ArrayList<>()).add(option);
            }
        }
        if (byDay.isEmpty() || asOf == null) {
            return List.of();
        }
        List<Course.Step> steps = new ArrayList<>();
        List<Option> stood = new ArrayList<>();
        long cost = 0;
        int begin = Seconds.between(asOf, byDay.firstKey()) - Seconds.DAY;
        steps.add(step(begin, List.of(), 0, Judge.answer(Bought.of(stood).model(model), basis, work)));
        for (Map.Entry<LocalDate, List<Option>> day : byDay.entrySet()) {
            stood.addAll(day.getValue());
            stood.sort(Comparator.comparingInt(option -> model.options().indexOf(option)));
            for (Option option : day.getValue()) {
                cost += catalogue.costMinor(option);
            }
            PolicyAnswer judged = Judge.answer(Bought.of(stood).model(model), basis, work);
            List<String> ids = day.getValue().stream().map(Option::id).toList();
            steps.add(step(Seconds.between(asOf, day.getKey()), ids, cost, judged));
        }
        return steps;
    }

    /** When each switch alone darkens each function, of those that policies speak of; the earliest where several do. */
    private static Map<Pair, Integer> singles(PolicyAnswer judged, Map<String, Switch> switches) {
        Map<Pair, Integer> times = new LinkedHashMap<>();
        for (PolicyAnswer.Judged one : judged.limits()) {
            if (one.limit().kind() == Limit.Kind.SUPPORT) {
                continue;
            }
            for (PolicyAnswer.Single single : one.singles()) {
                switches.putIfAbsent(single.what().id(), single.what());
                times.merge(new Pair(single.what().id(), single.function()), single.darkSeconds(), Math::min);
            }
        }
        return times;
    }

    private List<Course.Gap> gaps(
            boolean[] bought, Map<Pair, Integer> from, Map<Pair, Integer> to, Map<String, Switch> switches) {
        record Key(String what, int from, int to) {}
        Map<Key, List<String>> together = new LinkedHashMap<>();
        to.forEach((pair, until) -> {
            int dark = from.getOrDefault(pair, until);
            if (dark < until) {
                together.computeIfAbsent(new Key(pair.what(), dark, until), key -> new ArrayList<>())
                        .add(pair.function());
            }
        });
        Map<Way, Map<Pair, Integer>> ways = together.isEmpty() ? Map.of() : ways(bought);
        List<Course.Gap> gaps = new ArrayList<>();
        together.forEach((key, functions) -> gaps.add(new Course.Gap(
                Objects.requireNonNull(switches.get(key.what())),
                List.copyOf(functions),
                key.from(),
                key.to(),
                bridges(key.what(), functions, key.from(), key.to(), ways))));
        gaps.sort(Comparator.comparingInt((Course.Gap gap) -> -gap.lastsSeconds())
                .thenComparing(gap -> gap.what().id())
                .thenComparing(gap -> gap.functions().getFirst()));
        return List.copyOf(gaps);
    }

    /** Ways out that are not of the plan, and when what they alone light still goes dark. */
    private Map<Way, Map<Pair, Integer>> ways(boolean[] bought) {
        Map<Way, Map<Pair, Integer>> ways = new LinkedHashMap<>();
        List<String> plan = catalogue.ids(bought);
        for (Way way : Way.all(model, new HashSet<>(Bought.done(model)))) {
            if (plan.containsAll(way.ids())) {
                continue;
            }
            if (ways.size() == MOST_WAYS || work.stopped()) {
                complete = false;
                break;
            }
            boolean[] alone = new boolean[bought.length];
            for (int k = 0; k < alone.length; k++) {
                alone[k] = way.ids().contains(catalogue.option(k).id());
            }
            ways.put(way, singles(outlook.judged(alone), new HashMap<>()));
        }
        return ways;
    }

    private List<Course.Bridge> bridges(
            String what, List<String> functions, int from, int to, Map<Way, Map<Pair, Integer>> ways) {
        List<Course.Bridge> bridges = new ArrayList<>();
        ways.forEach((way, times) -> {
            int until = functions.stream()
                    .mapToInt(function -> times.getOrDefault(new Pair(what, function), Seconds.NEVER))
                    .min()
                    .orElse(from);
            if (way.leadSeconds() <= from && until > from) {
                long cost = way.ids().stream().mapToLong(catalogue::costMinor).sum();
                bridges.add(new Course.Bridge(way.ids(), cost, way.leadSeconds(), until, until >= to));
            }
        });
        bridges.sort(Comparator.comparing((Course.Bridge bridge) -> !bridge.closes())
                .thenComparingLong(Course.Bridge::costMinor)
                .thenComparing(bridge -> bridge.options().getFirst()));
        return List.copyOf(bridges);
    }
}
