package org.linchpin.engine.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.policy.PolicyAnswer.Judged;
import org.linchpin.engine.policy.PolicyAnswer.Single;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.WhoAnswer;

/**
 * Judges a model by limits (docs/semantics.md section 8): exact, or truncated and says so. Each limit costs one {@code who}
 * of its functions; one on unsupported nodes a second, in the network where support ends in time.
 */
public final class Judge {

    private final Model model;
    private final Basis basis;
    private final Map<Integer, World> worlds = new HashMap<>();

    private Judge(Model model, Basis basis) {
        this.model = model;
        this.basis = basis;
    }

    /** @param model with what is bought, all leads past */
    public static PolicyAnswer answer(Model model, Basis basis, Work work) {
        Judge judge = new Judge(model, basis);
        List<Judged> judged = new ArrayList<>();
        Set<String> notJudged = new TreeSet<>();
        for (Limit limit : basis.limits()) {
            Judged one = judge.judged(limit, work.share(basis.limits().size() - judged.size()));
            notJudged.addAll(one.notJudged());
            judged.add(one);
        }
        return new PolicyAnswer(List.copyOf(judged), List.copyOf(notJudged));
    }

    private Judged judged(Limit limit, Work work) {
        World world = world(-1);
        Scope scope = world.scope(limit);
        WhoAnswer answer = world.breaches(scope, limit.sizeLookedAt(), limit.horizonSeconds(), work);
        List<Finding> findings = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        List<String> notJudged = new ArrayList<>();
        for (WhoAnswer.Target target : answer.targets()) {
            String function = world.network().id(target.node());
            boolean isDark = World.isDarkAnyway(target);
            if (isDark && basis.wasDarkAnyway(limit, function)) {
                notJudged.add(function);
                continue;
            }
            functions.add(function);
            if (isDark) {
                int since = target.sets().getFirst().stopsAfterSeconds();
                findings.add(new Finding.Breach(limit, List.of(), function, since));
            }
        }
        List<Single> singles = singles(answer);
        Map<Switch, Double> stakes = stakes(singles);
        String truncated = World.truncated(answer);
        switch (limit.kind()) {
            case GROUPS -> groups(limit, answer, findings);
            case SHARE -> share(limit, singles, stakes, findings);
            case SUPPORT -> {
                String inTime = support(limit, answer, findings, work);
                truncated = truncated == null ? inTime : truncated;
            }
        }
        return new Judged(
                limit,
                List.copyOf(findings),
                scope.switches().size(),
                List.copyOf(functions),
                List.copyOf(notJudged),
                singles,
                stakes,
                basis.wholeWeight(limit),
                truncated);
    }

    private List<Single> singles(WhoAnswer answer) {
        Network network = world(-1).network();
        List<Single> singles = new ArrayList<>();
        for (WhoAnswer.Target target : answer.targets()) {
            for (WhoAnswer.CutSet set : target.sets()) {
                if (set.switches().size() == 1) {
                    singles.add(
                            new Single(set.switches().getFirst(), network.id(target.node()), set.stopsAfterSeconds()));
                }
            }
        }
        return List.copyOf(singles);
    }

    private Map<Switch, Double> stakes(List<Single> singles) {
        Network network = world(-1).network();
        Map<Switch, Double> stakes = new LinkedHashMap<>();
        for (Single single : singles) {
            int function = network.find(single.function());
            if (network.critical(function)) {
                stakes.merge(single.what(), network.weight(function), Double::sum);
            }
        }
        return stakes;
    }

    private World world(int supportSeconds) {
        return worlds.computeIfAbsent(supportSeconds, seconds -> new World(within(seconds), basis.terms()));
    }

    /** Support ends before options take effect: with {@code add-to} it is the old way's, no longer the node's. */
    private Model within(int supportSeconds) {
        return Bought.changedBefore(model, before -> Supported.within(before, supportSeconds));
    }

    private void groups(Limit limit, WhoAnswer answer, List<Finding> findings) {
        Network network = world(-1).network();
        for (WhoAnswer.Target target : answer.targets()) {
            String function = network.id(target.node());
            for (WhoAnswer.CutSet set : target.sets()) {
                boolean isTooSmall = set.switches().size() <= limit.maxSize() || isMove(limit, function, set);
                if (isTooSmall && !set.switches().isEmpty()) {
                    findings.add(new Finding.Breach(limit, set.switches(), function, set.stopsAfterSeconds()));
                }
            }
        }
        findings.sort(Comparator.comparingInt(finding -> finding.switches().size()));
    }

    private boolean isMove(Limit limit, String function, WhoAnswer.CutSet set) {
        Set<String> before = basis.breachedAlone(limit, function);
        return limit.policy().noMoves()
                && set.switches().size() == 2
                && set.switches().stream().anyMatch(one -> before.contains(one.id()));
    }

    private void share(Limit limit, List<Single> singles, Map<Switch, Double> stakes, List<Finding> findings) {
        Network network = world(-1).network();
        double whole = basis.wholeWeight(limit);
        stakes.forEach((one, stake) -> {
            if (stake > limit.mostStake(whole)) {
                List<String> functions = singles.stream()
                        .filter(single ->
                                single.what().equals(one) && network.critical(network.find(single.function())))
                        .map(Single::function)
                        .toList();
                findings.add(new Finding.OverCap(limit, one, stake, whole, functions));
            }
        });
    }

    /** @return why findings may be missing, or null */
    private @Nullable String support(Limit limit, WhoAnswer asItIs, List<Finding> findings, Work work) {
        Network network = world(-1).network();
        Map<String, Set<String>> anyway = new HashMap<>();
        for (WhoAnswer.Target target : asItIs.targets()) {
            Set<String> switches = anyway.computeIfAbsent(network.id(target.node()), one -> new HashSet<>());
            target.sets().forEach(set -> set.switches().forEach(one -> switches.add(one.id())));
            if (World.isDarkAnyway(target)) {
                switches.add("");
            }
        }
        World inTime = world(limit.supportSeconds());
        WhoAnswer answer = inTime.breaches(inTime.scope(limit), 1, limit.horizonSeconds(), work);
        for (WhoAnswer.Target target : answer.targets()) {
            String function = inTime.network().id(target.node());
            Set<String> without = anyway.getOrDefault(function, Set.of());
            for (WhoAnswer.CutSet set : target.sets()) {
                if (!set.switches().isEmpty()
                        && !without.contains("")
                        && !without.contains(set.switches().getFirst().id())) {
                    findings.add(new Finding.Unsupported(limit, set.switches().getFirst(), function));
                }
            }
        }
        return World.truncated(answer);
    }
}
