package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;

/**
 * Answers {@link WhoQuestion}: exact up to the size asked for, or up to a smaller one and says so. Cones without standbys
 * are solved for all targets at once ({@link ByFamilies}), cones with standbys by asking the simulator
 * ({@link BySimulation}). Sets are by the ids of switches (docs/semantics.md section 5).
 *
 * <p>No target spends the budget of the others: what is not solved for all at once within half of it is solved target by
 * target, each with an equal share of what is left then, and what one leaves unused is the next one's. A share is always
 * kept back, in which single switches are tried, a run each, for a target of which not even those are known.
 */
public final class Who {

    private final Network network;
    private final WhoQuestion question;
    private final Work work;
    private final FamilyLimits limits;
    private final CutSets cutSets;
    private final Map<Integer, WhoAnswer.Target> answers = new HashMap<>();
    private final Set<Integer> simulated = new HashSet<>();

    private Who(Network network, WhoQuestion question, FamilyLimits limits, Work work) {
        this.network = network;
        this.question = question;
        this.work = work;
        this.limits = limits;
        this.cutSets = new CutSets(network, question);
    }

    public static WhoAnswer answer(Network network, WhoQuestion question, Work work) {
        return answer(network, question, FamilyLimits.of(question), work);
    }

    static WhoAnswer answer(Network network, WhoQuestion question, FamilyLimits limits, Work work) {
        return new Who(network, question, limits, work).run();
    }

    private WhoAnswer run() {
        List<Integer> plain = new ArrayList<>();
        Bits onStandby = OnStandby.of(network);
        for (int target : question.targets()) {
            if (onStandby.get(target)) {
                simulated.add(target);
                answers.put(target, new WhoAnswer.Target(target, List.of(), false, 0, CutSets.SPENT));
            } else {
                plain.add(target);
            }
        }
        List<Integer> open = new ArrayList<>(plain.isEmpty() ? plain : together(plain));
        open.addAll(question.targets().stream().filter(simulated::contains).toList());
        for (int k = 0; k < open.size() && !work.stopped(); k++) {
            alone(open.get(k), work.share(open.size() - k + 1));
        }
        for (int k = 0; k < open.size() && !work.stopped(); k++) {
            singles(open.get(k));
        }
        return new WhoAnswer(question.targets().stream().map(this::known).toList());
    }

    /** @return the targets that are not solved, and might be alone: those for which there was no time */
    private List<Integer> together(List<Integer> targets) {
        boolean isOnlyOne = question.targets().size() == 1;
        ByFamilies all = new ByFamilies(network, question, cutSets, limits, targets);
        all.solve(isOnlyOne ? work : work.share(2)).forEach(answer -> answers.put(answer.node(), answer));
        return isOnlyOne || !all.isStopped()
                ? List.of()
                : targets.stream().filter(target -> !known(target).complete()).toList();
    }

    private void alone(int target, Work share) {
        if (simulated.contains(target)) {
            Cone cone = Cone.of(network, List.of(target));
            answers.put(target, new BySimulation(network, question, cutSets, target, cone).search(share));
            return;
        }
        WhoAnswer.Target known = known(target);
        WhoAnswer.Target now = new ByFamilies(network, question, cutSets, limits, List.of(target))
                .solve(share)
                .getFirst();
        boolean isBetter = now.completeSize() > known.completeSize() || now.complete();
        answers.put(
                target,
                isBetter ? now : new WhoAnswer.Target(target, known.sets(), false, known.completeSize(), now.reason()));
    }

    private void singles(int target) {
        WhoAnswer.Target known = known(target);
        String reason = known.reason();
        if (known.completeSize() == 0 && reason != null) {
            BySimulation one = new BySimulation(network, question, cutSets, target, Cone.of(network, List.of(target)));
            WhoAnswer.Target now = one.singles(work, reason);
            if (now.completeSize() > 0 || now.sets().size() > known.sets().size()) {
                answers.put(target, now);
            }
        }
    }

    private WhoAnswer.Target known(int target) {
        WhoAnswer.Target answer = answers.get(target);
        if (answer == null) {
            throw new IllegalStateException("Node " + target + " has no answer.");
        }
        return answer;
    }
}
