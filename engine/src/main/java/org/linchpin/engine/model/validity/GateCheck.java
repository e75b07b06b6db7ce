package org.linchpin.engine.model.validity;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.validity.KnownIds.Sort;

/** Needs and the gates that join them. One walk; keeps nothing. */
final class GateCheck {

    private static final int WHOLE_PPM = 1_000_000;
    private static final int FEW = 12;

    private final Checker checker;

    GateCheck(Checker checker) {
        this.checker = checker;
    }

    /** A need list, joined by all-of; it may be empty. */
    void needs(List<Gate.Branch> needs, Claim owner, String field) {
        branches(needs, owner, field, false, false);
    }

    /** The need of a relation, which must name a party. */
    void relation(List<Gate.Need> needs, Claim owner, String field) {
        Set<String> seen = needs.size() < 2 ? Set.of() : new HashSet<>();
        for (Gate.Need need : needs) {
            Claim claim = placed(need.claim(), owner);
            checker.mustName(Sort.PARTY, claim, field, need.target());
            dates(need, owner, field);
            checker.claim(need.claim());
            if (needs.size() > 1 && !seen.add(need.target())) {
                repeated(need, claim, field);
            }
        }
    }

    private void gate(Gate gate, Claim owner, String field) {
        switch (gate) {
            case Gate.Need need -> need(need, owner, field);
            case Gate.All all -> joined(all.branches(), owner, field, false, false);
            case Gate.Any any -> joined(any.branches(), owner, field, false, true);
            case Gate.Unknown unknown -> joined(unknown.branches(), owner, field, false, false);
            case Gate.AtLeast atLeast -> {
                int size = atLeast.branches().size();
                if (atLeast.k() < 1 || atLeast.k() > size) {
                    at(
                            atLeast,
                            owner,
                            field,
                            "k must be 1 to " + size + ", the number of branches, not \"" + atLeast.k() + '"');
                }
                joined(atLeast.branches(), owner, field, false, true);
            }
            case Gate.ShareOf shareOf -> {
                if (shareOf.thresholdPpm() < 1 || shareOf.thresholdPpm() > WHOLE_PPM) {
                    at(
                            shareOf,
                            owner,
                            field,
                            "a share must be above 0% and at most 100%, not \"" + percent(shareOf.thresholdPpm())
                                    + "\"");
                }
                long sum = 0;
                for (Gate.Branch branch : shareOf.branches()) {
                    sum += Math.max(0, branch.sharePpm());
                }
                if (sum > WHOLE_PPM) {
                    at(
                            shareOf,
                            owner,
                            field,
                            "the shares of a gate must sum to at most 100%, not \"" + percent(sum) + "\"");
                }
                joined(shareOf.branches(), owner, field, true, true);
            }
        }
    }

    private void joined(List<Gate.Branch> branches, Claim owner, String field, boolean mayShare, boolean mayStandBy) {
        if (branches.isEmpty()) {
            checker.error(owner, field, "", "a gate must have at least one branch");
        }
        branches(branches, owner, field, mayShare, mayStandBy);
    }

    private void branches(List<Gate.Branch> branches, Claim owner, String field, boolean mayShare, boolean mayStandBy) {
        for (Gate.Branch branch : branches) {
            if (branch.sharePpm() != Gate.Branch.NO_SHARE && !mayShare) {
                at(branch.gate(), owner, field, "share must stand on a branch of a \"% of\" gate only");
            }
            if (branch.readySeconds() != Gate.Branch.NO_STANDBY && !mayStandBy) {
                at(
                        branch.gate(),
                        owner,
                        field,
                        "ready must stand on a branch of an any, \"k of\" or \"% of\" gate only");
            }
            gate(branch.gate(), owner, field);
        }
        repeats(branches, owner, field);
    }

    private void need(Gate.Need need, Claim owner, String field) {
        Sort sort = checker.known.sortOf(need.target());
        if (sort == null || sort == Sort.JURISDICTION) {
            Claim claim = placed(need.claim(), owner);
            String maybe = sort == null
                    ? checker.guess(need.target(), Sort.NODE, Sort.PARTY)
                    : "\"in: " + need.target() + "\", which is a need on its ground?";
            checker.error(
                    claim,
                    field,
                    need.target(),
                    field + " must name nodes or parties, " + checker.whatIs(need.target()),
                    maybe);
        } else if (sort != Sort.PARTY && need.aspect() != Gate.Aspect.WHOLE) {
            checker.error(
                    placed(need.claim(), owner),
                    field,
                    need.target(),
                    "only a party has the position \"" + need.aspect().name().toLowerCase(Locale.ROOT) + "\", "
                            + checker.whatIs(need.target()),
                    '"' + need.target() + "\"?");
        }
        dates(need, owner, field);
        checker.claim(need.claim());
    }

    private void dates(Gate.Need need, Claim owner, String field) {
        if (need.until() != null) {
            checker.dated(need.until(), placed(need.claim(), owner), field);
        }
        if (need.holdout() instanceof Holdout.Until term) {
            checker.dated(term.date(), placed(need.claim(), owner), field);
        }
    }

    private void repeats(List<Gate.Branch> branches, Claim owner, String field) {
        if (branches.size() <= FEW) {
            for (int i = 1; i < branches.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (branches.get(i).gate() instanceof Gate.Need a
                            && branches.get(j).gate() instanceof Gate.Need b
                            && a.aspect() == b.aspect()
                            && a.target().hashCode() == b.target().hashCode()
                            && a.target().equals(b.target())) {
                        repeated(a, placed(a.claim(), owner), field);
                        break;
                    }
                }
            }
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Gate.Branch branch : branches) {
            if (branch.gate() instanceof Gate.Need need && !seen.add(need.target() + ':' + need.aspect())) {
                repeated(need, placed(need.claim(), owner), field);
            }
        }
    }

    private void repeated(Gate.Need need, Claim claim, String field) {
        checker.error(
                claim,
                field,
                need.target(),
                "a branch must stand once in a gate, \"" + need.target() + "\" is repeated");
    }

    private void at(Gate gate, Claim owner, String field, String message) {
        Gate.Need first = firstNeed(gate);
        Claim claim = first == null ? owner : placed(first.claim(), owner);
        checker.error(claim, field, first == null ? "" : first.target(), message);
    }

    /** Gates carry no place of their own; their first need is near. */
    private static Gate.@Nullable Need firstNeed(Gate gate) {
        if (gate instanceof Gate.Need need) {
            return need;
        }
        for (Gate.Branch branch : gate.branches()) {
            Gate.Need need = firstNeed(branch.gate());
            if (need != null) {
                return need;
            }
        }
        return null;
    }

    /** Bulk needs carry no claim of their own. */
    private static Claim placed(Claim claim, Claim owner) {
        return claim.equals(Claim.NONE) ? owner : claim;
    }

    static String percent(long ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString() + "%";
    }
}
