package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.Work;
import org.linchpin.engine.diff.DiffAnswer.TargetChange;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Network.Side;

/**
 * What changed from one model to another: verdicts (minimal cut sets and their times, functions, stakes, what is our own)
 * and the claims they rest on. Each model is asked by itself, with the analyses that answer about one, and the answers are
 * compared by ids: what was renamed is gone and new. Times count from each model's own time 0.
 *
 * <p>Costs two sweeps, two searches for each level, twice that where readings differ, and two walks over the nodes. Not
 * compared: sets across levels, and sets larger than was asked for.
 */
public final class Diff {

    /** Those that look at us from outside first. */
    private static final List<Side> SIDES = List.of(Side.FOREIGN, Side.NONE, Side.HOME, Side.SELF);

    private final DiffQuestion question;
    private final Work work;
    private final boolean isNothingCritical;

    private Diff(DiffQuestion question, Work work) {
        this.question = question;
        this.work = work;
        this.isNothingCritical = !hasCritical(question.before()) && !hasCritical(question.after());
    }

    /**
     * @throws org.linchpin.engine.switches.UnknownSwitchException if a level selects nothing in either model
     */
    public static DiffAnswer answer(DiffQuestion question, Work work) {
        return new Diff(question, work).run();
    }

    private DiffAnswer run() {
        List<FunctionChange> functions = Functions.compare(question, work);
        Stakes.Answer stakes = Stakes.compare(question, work.share(3));
        List<OwnChange> own = OwnFigures.compare(question, work);
        List<WayChange> ways = new ArrayList<>();
        List<Unsearched> unsearched = new ArrayList<>();
        for (int k = 0; k < question.levels().size(); k++) {
            Work share = work.share(question.levels().size() - k);
            WayChanges level = WayChanges.of(question, question.levels().get(k), share);
            // That nothing need be turned off at all is true of every level, and is said once.
            boolean isFirst = k == 0;
            level.changes().stream()
                    .filter(way -> isFirst || !way.switches().isEmpty())
                    .forEach(ways::add);
            unsearched.addAll(level.unsearched());
            work.progress(k + 1L, question.levels().size());
        }
        Map<String, TargetChange> targets = targets(ways);
        ways.sort(order(targets));
        int first = question.first();
        return new DiffAnswer(
                targets.values().stream()
                        .filter(target -> !target.counts().isEmpty())
                        .toList(),
                Listed.first(ways, first),
                List.copyOf(unsearched),
                Listed.first(functions, first),
                Listed.first(stakes.changes(), first),
                new DiffAnswer.Whole(stakes.wholeBefore(), stakes.wholeAfter()),
                own == null ? null : Listed.first(own, first),
                stakes.isComplete(),
                Claims.compare(question.before(), question.after(), first),
                isWorse(ways, targets, functions, stakes.changes()),
                isBetter(ways, targets, functions, stakes.changes()));
    }

    private Map<String, TargetChange> targets(List<WayChange> ways) {
        Map<String, Map<WayChange.Kind, Integer>> counts = new HashMap<>();
        ways.stream()
                .filter(way -> !way.isOurs() && !way.switches().isEmpty())
                .forEach(way -> counts.computeIfAbsent(way.target(), target -> new EnumMap<>(WayChange.Kind.class))
                        .merge(way.kind(), 1, Integer::sum));
        List<TargetChange> changed = new ArrayList<>();
        question.targets().forEach(id -> changed.add(target(id, counts.getOrDefault(id, Map.of()))));
        changed.sort(Comparator.comparing(TargetChange::counted)
                .thenComparing(TargetChange::weight)
                .reversed()
                .thenComparing(TargetChange::target));
        Map<String, TargetChange> byId = new LinkedHashMap<>();
        changed.forEach(target -> byId.put(target.target(), target));
        return byId;
    }

    private TargetChange target(String id, Map<WayChange.Kind, Integer> counts) {
        Network before = question.before().shown().network();
        Network after = question.after().shown().network();
        int was = before.find(id);
        int is = after.find(id);
        boolean critical = (was >= 0 && before.critical(was)) || (is >= 0 && after.critical(is));
        double weight = is >= 0 ? after.weight(is) : was >= 0 ? before.weight(was) : 0;
        return new TargetChange(id, critical || isNothingCritical, weight, was < 0, is < 0, counts);
    }

    private static Comparator<WayChange> order(Map<String, TargetChange> targets) {
        Map<String, Integer> ranks = new HashMap<>();
        targets.keySet().forEach(id -> ranks.put(id, ranks.size()));
        return Comparator.comparing((WayChange way) -> !isCounted(way, targets))
                .thenComparing(WayChange::kind)
                .thenComparing(way -> ranks.getOrDefault(way.target(), ranks.size()))
                .thenComparing(way -> SIDES.indexOf(way.side()))
                .thenComparing(way -> way.switches().size())
                .thenComparing(way -> Math.min(way.beforeSeconds(), way.afterSeconds()))
                .thenComparing(way -> String.join(" ", way.switches()))
                .thenComparing(way -> way.level().over());
    }

    private static boolean isCounted(WayChange way, Map<String, TargetChange> targets) {
        TargetChange target = targets.get(way.target());
        return target != null && target.counted();
    }

    private boolean isWorse(
            List<WayChange> ways,
            Map<String, TargetChange> targets,
            List<FunctionChange> functions,
            List<StakeChange> stakes) {
        boolean anyWay = ways.stream()
                .anyMatch(way -> (way.kind() == WayChange.Kind.NEW || way.kind() == WayChange.Kind.SOONER)
                        && !way.isOurs()
                        && isCounted(way, targets));
        // A function that was stopped weighs nothing: stakes that grow because it works again are no loss.
        boolean worksAgain = functions.stream().anyMatch(FunctionChange::worksAgain);
        boolean anyStake = !worksAgain
                && stakes.stream()
                        .anyMatch(stake -> stake.side() != Side.SELF && stake.stakeAfter() > stake.stakeBefore());
        return anyWay || anyStake || functions.stream().anyMatch(change -> change.isNewlyStopped() && weighs(change));
    }

    private boolean isBetter(
            List<WayChange> ways,
            Map<String, TargetChange> targets,
            List<FunctionChange> functions,
            List<StakeChange> stakes) {
        boolean anyWay = ways.stream().anyMatch(way -> {
            TargetChange target = targets.get(way.target());
            boolean isThere = target != null && target.counted() && !target.isGone();
            return (way.kind() == WayChange.Kind.GONE || way.kind() == WayChange.Kind.LATER)
                    && !way.isOurs()
                    && isThere;
        });
        boolean weighsLess = functions.stream().anyMatch(Diff::weighsLess);
        boolean anyStake = !weighsLess
                && stakes.stream()
                        .anyMatch(stake -> stake.side() != Side.SELF && stake.stakeAfter() < stake.stakeBefore());
        return anyWay
                || anyStake
                || functions.stream()
                        .anyMatch(change -> change.worksAgain() && change.after() != null && weighs(change));
    }

    /** Gone, stopped, no longer critical or lighter: then a stake may fall and nothing be better. */
    private static boolean weighsLess(FunctionChange change) {
        FunctionChange.State was = change.before();
        FunctionChange.State is = change.after();
        return was != null
                && was.critical()
                && (is == null || is.isStopped() || !is.critical() || is.weight() < was.weight());
    }

    private boolean weighs(FunctionChange change) {
        FunctionChange.State was = change.before();
        FunctionChange.State is = change.after();
        return isNothingCritical || (was != null && was.critical()) || (is != null && is.critical());
    }

    private static boolean hasCritical(Version version) {
        Network network = version.shown().network();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.critical(node)) {
                return true;
            }
        }
        return false;
    }
}
