package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.plan.Frontier.Aim;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Limit;

/**
 * The three sections of a {@link Frontier}, each by searches whose aim is drawn tighter below what the last one reached
 * (the epsilon constraint of Haimes et al. 1971): exact, for each search is.
 */
final class Frontiers {

    private static final String STOPPED = "stopped before it was complete";

    private final Outlook outlook;
    private final Model model;
    private final Catalogue catalogue;
    private final Basis basis;
    private final Master master;

    Frontiers(Outlook outlook, Master master) {
        this.outlook = outlook;
        this.model = outlook.model();
        this.catalogue = outlook.catalogue();
        this.basis = outlook.basis();
        this.master = master;
    }

    Frontier answer() {
        return new Frontier(List.of(stake(), readiness(), effectiveness()));
    }

    private Frontier.Section stake() {
        List<Plan> points = new ArrayList<>();
        int ppm = 1_000_000;
        while (true) {
            Program program = catalogue.program();
            catalogue.bounds(program, model.rules());
            Search.Found found = new Search(outlook.by(basis.of(caps(ppm))), program, master).run();
            boolean[] bought = found.bought();
            if (bought == null) {
                return section(Aim.STAKE, points, found);
            }
            Plan plan = outlook.plan(bought, outlook.judged(bought));
            add(points, plan);
            ppm = (int) Math.ceil(plan.stakeFraction() * 1_000_000 - 1e-6) - 1;
            if (!found.isOptimal() || ppm < 0) {
                return section(Aim.STAKE, points, found);
            }
        }
    }

    /** The limits on groups and shares, as caps on stakes. */
    private List<Limit> caps(int ppm) {
        List<Limit> caps = new ArrayList<>();
        for (Limit limit : basis.limits()) {
            if (limit.kind() != Limit.Kind.SUPPORT) {
                caps.add(new Limit(
                        limit.policy().withAtMost(ppm), Limit.Kind.SHARE, limit.over(), limit.horizonSeconds(), 1));
            }
        }
        return caps;
    }

    Frontier.Section readiness() {
        Program program = catalogue.program();
        catalogue.bounds(program, model.rules());
        Search search = new Search(outlook, program, master);
        List<Plan> points = new ArrayList<>();
        while (true) {
            Search.Found found = search.run();
            boolean[] bought = found.bought();
            if (bought == null) {
                return section(Aim.READINESS, points, found);
            }
            Plan plan = outlook.plan(bought, outlook.judged(bought));
            add(points, plan);
            if (!found.isOptimal() || plan.leadSeconds() == 0) {
                return section(Aim.READINESS, points, found);
            }
            catalogue.readiness(program, plan.leadSeconds() - 1);
        }
    }

    private Frontier.Section effectiveness() {
        Program program = catalogue.program();
        catalogue.bounds(program, model.rules());
        Search search = new Search(outlook, program, master);
        List<Plan> points = new ArrayList<>();
        double least = -1;
        while (true) {
            double wanted = least;
            Search.Found found = search.run(plan -> ineffective(plan, wanted));
            boolean[] bought = found.bought();
            if (bought == null) {
                return section(Aim.EFFECTIVENESS, points, found);
            }
            Plan plan = outlook.plan(bought, outlook.judged(bought));
            add(points, plan);
            if (!found.isOptimal()) {
                return section(Aim.EFFECTIVENESS, points, found);
            }
            least = plan.effectivenessFraction() + 1e-9;
        }
    }

    /**
     * Why a plan is not effective enough. With the same options that take something out of a cone (or raise effectiveness), more
     * of the others only cost: so a part of the plan that already costs too much is a reason, unless one of those is changed.
     */
    private int @Nullable [] ineffective(boolean[] plan, double least) {
        if (least < 0 || outlook.effectiveness(plan) >= least) {
            return null;
        }
        boolean anyRaises = catalogue.done().stream().anyMatch(option -> option.effectFraction() > 0);
        for (int k = 0; k < plan.length; k++) {
            anyRaises |= catalogue.option(k).effectFraction() > 0;
        }
        boolean[] part = plan.clone();
        Ints literals = new Ints();
        for (int k = 0; k < plan.length; k++) {
            boolean mayRaise = anyRaises || takesOut(catalogue.option(k));
            if (part[k] && !mayRaise) {
                part[k] = false;
                part[k] = outlook.effectiveness(part) >= least;
            }
            if (part[k]) {
                literals.add(Literal.no(k));
            } else if (mayRaise && !plan[k]) {
                literals.add(Literal.yes(k));
            }
        }
        return literals.toArray();
    }

    private static boolean takesOut(Option option) {
        return switch (option.change()) {
            case Option.AddTo _, Option.Extend _, Option.Speed _ -> false;
            case Option.Replace _, Option.Move _, Option.Retire _ -> true;
        };
    }

    /** A point at the cost of the last one reaches further, and takes its place. */
    private static void add(List<Plan> points, Plan plan) {
        if (!points.isEmpty() && points.getLast().costMinor() == plan.costMinor()) {
            points.removeLast();
        }
        points.add(plan);
    }

    private static Frontier.Section section(Aim aim, List<Plan> points, Search.Found last) {
        boolean isDone = last.isOptimal() || last.isImpossible();
        return new Frontier.Section(aim, List.copyOf(points), isDone ? null : STOPPED);
    }
}
