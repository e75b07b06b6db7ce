package org.linchpin.engine.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.policy.PolicyAnswer.Judged;
import org.linchpin.engine.policy.Ruling.Holds;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.engine.policy.Ruling.State;
import org.linchpin.engine.policy.Ruling.Verdict;

/**
 * What is said of all limits in the end: what was judged in one reading or two, less what was accepted. Linear in the
 * findings and the entries of the baseline. For any thread.
 *
 * @param rulings in the order of the policies
 * @param unmatched entries of the baseline that no finding matches
 */
public record Judgement(List<Ruling> rulings, List<Baseline.Entry> unmatched) {

    /**
     * @param shown in the reading that is shown
     * @param best in the best reading if that may differ, else null
     * @param on the day for which it is asked whether an entry has expired
     */
    public static Judgement of(PolicyAnswer shown, @Nullable PolicyAnswer best, Baseline baseline, LocalDate on) {
        Map<Finding.Key, List<Baseline.Entry>> entries = new HashMap<>();
        baseline.entries()
                .forEach(entry -> entries.computeIfAbsent(entry.key(), one -> new ArrayList<>())
                        .add(entry));
        Set<Baseline.Entry> unmatched = new LinkedHashSet<>(baseline.entries());
        List<Ruling> rulings = new ArrayList<>();
        for (int k = 0; k < shown.limits().size(); k++) {
            Judged judged = shown.limits().get(k);
            Judged inBest = best == null ? null : best.limits().get(k);
            List<Ruled> ruled = new ArrayList<>();
            readings(judged, inBest).forEach((finding, holds) -> {
                List<Baseline.Entry> of = entries.getOrDefault(finding.key(), List.of());
                of.forEach(unmatched::remove);
                ruled.add(ruled(finding, holds, of, on));
            });
            String truncated = judged.truncated() == null && inBest != null ? inBest.truncated() : judged.truncated();
            rulings.add(new Ruling(judged, List.copyOf(ruled), truncated));
        }
        return new Judgement(List.copyOf(rulings), List.copyOf(unmatched));
    }

    /** The findings of both readings, those of the shown one first. */
    private static Map<Finding, Holds> readings(Judged shown, @Nullable Judged best) {
        Map<Finding, Holds> holds = new LinkedHashMap<>();
        Set<Finding.Key> inShown = new HashSet<>();
        Set<Finding.Key> inBest = new HashSet<>();
        if (best != null) {
            best.findings().stream().map(Finding::key).forEach(inBest::add);
        }
        // What a search that was cut short did not find may hold all the same.
        boolean isKnown = best != null && best.truncated() == null;
        for (Finding finding : shown.findings()) {
            Finding.Key key = finding.key();
            inShown.add(key);
            holds.put(finding, isKnown && !inBest.contains(key) ? Holds.WORST_ONLY : Holds.EVERYWHERE);
        }
        if (best != null) {
            best.findings().stream()
                    .filter(finding -> !inShown.contains(finding.key()))
                    .forEach(finding -> holds.put(finding, Holds.BEST_ONLY));
        }
        return holds;
    }

    private static Ruled ruled(Finding finding, Holds holds, List<Baseline.Entry> entries, LocalDate on) {
        Ruled kept = new Ruled(finding, holds, State.COUNTS, null);
        for (Baseline.Entry entry : entries) {
            State state = entry.isExpired(on) ? State.EXPIRED : entry.covers(finding) ? State.ACCEPTED : State.WORSE;
            kept = new Ruled(finding, holds, state, entry);
            if (state == State.ACCEPTED) {
                break;
            }
        }
        return kept;
    }

    /** The worst of all; {@link Verdict#HELD} of none. */
    public Verdict verdict() {
        return rulings.stream().map(Ruling::verdict).max(Verdict::compareTo).orElse(Verdict.HELD);
    }

    public List<Ruled> findings() {
        return rulings.stream().flatMap(ruling -> ruling.findings().stream()).toList();
    }

    /** True if a search was cut short. */
    public boolean isTruncated() {
        return rulings.stream().anyMatch(ruling -> ruling.truncated() != null);
    }
}
