package org.linchpin.bench;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.plan.Master;
import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.plan.Planner;
import org.linchpin.solver.Scip;

/** Times the planner on {@link PlanModel}: {@code PlanTimes [NODES [OPTIONS [FUNCTIONS [SEEDS]]]]}. */
public final class PlanTimes {

    private static final int DAY_SECONDS = 86_400;
    private static final long MEGABYTE = 1 << 20;

    private PlanTimes() {}

    public static void main(String[] args) {
        int nodes = number(args, 0, 20_000);
        int options = number(args, 1, 300);
        int functions = number(args, 2, 50);
        for (int seed = 1; seed <= number(args, 3, 3); seed++) {
            Model model = PlanModel.of(nodes, options, functions, seed);
            Master scip = new Scip(60);
            List<Long> turns = new ArrayList<>();
            Master timed = (program, work) -> {
                long begin = System.nanoTime();
                Master.Solved solved = scip.minimise(program, work);
                turns.add(System.nanoTime() - begin);
                return solved;
            };
            long begin = System.nanoTime();
            PlanAnswer answer = Planner.answer(
                    new PlanQuestion(model, Terms.WORST, 180 * DAY_SECONDS, 5L * 365 * DAY_SECONDS),
                    timed,
                    Work.UNBOUNDED);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double solving = turns.stream().mapToLong(Long::longValue).sum() / 1e9;
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "seed %d: %s, %d of %d options, cost %d, gap %.2f %%; %.1f s, of which %.1f s in %d programs; heap %d MB%n",
                    seed,
                    answer.verdict(),
                    answer.plan() == null ? 0 : answer.plan().items().size(),
                    options,
                    answer.plan() == null ? 0 : answer.plan().costMinor() / 100,
                    100 * answer.gapFraction(),
                    seconds,
                    solving,
                    turns.size(),
                    (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
        }
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }
}
