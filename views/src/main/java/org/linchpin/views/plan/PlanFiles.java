package org.linchpin.views.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.options.OptionException;
import org.linchpin.engine.plan.Plan;
import org.linchpin.formats.text.Words;
import org.linchpin.formats.yaml.PlanFile;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;

/** Plans kept in files. */
public final class PlanFiles {

    /** The name of the patch in a model's directory. */
    public static final String APPLIED = "plan.yaml";

    private PlanFiles() {}

    /** The ids of the options that the plan buys; what is wrong with the file ends the verb. */
    public static List<String> options(Path file) {
        return read(file).options();
    }

    /** The same, of a plan that can be carried out in this model. */
    public static List<String> options(Path file, Model model) {
        PlanFile plan = read(file);
        List<String> known = model.options().stream().map(Option::id).toList();
        List<Problem> unknown = new ArrayList<>();
        for (PlanFile.Step step : plan.steps()) {
            if (!known.contains(step.option())) {
                unknown.add(Problem.error(
                        step.where(),
                        "a plan must name options of the model, \"" + step.option() + "\" is unknown",
                        Words.maybe(step.option(), known)));
            }
        }
        if (!unknown.isEmpty()) {
            throw FailedException.badInput(unknown);
        }
        try {
            Bought.apply(model, plan.options());
        } catch (OptionException e) {
            throw FailedException.failed("\"" + file + "\" is no plan for this model. " + e.getMessage());
        }
        return plan.options();
    }

    private static PlanFile read(Path file) {
        Problems problems = new Problems();
        try {
            PlanFile plan = PlanFile.read(file, problems);
            if (problems.hasErrors()) {
                throw FailedException.badInput(problems.list());
            }
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the plan; {@code file} must not be there. */
    public static void save(Opened opened, Plan plan, PlanWords words, Path file) throws IOException {
        file(opened, plan, words, file.toString()).write(file, remarks(opened, plan, words));
    }

    /** What {@link #save} writes. */
    public static String text(Opened opened, Plan plan, PlanWords words) {
        return file(opened, plan, words, APPLIED).text(remarks(opened, plan, words));
    }

    private static PlanFile file(Opened opened, Plan plan, PlanWords words, String name) {
        if (opened.model().asOf() == null) {
            throw FailedException.usage(
                    "A plan is written with the days on which its options stand; the model has no as-of.",
                    "\"as-of: 2026-11-01\" in the model");
        }
        List<PlanFile.Step> steps = new ArrayList<>();
        for (Plan.Item item : plan.items()) {
            steps.add(new PlanFile.Step(item.option(), words.day(item.standsSeconds()), new Where(name, 0, 0)));
        }
        return new PlanFile(steps);
    }

    private static List<String> remarks(Opened opened, Plan plan, PlanWords words) {
        return List.of(
                "A plan for " + opened.model().name() + " (sha256 " + opened.sha256() + "), ordered on "
                        + opened.model().asOf() + ": " + words.money(plan.costMinor()) + ".",
                "Each option with the day on which it is to stand; correct a day that slips. In the directory of the model an",
                "option counts from its day on, as soon as as-of has passed it.");
    }

    /** Where the plan goes in the model. */
    public static Path applied(Path model) {
        if (!Files.isDirectory(model)) {
            throw FailedException.usage(
                    "A plan is applied to a model that is a directory, \"" + model + "\" is none.",
                    "--save plan.yaml, and \"include: [plan.yaml]\" in the model");
        }
        return model.resolve(APPLIED);
    }
}
