package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules;

/**
 * Every set of options that can be bought, tried: the cheapest that meets the policies, what can be had for what, and what it
 * would take where none does (sections 7 and 8 of docs/semantics.md).
 */
public final class BrutePlan {

    private static final String IDEAL = "ideal:";

    private final Model model;
    private final World written;
    private final BruteOptions options;
    private final BrutePolicy policy;
    private final int years;
    private final long[] required;
    private final long[] excluded;
    private final List<Plan> possible = new ArrayList<>();
    private final Map<Long, Boolean> met = new HashMap<>();
    private final List<Long> ideals = new ArrayList<>();

    /**
     * A set of options that is possible.
     *
     * @param bought without those that are done
     * @param leadDays until all of it stands
     */
    public record Plan(long bought, long costMinor, int leadDays) {}

    /** The cheapest plans that meet the policies, by the ids of what is bought. */
    public record Optimum(long costMinor, Set<Set<String>> plans) {}

    /** A point that no other beats in both: less cost, and less of the value. */
    public record Point(long costMinor, double value) {}

    /** @param horizon in ticks, for policies that name none */
    public BrutePlan(Model model, Setting setting, int horizon, int years) {
        this.model = model;
        this.written = new World(model);
        this.years = years;
        Model extended = withIdeals(model);
        this.options = new BruteOptions(extended);
        this.policy = new BrutePolicy(extended, setting, horizon);
        this.required = new long[model.options().size()];
        this.excluded = new long[model.options().size()];
        for (int k = 0; k < required.length; k++) {
            required[k] = options.set(model.options().get(k).requires());
            excluded[k] = options.set(model.options().get(k).excludes());
        }
        for (long bought = 0; bought < 1L << model.options().size(); bought++) {
            if ((bought & options.done()) == 0 && isPossible(bought | options.done())) {
                possible.add(new Plan(bought, cost(bought), lead(bought)));
            }
        }
        possible.sort(Comparator.comparingLong(Plan::costMinor));
        for (int k = model.options().size(); k < extended.options().size(); k++) {
            ideals.add(1L << k);
        }
    }

    public static BrutePlan of(RandomPlans random) {
        return new BrutePlan(random.model(), random.setting(), random.horizon(), random.years());
    }

    public List<Plan> possible() {
        return possible;
    }

    /** True if every policy holds, budget and readiness included. */
    public boolean isMet(Plan plan) {
        return isWithinMeans(plan) && meetsLimits(plan.bought());
    }

    private boolean meetsLimits(long bought) {
        return met.computeIfAbsent(bought, policy::isMet);
    }

    public double stake(Plan plan) {
        return policy.stake(plan.bought());
    }

    /** Null if no plan meets the policies. */
    public @Nullable Optimum optimum() {
        Set<Set<String>> plans = new HashSet<>();
        long cost = 0;
        for (Plan plan : possible) {
            if (!plans.isEmpty() && plan.costMinor() > cost) {
                break;
            }
            if (isMet(plan)) {
                cost = plan.costMinor();
                plans.add(new TreeSet<>(options.ids(plan.bought())));
            }
        }
        return plans.isEmpty() ? null : new Optimum(cost, plans);
    }

    /** Cost against stake, of all plans within the means whether or not they meet the policies. */
    public List<Point> costAndStake() {
        return section(possible.stream().filter(this::isWithinMeans).toList(), this::stake);
    }

    /** Cost against lead in days, of the plans that meet the policies. */
    public List<Point> costAndLead() {
        return section(possible.stream().filter(this::isMet).toList(), Plan::leadDays);
    }

    /** Cost against effectiveness, which is negated here to be the less the better, of the plans that meet the policies. */
    public List<Point> costAndEffectiveness() {
        return section(possible.stream().filter(this::isMet).toList(), plan -> -effectiveness(plan));
    }

    /** By cost, the cheapest first. */
    private static List<Point> section(List<Plan> byCost, ToDoubleFunction<Plan> value) {
        Map<Long, Double> best = new TreeMap<>();
        byCost.forEach(plan -> best.merge(plan.costMinor(), rounded(value.applyAsDouble(plan)), Math::min));
        List<Point> points = new ArrayList<>();
        best.forEach((cost, least) -> {
            if (points.isEmpty() || least < points.getLast().value()) {
                points.add(new Point(cost, least));
            }
        });
        return points;
    }

    /** Products in another order differ in their last bits. */
    private static double rounded(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }

    /**
     * The smallest number of nodes, functions apart, such that with an alternative to each of them that needs nothing some
     * possible set of options meets all but budget and readiness; -1 if that takes more than all nodes.
     */
    public int missingAlternatives() {
        long all = ideals.stream().mapToLong(Long::longValue).sum();
        // An alternative breaks no limit but those on support: a plan that does not do with all of them does with none.
        List<Plan> hopeful = possible.stream()
                .filter(plan -> policy.isMetButForSupport(plan.bought() | all))
                .toList();
        for (int size = 0; size <= ideals.size() && !hopeful.isEmpty(); size++) {
            for (long chosen = 0; chosen < 1L << ideals.size(); chosen++) {
                long alternatives = chosen << model.options().size();
                boolean isMet = Long.bitCount(chosen) == size
                        && hopeful.stream().anyMatch(plan -> policy.isMet(plan.bought() | alternatives));
                if (isMet) {
                    return size;
                }
            }
        }
        return -1;
    }

    /** An alternative to every node that may lie beneath a function, after all other options. */
    private static Model withIdeals(Model model) {
        List<Option> all = new ArrayList<>(model.options());
        for (String id : mayMatter(model)) {
            Option.Change change = new Option.AddTo(id, Node.Relations.NONE, List.of(), List.of());
            all.add(new Option(IDEAL + id, id, change, 0, 0, 0, 0, List.of(), List.of(), null, Claim.NONE));
        }
        return new Model(
                model.name(),
                model.about(),
                model.self(),
                model.asOf(),
                model.currency(),
                model.sources(),
                model.jurisdictions(),
                model.parties(),
                model.nodes(),
                all,
                model.rules(),
                model.scenarios());
    }

    private static Set<String> mayMatter(Model model) {
        World world = new World(model);
        Map<String, Set<String>> named = new HashMap<>();
        world.nodes.forEach(node -> named.put(node.id(), new TreeSet<>(Targets.of(node))));
        model.options().forEach(option -> {
            Set<String> targets = named.get(option.change().target());
            if (targets != null) {
                targets.addAll(Targets.of(option.change()));
            }
        });
        Set<String> found = new TreeSet<>();
        List<String> open = new ArrayList<>();
        world.nodes.stream()
                .filter(node -> node.kind() == Kind.FUNCTION)
                .map(Node::id)
                .forEach(open::add);
        while (!open.isEmpty()) {
            for (String target : named.getOrDefault(open.removeLast(), Set.of())) {
                if (world.isNode(target) && found.add(target)) {
                    open.add(target);
                }
            }
        }
        found.removeIf(id -> world.nodes.get(world.node(id)).kind() == Kind.FUNCTION);
        return found;
    }

    private boolean isPossible(long all) {
        for (int k = 0; k < model.options().size(); k++) {
            boolean isIn = (all & (1L << k)) != 0;
            if (isIn && ((required[k] & ~all) != 0 || (excluded[k] & all) != 0)) {
                return false;
            }
        }
        return true;
    }

    /** Rule 7.7. */
    private long cost(long bought) {
        long cost = 0;
        for (int k = 0; k < model.options().size(); k++) {
            Option option = model.options().get(k);
            cost += (bought & (1L << k)) != 0 ? option.costMinor() + years * option.yearlyMinor() : 0;
        }
        return cost;
    }

    /** Rule 7.7. */
    private int lead(long bought) {
        Map<String, Integer> sooner = new HashMap<>();
        for (Option option : chosen(bought | options.done())) {
            if (option.change() instanceof Option.Speed speed) {
                sooner.merge(speed.target(), Ticks.ofSeconds(speed.leadSeconds()), Integer::sum);
            }
        }
        int longest = 0;
        for (Option option : chosen(bought)) {
            int lead = Ticks.ofSeconds(option.leadSeconds()) - sooner.getOrDefault(option.id(), 0);
            longest = Math.max(longest, lead);
        }
        return longest;
    }

    private List<Option> chosen(long bought) {
        List<Option> chosen = new ArrayList<>();
        for (int k = 0; k < model.options().size(); k++) {
            if ((bought & (1L << k)) != 0) {
                chosen.add(model.options().get(k));
            }
        }
        return chosen;
    }

    /** Rule 8.5. */
    private boolean isWithinMeans(Plan plan) {
        for (Rules.Policy one : model.rules().policies()) {
            boolean isTooDear = one.budgetMinor() >= 0 && plan.costMinor() > one.budgetMinor();
            boolean isTooLate =
                    one.readinessSeconds() >= 0 && plan.leadDays() > Ticks.ofSeconds(one.readinessSeconds());
            if (isTooDear || isTooLate) {
                return false;
            }
        }
        return true;
    }

    /** Rule 7.8; 1 where no critical function weighs anything. */
    public double effectiveness(Plan plan) {
        World then = new World(options.model(plan.bought()));
        double weight = 0;
        double sum = 0;
        for (Node node : written.nodes) {
            if (node.kind() == Kind.FUNCTION && node.role().critical()) {
                weight += node.role().weight();
                sum += node.role().weight() * effectiveness(node.id(), plan, then);
            }
        }
        return weight == 0 ? 1 : sum / weight;
    }

    private double effectiveness(String function, Plan plan, World then) {
        if (!then.isNode(function)) {
            return 0;
        }
        Set<String> beneath = Beneath.of(then, function);
        Set<String> beneathAsWritten = Beneath.of(written, function);
        double product = 1;
        for (Option option : chosen(plan.bought() | options.done())) {
            String target = option.change().target();
            boolean counts = option.change() instanceof Option.Retire
                    ? beneathAsWritten.contains(target)
                    : !(option.change() instanceof Option.Speed) && beneath.contains(target);
            product *= counts ? 1 + option.effectFraction() : 1;
        }
        return product;
    }
}
