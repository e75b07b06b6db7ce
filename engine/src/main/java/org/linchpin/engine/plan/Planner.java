package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Judge;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;

/** Plans for a question, until the planner proper is here: small models only. */
public final class Planner {

    private final PlanQuestion question;
    private final Catalogue catalogue;
    private final Model standing;
    private final Basis basis;
    private final Work work;

    private Planner(PlanQuestion question, Work work) {
        this.question = question;
        this.work = work;
        this.catalogue = new Catalogue(question.model(), question.periodSeconds());
        this.standing = Bought.apply(question.model(), List.of());
        this.basis = Basis.of(
                standing, question.terms(), Limit.of(question.model().rules(), question.horizonSeconds()), work);
    }

    public static PlanAnswer answer(PlanQuestion question, Master master, Work work) {
        Planner planner = new Planner(question, work);
        PolicyAnswer before = Judge.answer(planner.standing, planner.basis, work);
        if (before.isMet()) {
            return planner.answer(PlanAnswer.Verdict.NOTHING_TO_DO, new boolean[planner.catalogue.size()], 0, before);
        }
        Program program = planner.catalogue.program();
        planner.catalogue.bounds(program, question.model().rules());
        Search.Found found =
                new Search(question.model(), planner.catalogue, program, planner.basis, master, work).run();
        boolean[] bought = found.bought();
        if (bought == null) {
            Missing missing = new Missing(List.of(), List.of(), 0, -1, -1, List.of(), null);
            return new PlanAnswer(
                    found.isImpossible() ? PlanAnswer.Verdict.IMPOSSIBLE : PlanAnswer.Verdict.UNKNOWN,
                    null,
                    found.lowerBoundMinor(),
                    before,
                    null,
                    null,
                    null,
                    found.isImpossible() ? missing : null,
                    found.truncated());
        }
        return planner.answer(
                found.isOptimal() ? PlanAnswer.Verdict.CHEAPEST : PlanAnswer.Verdict.MEETS,
                bought,
                found.lowerBoundMinor(),
                before);
    }

    /** What these options do, whether or not they meet the policies. */
    public static PlanAnswer given(PlanQuestion question, List<String> options, Work work) {
        Planner planner = new Planner(question, work);
        boolean[] bought = new boolean[planner.catalogue.size()];
        for (int k = 0; k < bought.length; k++) {
            bought[k] = options.contains(planner.catalogue.option(k).id());
        }
        PolicyAnswer before = Judge.answer(planner.standing, planner.basis, work);
        PolicyAnswer after = Judge.answer(planner.model(bought), planner.basis, work);
        return planner.answer(
                after.isMet() ? PlanAnswer.Verdict.MEETS : PlanAnswer.Verdict.FALLS_SHORT,
                bought,
                Long.MIN_VALUE,
                before);
    }

    public static Frontier frontier(PlanQuestion question, Master master, Work work) {
        PlanAnswer answer = answer(question, master, work);
        Plan plan = answer.plan();
        List<Plan> points = plan == null ? List.of() : List.of(plan);
        Planner planner = new Planner(question, work);
        List<Plan> stake = new ArrayList<>(List.of(planner.plan(new boolean[planner.catalogue.size()])));
        stake.addAll(points);
        return new Frontier(List.of(
                new Frontier.Section(Frontier.Aim.STAKE, stake, "a stub"),
                new Frontier.Section(Frontier.Aim.READINESS, points, "a stub"),
                new Frontier.Section(Frontier.Aim.EFFECTIVENESS, points, "a stub")));
    }

    private PlanAnswer answer(PlanAnswer.Verdict verdict, boolean[] bought, long lowerBound, PolicyAnswer before) {
        return new PlanAnswer(
                verdict,
                plan(bought),
                lowerBound,
                before,
                Judge.answer(model(bought), basis, work),
                swap(bought),
                course(bought),
                null,
                null);
    }

    private Model model(boolean[] bought) {
        return Bought.of(catalogue.standing(question.model(), bought)).model(question.model());
    }

    private Plan plan(boolean[] bought) {
        int whole = catalogue.leadSeconds(bought);
        List<Plan.Item> items = new ArrayList<>();
        for (int k = 0; k < bought.length; k++) {
            if (bought[k]) {
                Option option = catalogue.option(k);
                int stands = catalogue.leadSeconds(k, bought);
                items.add(new Plan.Item(
                        option.id(),
                        option.costMinor(),
                        option.yearlyMinor(),
                        catalogue.costMinor(k),
                        stands,
                        whole - stands));
            }
        }
        items.sort(Comparator.comparingInt(Plan.Item::standsSeconds));
        return new Plan(items, catalogue.costMinor(bought), whole, effectiveness(bought), stake(bought));
    }

    private double effectiveness(boolean[] bought) {
        Network network = Compiler.compile(model(bought), question.terms());
        double sum = 0;
        double whole = 0;
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node) && network.critical(node)) {
                Cone cone = Cone.of(network, List.of(node));
                double product = network.weight(node);
                for (Option option : catalogue.standing(question.model(), bought)) {
                    int target = network.find(option.change().target());
                    product *= target >= 0 && cone.contains(target) ? 1 + option.effectFraction() : 1;
                }
                sum += product;
                whole += network.weight(node);
            }
        }
        return whole == 0 ? 1 : sum / whole;
    }

    private double stake(boolean[] bought) {
        double most = 0;
        for (Map<Switch, Set<String>> level : singles(bought).values()) {
            for (Set<String> functions : level.values()) {
                most = Math.max(most, weight(functions));
            }
        }
        return most;
    }

    private double weight(Set<String> functions) {
        Network network = Compiler.compile(standing, question.terms());
        double sum = 0;
        for (String function : functions) {
            sum += network.weight(network.find(function));
        }
        return basis.wholeWeight() == 0 ? 0 : sum / basis.wholeWeight();
    }

    private Map<String, Map<Switch, Set<String>>> singles(boolean[] bought) {
        Map<String, Map<Switch, Set<String>>> all = new LinkedHashMap<>();
        for (String level : List.of("parties", "jurisdictions", "blocs")) {
            Map<String, Switch> byId = new HashMap<>();
            Map<Switch, Set<String>> found = new LinkedHashMap<>();
            for (WhoAnswer.CutSet set : sets(bought, level, found, byId, 1)) {
                assert set.switches().size() == 1;
            }
            all.put(level, found);
        }
        return all;
    }

    private List<WhoAnswer.CutSet> sets(
            boolean[] bought, String level, Map<Switch, Set<String>> singles, Map<String, Switch> byId, int size) {
        Model then = model(bought);
        Network network = Compiler.compile(then, question.terms());
        List<Integer> functions = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node) && network.critical(node)) {
                functions.add(node);
            }
        }
        List<Switch> switches = new Switches(then, network).over(level, false);
        List<WhoAnswer.CutSet> sets = new ArrayList<>();
        WhoQuestion asked =
                new WhoQuestion(functions, switches, size, question.horizonSeconds(), WhoQuestion.DEFAULT_FAMILY_CAP);
        for (WhoAnswer.Target target : Who.answer(network, asked, work).targets()) {
            for (WhoAnswer.CutSet set : target.sets()) {
                if (set.switches().size() == 1) {
                    Switch one = set.switches().getFirst();
                    Switch known = byId.computeIfAbsent(one.id(), id -> one);
                    singles.computeIfAbsent(known, key -> new TreeSet<>()).add(network.id(target.node()));
                } else if (set.switches().size() == 2) {
                    for (int k = 0; k < 2; k++) {
                        String key = set.switches().get(k).id() + "\u0000"
                                + set.switches().get(1 - k).id();
                        byId.putIfAbsent(
                                set.switches().get(k).id(), set.switches().get(k));
                        pairs.computeIfAbsent(key, one -> new TreeSet<>()).add(network.id(target.node()));
                    }
                }
                sets.add(set);
            }
        }
        return sets.stream().filter(set -> set.switches().size() == 1).toList();
    }

    private final Map<String, Set<String>> pairs = new LinkedHashMap<>();

    private @Nullable SwapAnswer swap(boolean[] bought) {
        List<SwapAnswer.Row> rows = new ArrayList<>();
        for (String level : List.of("parties", "jurisdictions", "blocs")) {
            Map<String, Switch> byId = new LinkedHashMap<>();
            Map<Switch, Set<String>> before = new LinkedHashMap<>();
            Map<Switch, Set<String>> after = new LinkedHashMap<>();
            sets(new boolean[bought.length], level, before, byId, 1);
            pairs.clear();
            sets(bought, level, after, byId, 2);
            for (Switch one : byId.values()) {
                Set<String> was = before.getOrDefault(one, Set.of());
                Set<String> is = after.getOrDefault(one, Set.of());
                if (was.isEmpty() && is.isEmpty()) {
                    continue;
                }
                List<SwapAnswer.Move> moves = new ArrayList<>();
                pairs.forEach((key, functions) -> {
                    if (key.startsWith(one.id() + "\u0000")) {
                        List<String> freed = functions.stream()
                                .filter(f -> was.contains(f) && !is.contains(f))
                                .toList();
                        if (!freed.isEmpty()) {
                            moves.add(new SwapAnswer.Move(
                                    java.util.Objects.requireNonNull(
                                            byId.get(key.substring(one.id().length() + 1))),
                                    freed));
                        }
                    }
                });
                SwapAnswer.Fate fate = is.size() > was.size()
                        ? SwapAnswer.Fate.GROWN
                        : is.size() == was.size()
                                ? SwapAnswer.Fate.KEPT
                                : is.isEmpty() ? SwapAnswer.Fate.REMOVED : SwapAnswer.Fate.REDUCED;
                rows.add(new SwapAnswer.Row(
                        level, one, List.copyOf(was), List.copyOf(is), weight(was), weight(is), fate, moves));
            }
        }
        return new SwapAnswer(question.horizonSeconds(), rows, true);
    }

    private Course course(boolean[] bought) {
        List<Course.Step> steps = new ArrayList<>();
        boolean[] now = new boolean[bought.length];
        Plan plan = plan(bought);
        steps.add(step(0, List.of(), now));
        for (int at :
                plan.items().stream().map(Plan.Item::standsSeconds).distinct().toList()) {
            List<String> stands = new ArrayList<>();
            for (int k = 0; k < now.length; k++) {
                if (bought[k] && !now[k] && catalogue.leadSeconds(k, bought) <= at) {
                    now[k] = true;
                    stands.add(catalogue.option(k).id());
                }
            }
            steps.add(step(at, stands, now));
        }
        return new Course(steps, List.of(), true);
    }

    private Course.Step step(int at, List<String> stands, boolean[] now) {
        int findings = Judge.answer(model(now), basis, work).limits().stream()
                .mapToInt(judged -> judged.findings().size())
                .sum();
        int linchpins = singles(now).values().stream().mapToInt(Map::size).sum();
        return new Course.Step(at, stands, catalogue.costMinor(now), stake(now), linchpins, findings);
    }
}
