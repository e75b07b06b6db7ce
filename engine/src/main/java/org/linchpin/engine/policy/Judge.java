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
import org.linchpin.engine.policy.PolicyAnswer.Judged;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.WhoAnswer;

/**
 * Judges a model by limits (docs/semantics.md section 8): exact, or truncated and says so. Each limit costs one {@code who}
 * of its functions; one on unsupported nodes a second, in the network where support ends in time.
 */
public final class Judge {

    private final Model model;
    private final Basis basis;
    private final Work work;
    private final Map<Integer, World> worlds = new HashMap<>();

    private Judge(Model model, Basis basis, Work work) {
        this.model = model;
        this.basis = basis;
        this.work = work;
    }

    /** @param model with what is bought, all leads past */
    public static PolicyAnswer answer(Model model, Basis basis, Work work) {
        Judge judge = new Judge(model, basis, work);
        List<Judged> judged = new ArrayList<>();
        Set<String> notJudged = new TreeSet<>();
        for (Limit limit : basis.limits()) {
            judged.add(judge.judged(limit, notJudged));
        }
        return new PolicyAnswer(List.copyOf(judged), List.copyOf(notJudged));
    }

    private Judged judged(Limit limit, Set<String> notJudged) {
        World world = world(-1);
        Scope scope = world.scope(limit);
        WhoAnswer answer = world.breaches(scope, limit.sizeLookedAt(), limit.horizonSeconds(), work);
        List<Finding> findings = new ArrayList<>();
        for (WhoAnswer.Target target : answer.targets()) {
            if (World.isDarkAnyway(target)) {
                String function = world.network().id(target.node());
                notJudged.add(function);
                if (!basis.wasDarkAnyway(limit, function)) {
                    int since = target.sets().getFirst().stopsAfterSeconds();
                    findings.add(new Finding.Breach(limit, List.of(), function, since));
                }
            }
        }
        String truncated = World.truncated(answer);
        switch (limit.kind()) {
            case GROUPS -> groups(limit, answer, findings);
            case SHARE -> share(limit, answer, findings);
            case SUPPORT -> {
                String inTime = support(limit, answer, findings);
                truncated = truncated == null ? inTime : truncated;
            }
        }
        return new Judged(
                limit,
                List.copyOf(findings),
                scope.switches().size(),
                scope.functions().size(),
                singles(answer),
                stakes(answer),
                basis.wholeWeight(limit),
                truncated);
    }

    private List<PolicyAnswer.Single> singles(WhoAnswer answer) {
        List<PolicyAnswer.Single> singles = new ArrayList<>();
        for (WhoAnswer.Target target : answer.targets()) {
            for (WhoAnswer.CutSet set : target.sets()) {
                if (set.switches().size() == 1) {
                    String function = world(-1).network().id(target.node());
                    singles.add(new PolicyAnswer.Single(set.switches().getFirst(), function, set.stopsAfterSeconds()));
                }
            }
        }
        return singles;
    }

    private Map<Switch, Double> stakes(WhoAnswer answer) {
        Network network = world(-1).network();
        Map<Switch, Double> stakes = new LinkedHashMap<>();
        for (WhoAnswer.Target target : answer.targets()) {
            for (WhoAnswer.CutSet set : target.sets()) {
                if (set.switches().size() == 1 && network.critical(target.node())) {
                    stakes.merge(set.switches().getFirst(), network.weight(target.node()), Double::sum);
                }
            }
        }
        return stakes;
    }

    private World world(int supportSeconds) {
        return worlds.computeIfAbsent(
                supportSeconds, seconds -> new World(Supported.within(model, seconds), basis.terms()));
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

    private void share(Limit limit, WhoAnswer answer, List<Finding> findings) {
        double whole = basis.wholeWeight(limit);
        double most = limit.mostStake(whole);
        stakes(answer).forEach((one, stake) -> {
            if (stake > most) {
                findings.add(new Finding.OverCap(limit, one, stake, whole, breachedBy(one, answer)));
            }
        });
    }

    /** The critical functions that the switch breaches alone. */
    private List<String> breachedBy(Switch one, WhoAnswer answer) {
        Network network = world(-1).network();
        return answer.targets().stream()
                .filter(target -> network.critical(target.node())
                        && target.sets().stream().anyMatch(set -> set.switches().equals(List.of(one))))
                .map(target -> network.id(target.node()))
                .toList();
    }

    /** @return why findings may be missing, or null */
    private @Nullable String support(Limit limit, WhoAnswer asItIs, List<Finding> findings) {
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
