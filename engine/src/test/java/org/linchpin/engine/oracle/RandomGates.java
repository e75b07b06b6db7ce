package org.linchpin.engine.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Party;

/**
 * Random needs and gates of one node, for {@link RandomModels}.
 *
 * @param calm few doubts, standbys and ends, many choices: models in which it takes several switches together
 */
record RandomGates(Dice dice, List<String> ids, int number, List<Party> parties, boolean calm) {

    /** A node's need list. */
    List<Gate.Branch> needs(int count) {
        return branches(count, () -> calm ? dice.between(1, 2) : dice.weighted(2, 3, 2, 1), false);
    }

    /** Needs on one or two whole parties, for the relations. */
    List<Gate.Need> onParties() {
        List<Gate.Need> needs = new ArrayList<>();
        Party first = dice.oneOf(parties);
        needs.add(need(first.id(), Gate.Aspect.WHOLE, false));
        Party second = dice.oneOf(parties);
        if (!second.equals(first) && dice.percent(30)) {
            needs.add(need(second.id(), Gate.Aspect.WHOLE, false));
        }
        return needs;
    }

    /** Days from time 0 at which something ends: now and then before it, or just at it. */
    static int anEnd(Dice dice) {
        return switch (dice.weighted(3, 2, 7)) {
            case 0 -> -dice.between(1, 5);
            case 1 -> 0;
            default -> dice.between(1, 12);
        };
    }

    private Gate gate(int depth) {
        if (depth == 0 || dice.percent(calm ? 25 : 40)) {
            return dice.percent(70) ? onNode() : onPosition();
        }
        int[] kinds = calm ? new int[] {1, 8, 4, 3, 0} : new int[] {4, 5, 3, 5, 4};
        return switch (dice.weighted(kinds)) {
            case 0 -> new Gate.All(branches(depth, false));
            case 1 -> new Gate.Any(branches(depth, true));
            case 2 -> {
                List<Gate.Branch> branches = branches(depth, true);
                long sure = branches.stream().filter(RandomGates::isSure).count();
                int most = calm ? (branches.size() + 1) / 2 : Math.max(1, (int) sure);
                yield new Gate.AtLeast(dice.between(1, most), branches);
            }
            case 3 -> {
                List<Gate.Branch> branches = shares(branches(depth, true));
                int sure = branches.stream()
                        .filter(RandomGates::isSure)
                        .mapToInt(branch -> Math.max(0, branch.sharePpm()))
                        .sum();
                int most = calm || dice.percent(80) ? Math.max(100_000, calm ? sure / 2 : sure) : 1_000_000;
                yield new Gate.ShareOf(100_000 * dice.between(1, most / 100_000), branches);
            }
            default -> new Gate.Unknown(branches(depth, false));
        };
    }

    /** In use from the start, in every reading. */
    private static boolean isSure(Gate.Branch branch) {
        return !branch.maybe() && branch.readySeconds() == Gate.Branch.NO_STANDBY;
    }

    private List<Gate.Branch> branches(int depth, boolean isChoice) {
        return branches(dice.between(2, calm ? 5 : 3), () -> depth - 1, isChoice);
    }

    /** No two of them are a need on the same. */
    private List<Gate.Branch> branches(int count, IntSupplier depth, boolean isChoice) {
        List<Gate.Branch> branches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Gate gate = gate(depth.getAsInt());
            if (branches.stream().noneMatch(branch -> isOnTheSame(branch.gate(), gate))) {
                branches.add(branch(gate, isChoice && i > 0));
            }
        }
        return branches;
    }

    private static boolean isOnTheSame(Gate one, Gate other) {
        return one instanceof Gate.Need first
                && other instanceof Gate.Need second
                && first.target().equals(second.target())
                && first.aspect() == second.aspect();
    }

    /** A standby stands beside something else, in a gate that offers a choice. */
    private Gate.Branch branch(Gate gate, boolean mayStandBy) {
        boolean isStandby = mayStandBy && dice.percent(calm ? 4 : 20);
        int readySeconds = isStandby ? Tiny.days(dice.between(0, 4)) : Gate.Branch.NO_STANDBY;
        return new Gate.Branch(gate, dice.percent(calm ? 2 : 12), Gate.Branch.NO_SHARE, readySeconds);
    }

    /** Shares in steps of ten per cent that sum to a hundred at most; some are blank. */
    private List<Gate.Branch> shares(List<Gate.Branch> branches) {
        List<Gate.Branch> shared = new ArrayList<>();
        int left = 10;
        for (Gate.Branch branch : branches) {
            boolean isBlank = left == 0 || dice.percent(calm ? 5 : 25);
            int share = isBlank ? 0 : dice.between(1, Math.min(left, 7));
            left -= share;
            shared.add(new Gate.Branch(
                    branch.gate(),
                    branch.maybe(),
                    isBlank ? Gate.Branch.NO_SHARE : share * 100_000,
                    branch.readySeconds()));
        }
        return shared;
    }

    private Gate.Need onPosition() {
        return need(
                dice.oneOf(parties).id(),
                dice.oneOf(List.of(Gate.Aspect.WHOLE, Gate.Aspect.WHOLE, Gate.Aspect.SERVE, Gate.Aspect.SUPPLY)),
                true);
    }

    private Gate.Need onNode() {
        boolean down = number < ids.size() - 1 && dice.percent(85);
        int target = down ? dice.between(number + 1, ids.size() - 1) : dice.between(0, ids.size() - 1);
        return need(ids.get(target), Gate.Aspect.WHOLE, true);
    }

    private Gate.Need need(String target, Gate.Aspect aspect, boolean mayEnd) {
        Holdout holdout = holdout();
        boolean isCache = (holdout instanceof Holdout.Lasting && holdout != Holdout.NONE && dice.percent(30))
                || (holdout instanceof Holdout.Blank && dice.percent(20));
        @Nullable LocalDate until = mayEnd && dice.percent(calm ? 1 : 7) ? Tiny.day(anEnd(dice)) : null;
        int noticeSeconds = dice.percent(12) ? Tiny.days(dice.between(1, 3)) : 0;
        return new Gate.Need(target, aspect, holdout, isCache, until, noticeSeconds, Claim.NONE);
    }

    private Holdout holdout() {
        return switch (calm ? dice.weighted(50, 45, 1, 1, 1) : dice.weighted(40, 42, 5, 4, 5)) {
            case 0 -> Holdout.NONE;
            case 1 -> Holdout.ofSeconds(Tiny.days(dice.between(1, 6)));
            case 2 -> new Holdout.Until(Tiny.day(dice.between(-3, 9)));
            case 3 -> Holdout.ENDLESS;
            default -> Holdout.BLANK;
        };
    }
}
