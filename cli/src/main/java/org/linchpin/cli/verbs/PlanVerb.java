package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.plan.Frontier;
import org.linchpin.engine.plan.Master;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.plan.Planner;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.solver.Scip;
import org.linchpin.views.plan.ComparisonView;
import org.linchpin.views.plan.FrontierView;
import org.linchpin.views.plan.PlanFiles;
import org.linchpin.views.plan.PlanView;
import org.linchpin.views.plan.Planned;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.View;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: the way out, and whether it merely moves the dependence. */
@Command(
        name = "plan",
        description = "The cheapest options that meet the model's policies, together; whether they merely move the "
                + "dependence to somebody else; the holes until they stand. Exit 0 if the policies are met, 3 if not.",
        footer = {
            "",
            "Examples:",
            "  linchpin plan my-organisation",
            "  linchpin plan my-organisation --without-policy own-cloud --budget 20M --readiness 1y",
            "  linchpin plan my-organisation --pareto",
            "  linchpin plan my-organisation --pareto --open 4 --save plan-4.yaml",
            "  linchpin plan my-organisation --plan plan-4.yaml --compare plan-7.yaml",
            "  linchpin cut my-organisation vendor-h --with @plan-4.yaml"
        })
public final class PlanVerb extends Verb {

    private static final long NO_LIMIT_SECONDS = TimeUnit.DAYS.toSeconds(365);

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Option(
            names = "--horizon",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Converters.Span.class,
            description = "For policies that name none: what stops later does not count. Default: 180d.")
    int horizonSeconds;

    @Option(
            names = "--period",
            paramLabel = "SPAN",
            defaultValue = "5y",
            converter = Converters.Span.class,
            description = "For how long yearly costs are counted. Default: 5y.")
    int periodSeconds;

    @Mixin
    final PlanPolicyOptions policies = new PlanPolicyOptions();

    @Option(
            names = "--time-limit",
            paramLabel = "SPAN",
            defaultValue = "60s",
            converter = Converters.Span.class,
            description = "How long to search; what is found until then is shown. 0s: no limit. Default: 60s.")
    int limitSeconds;

    @Option(names = "--pareto", description = "What more money buys: the plans that no other beats.")
    boolean pareto;

    @Option(names = "--open", paramLabel = "N", description = "With --pareto: show the plan of that number.")
    @Nullable
    Integer point;

    @Option(names = "--plan", paramLabel = "FILE", description = "Judge a saved plan; search for none.")
    @Nullable
    Path saved;

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "FILE",
            description = "Set the plan beside these saved ones.")
    List<Path> others = List.of();

    @Option(names = "--save", paramLabel = "FILE", description = "Write the plan as a YAML patch of the model.")
    @Nullable
    Path file;

    @Option(names = "--apply", description = "Write it into the model's directory, as plan.yaml.")
    boolean apply;

    public PlanVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        check();
        try (Effort work = Effort.of(terminal, output.quiet, "plan", limitSeconds)) {
            Opened opened = input.open(terminal, output.quiet);
            PlanQuestion question = new PlanQuestion(
                    policies.policies().of(opened.written()), opened.network().terms(), horizonSeconds, periodSeconds);
            Master master = new Scip(limitSeconds == 0 ? NO_LIMIT_SECONDS : limitSeconds);
            if (pareto && point == null) {
                Frontier frontier = Planner.frontier(question, master, work);
                return print(new FrontierView(opened, question, frontier), work);
            }
            Planned planned = planned(opened, question, master, work);
            int exit = print(view(planned, master, work), work);
            write(planned);
            return exit != ExitCode.DONE || pareto || planned.isMet() ? exit : ExitCode.POLICY;
        } catch (LinkageError e) {
            throw FailedException.failed("plan needs the native code of its solver, which is there for Linux on x86-64"
                    + " alone and does not load here: " + e.getMessage());
        }
    }

    private void check() {
        if (point != null && !pareto) {
            throw FailedException.usage("--open is the number of a plan of --pareto.", "--pareto --open " + point);
        }
        if (pareto && saved != null) {
            throw FailedException.usage("A plan comes from --pareto or from --plan, not from both.", null);
        }
        if (pareto && point == null && (file != null || apply || !others.isEmpty())) {
            throw FailedException.usage(
                    "--save, --apply and --compare are about one plan of --pareto.", "--pareto --open 1");
        }
        if (!input.with.isEmpty()) {
            throw FailedException.usage(
                    "plan chooses among the options itself; --with is for the other verbs.",
                    "\"done: 2026-10-01\" for an option that stands");
        }
        if (SnapshotReader.isSnapshot(input.path)) {
            throw FailedException.usage(
                    "plan needs the model; a snapshot holds what was compiled of it, and no options.", null);
        }
        Path applied = apply ? PlanFiles.applied(input.path) : null;
        for (Path target : new Path[] {file, applied}) {
            if (target != null && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw FailedException.failed("\"" + target + "\" is already there");
            }
        }
    }

    private Planned planned(Opened opened, PlanQuestion question, Master master, Effort work) {
        if (saved != null) {
            return given(opened, question, saved, master, work);
        }
        if (point == null) {
            return new Planned(opened, question, Planner.answer(question, master, work), "cheapest");
        }
        List<Plan> points = new ArrayList<>();
        Planner.frontier(question, master, work).sections().forEach(section -> points.addAll(section.points()));
        if (point < 1 || point > points.size()) {
            throw FailedException.usage(
                    "--open must be " + (points.isEmpty() ? "of a plan, there is none" : "1 to " + points.size())
                            + ", not \"" + point + "\".",
                    null);
        }
        PlanAnswer answer = Planner.given(question, points.get(point - 1).options(), master, work);
        return new Planned(opened, question, answer, "plan " + point);
    }

    private static Planned given(Opened opened, PlanQuestion question, Path file, Master master, Effort work) {
        List<String> options = PlanFiles.options(file, opened.written());
        return new Planned(opened, question, Planner.given(question, options, master, work), file.toString());
    }

    private View view(Planned planned, Master master, Effort work) {
        if (others.isEmpty()) {
            return new PlanView(planned);
        }
        List<Planned> all = new ArrayList<>(List.of(planned));
        for (Path other : others) {
            all.add(given(planned.opened(), planned.question(), other, master, work));
        }
        return new ComparisonView(all);
    }

    private void write(Planned planned) throws IOException {
        Plan plan = planned.answer().plan();
        List<Path> targets = new ArrayList<>();
        if (file != null) {
            targets.add(file);
        }
        if (apply) {
            targets.add(PlanFiles.applied(input.path));
        }
        if (targets.isEmpty()) {
            return;
        }
        if (plan == null || plan.items().isEmpty()) {
            terminal.err().println("linchpin: there is no plan to write");
            return;
        }
        for (Path target : targets) {
            PlanFiles.save(planned.opened(), plan, planned.words(), target);
            if (!output.quiet) {
                terminal.err()
                        .println("Wrote " + target + ": "
                                + Figures.count(plan.items().size(), "option", "options") + ".");
            }
        }
    }
}
