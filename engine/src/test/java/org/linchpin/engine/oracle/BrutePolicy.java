package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Rules;

/** Section 8 of docs/semantics.md by running every group of switches: which limits do not hold with options bought. */
public final class BrutePolicy {

    private final BruteOptions options;
    private final Standing.Memory memory;
    private final Standing before;
    private final List<Limit> limits = new ArrayList<>();
    private final Map<Integer, Standing.Memory> supported = new HashMap<>();

    /**
     * One way in which a policy does not hold.
     *
     * @param switches none if the function breaches with no switch off
     */
    public record Finding(String policy, Set<String> switches, String function) {}

    private enum Kind {
        GROUPS,
        SHARE,
        SUPPORT
    }

    /**
     * What one policy asks for.
     *
     * @param horizon in ticks
     */
    private record Limit(Rules.Policy policy, Kind kind, int horizon, Extent extentBefore) {}

    /** @param horizon in ticks, for policies that name none */
    public BrutePolicy(Model model, Setting setting, int horizon) {
        this.options = new BruteOptions(model);
        this.memory = new Standing.Memory(options, setting);
        this.before = memory.with(0);
        for (Rules.Policy policy : model.rules().policies()) {
            int own = policy.horizonSeconds() < 0 ? horizon : Ticks.ofSeconds(policy.horizonSeconds());
            Extent extent = before.extent(policy);
            boolean isShare = policy.atMostPpm() >= 0;
            boolean isSupport = policy.noUnsupportedSeconds() >= 0;
            boolean isMeansAlone =
                    policy.over() == null && (policy.budgetMinor() >= 0 || policy.readinessSeconds() >= 0);
            if (isShare) {
                limits.add(new Limit(policy, Kind.SHARE, own, extent));
            }
            if (isSupport) {
                int most = Ticks.ofSeconds(policy.noUnsupportedSeconds());
                limits.add(new Limit(policy, Kind.SUPPORT, own + most, extent));
                supported.computeIfAbsent(
                        most,
                        ticks -> new Standing.Memory(new BruteOptions(SupportEnds.within(model, ticks)), setting));
            }
            if (!isShare && !isSupport && !isMeansAlone) {
                limits.add(new Limit(policy, Kind.GROUPS, own, extent));
            }
        }
    }

    BruteOptions options() {
        return options;
    }

    /** All that does not hold. */
    public Set<Finding> findings(long bought) {
        Set<Finding> findings = new HashSet<>();
        limits.forEach(limit -> judge(limit, bought, findings::add));
        return findings;
    }

    /** True if every limit holds; budget and readiness are none (rule 8.5). */
    public boolean isMet(long bought) {
        return isMet(bought, true);
    }

    /** True if some function breaches with no switch off before anything is bought: what lights it brings it into judgement. */
    boolean someAreDarkAnyway() {
        return limits.stream()
                .anyMatch(limit -> before.world.nodes.stream()
                        .anyMatch(node -> node.kind() == org.linchpin.engine.model.Kind.FUNCTION
                                && isDarkAnyway(before, node.id(), limit)));
    }

    /**
     * True if every limit holds but those on support: an alternative to a node breaks none of these unless it lights what was
     * dark anyway.
     */
    boolean isMetButForSupport(long bought) {
        return isMet(bought, false);
    }

    private boolean isMet(long bought, boolean supportToo) {
        for (Limit limit : limits) {
            if (limit.kind() == Kind.SUPPORT && !supportToo) {
                continue;
            }
            boolean[] found = new boolean[1];
            judge(limit, bought, finding -> found[0] = true);
            if (found[0]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The largest share of critical weight that one switch of a group's or share's extent breaches alone. A function that
     * breaches with no switch off is not breached by a switch.
     */
    public double stake(long bought) {
        Standing now = memory.with(bought);
        double most = 0;
        for (Limit limit : limits) {
            double whole = limit.kind() == Kind.SUPPORT ? 0 : wholeWeight(limit);
            if (whole > 0) {
                for (Set<String> functions : breachedAlone(limit, now).values()) {
                    most = Math.max(most, weight(now, functions) / whole);
                }
            }
        }
        return most;
    }

    private void judge(Limit limit, long bought, Consumer<Finding> findings) {
        Standing now = memory.with(bought);
        Extent extent = now.extent(limit.policy());
        for (String function : extent.functions()) {
            if (isDarkAnyway(now, function, limit)) {
                boolean wasDark = before.world.isNode(function) && isDarkAnyway(before, function, limit);
                if (!wasDark) {
                    findings.accept(new Finding(limit.policy().id(), Set.of(), function));
                }
            } else if (limit.kind() == Kind.GROUPS) {
                groups(limit, extent, now, function, findings);
            } else if (limit.kind() == Kind.SUPPORT) {
                support(limit, extent, now, bought, function, findings);
            }
        }
        if (limit.kind() == Kind.SHARE) {
            share(limit, now, findings);
        }
    }

    private static boolean isDarkAnyway(Standing standing, String function, Limit limit) {
        return standing.breaches(function, List.of(), limit.horizon());
    }

    /** Rules 8.2 and 7.6. */
    private void groups(Limit limit, Extent extent, Standing now, String function, Consumer<Finding> findings) {
        List<String> harmless = new ArrayList<>();
        for (String name : extent.switches()) {
            if (name.equals(function)) {
                continue;
            }
            if (now.breaches(function, List.of(name), limit.horizon())) {
                findings.accept(new Finding(limit.policy().id(), Set.of(name), function));
            } else {
                harmless.add(name);
            }
        }
        boolean arePairsJudged = limit.policy().maxSize() == 2;
        if (!arePairsJudged && !limit.policy().noMoves()) {
            return;
        }
        Set<String> did = limit.policy().noMoves() ? breachedAloneBefore(limit, function) : Set.of();
        for (int i = 0; i < harmless.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> pair = new TreeSet<>(List.of(harmless.get(i), harmless.get(j)));
                boolean isJudged = arePairsJudged || pair.stream().anyMatch(did::contains);
                if (isJudged && now.breaches(function, pair, limit.horizon())) {
                    findings.accept(new Finding(limit.policy().id(), pair, function));
                }
            }
        }
    }

    private Set<String> breachedAloneBefore(Limit limit, String function) {
        Set<String> did = new HashSet<>();
        boolean isJudged =
                limit.extentBefore().functions().contains(function) && !isDarkAnyway(before, function, limit);
        for (String name : limit.extentBefore().switches()) {
            if (isJudged && !name.equals(function) && before.breaches(function, List.of(name), limit.horizon())) {
                did.add(name);
            }
        }
        return did;
    }

    /** Rule 8.3. */
    private void share(Limit limit, Standing now, Consumer<Finding> findings) {
        double most = wholeWeight(limit) * limit.policy().atMostPpm() / 1_000_000;
        breachedAlone(limit, now).forEach((name, functions) -> {
            if (weight(now, functions) > most) {
                functions.forEach(
                        function -> findings.accept(new Finding(limit.policy().id(), Set.of(name), function)));
            }
        });
    }

    /** The critical functions of the limit that each of its switches breaches alone. */
    private static Map<String, Set<String>> breachedAlone(Limit limit, Standing now) {
        Extent extent = now.extent(limit.policy());
        Map<String, Set<String>> breached = new HashMap<>();
        for (String function : extent.functions()) {
            boolean counts =
                    now.world.nodes.get(now.world.node(function)).role().critical()
                            && !isDarkAnyway(now, function, limit);
            for (String name : extent.switches()) {
                if (counts && !name.equals(function) && now.breaches(function, List.of(name), limit.horizon())) {
                    breached.computeIfAbsent(name, one -> new TreeSet<>()).add(function);
                }
            }
        }
        return breached;
    }

    private static double weight(Standing now, Set<String> functions) {
        double weight = 0;
        for (String function : functions) {
            weight += now.world.nodes.get(now.world.node(function)).role().weight();
        }
        return weight;
    }

    /** Of all critical functions that do not breach with no switch off before anything is bought. */
    private double wholeWeight(Limit limit) {
        double whole = 0;
        for (Node node : before.world.nodes) {
            boolean counts = node.kind() == org.linchpin.engine.model.Kind.FUNCTION
                    && node.role().critical()
                    && !isDarkAnyway(before, node.id(), limit);
            whole += counts ? node.role().weight() : 0;
        }
        return whole;
    }

    /** Rule 8.4. */
    private void support(
            Limit limit, Extent extent, Standing now, long bought, String function, Consumer<Finding> findings) {
        int most = Ticks.ofSeconds(limit.policy().noUnsupportedSeconds());
        Standing ending = supported.get(most).with(bought);
        if (isDarkAnyway(ending, function, limit)) {
            return;
        }
        for (String name : extent.switches()) {
            List<String> one = List.of(name);
            if (!name.equals(function)
                    && ending.breaches(function, one, limit.horizon())
                    && !now.breaches(function, one, limit.horizon())) {
                findings.accept(new Finding(limit.policy().id(), Set.of(name), function));
            }
        }
    }
}
