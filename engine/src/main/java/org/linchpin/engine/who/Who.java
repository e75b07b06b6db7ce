package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Components;
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
    private final Components components;
    private final Map<Integer, WhoAnswer.Target> answers = new HashMap<>();
    private final Map<Integer, Cone> simulated = new HashMap<>();

    private Who(Network network, WhoQuestion question, Work work) {
        this.network = network;
        this.question = question;
        this.work = work;
        this.components = Components.of(network);
    }

    public static WhoAnswer answer(Network network, WhoQuestion question, Work work) {
        return new Who(network, question, work).run();
    }

    private WhoAnswer run() {
        List<Integer> plain = new ArrayList<>();
        for (int target : question.targets()) {
            Cone cone = Cone.of(network, List.of(target));
            if (cone.hasStandby()) {
                simulated.put(target, cone);
                answers.put(target, new WhoAnswer.Target(target, List.of(), false, 0, CutSets.SPENT));
            } else {
                plain.add(target);
            }
        }
        List<Integer> open = new ArrayList<>(plain.isEmpty() ? plain : together(plain));
        open.addAll(question.targets().stream().filter(simulated::containsKey).toList());
        for (int k = 0; k < open.size() && !work.stopped(); k++) {
            alone(open.get(k), work.share(open.size() - k + 1));
        }
        for (int k = 0; k < open.size() && !work.stopped(); k++) {
            singles(open.get(k));
        }
        return new WhoAnswer(question.targets().stream().map(this::known).toList());
    }

    /** @return the targets that are not solved, and might be alone */
    private List<Integer> together(List<Integer> targets) {
        ByFamilies all = new ByFamilies(network, question, components, targets);
        boolean isOnlyOne = question.targets().size() == 1;
        boolean solved =
                all.solve(1, 1, work.share(2)) && all.solve(2, question.maxSize(), isOnlyOne ? work : work.share(2));
        all.answers().forEach(answer -> answers.put(answer.node(), answer));
        boolean knowsSome = all.answers().getFirst().completeSize() > 0;
        return solved || (targets.size() == 1 && knowsSome) ? List.of() : targets;
    }

    private void alone(int target, Work share) {
        Cone cone = simulated.get(target);
        if (cone != null) {
            answers.put(target, new BySimulation(network, question, target, cone).search(share));
            return;
        }
        ByFamilies one = new ByFamilies(network, question, components, List.of(target));
        WhoAnswer.Target known = known(target);
        one.solve(known.completeSize() + 1, question.maxSize(), share);
        WhoAnswer.Target now = one.answers().getFirst();
        boolean isBetter = now.completeSize() > known.completeSize();
        answers.put(
                target,
                isBetter ? now : new WhoAnswer.Target(target, known.sets(), false, known.completeSize(), now.reason()));
    }

    private void singles(int target) {
        WhoAnswer.Target known = known(target);
        String reason = known.reason();
        if (known.completeSize() == 0 && reason != null) {
            BySimulation one = new BySimulation(network, question, target, Cone.of(network, List.of(target)));
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
