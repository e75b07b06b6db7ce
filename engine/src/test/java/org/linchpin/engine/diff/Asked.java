package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.network.Terms;

/** Questions about two models, asked as the command line asks them: parties, and jurisdictions, groups of up to two. */
public final class Asked {

    private static final int MANY = 100_000;

    private Asked() {}

    public static Version version(Model model) {
        Compiled worst = Compiled.of(model, Terms.WORST);
        Compiled best = Openness.isOpen(model) ? Compiled.of(model, Terms.BEST) : null;
        return new Version(
                model,
                model,
                false,
                new Version.World(worst.network(), worst.switches()),
                best == null ? null : new Version.World(best.network(), best.switches()),
                true);
    }

    public static DiffQuestion question(Model before, Model after, int horizonSeconds) {
        return question(before, after, horizonSeconds, MANY);
    }

    /** About the functions of both. */
    public static DiffQuestion question(Model before, Model after, int horizonSeconds, int first) {
        Set<String> targets = new LinkedHashSet<>(functions(before));
        targets.addAll(functions(after));
        return new DiffQuestion(
                version(before),
                version(after),
                List.copyOf(targets),
                List.of(new DiffQuestion.Level("parties", false), new DiffQuestion.Level("jurisdictions", false)),
                2,
                horizonSeconds,
                first);
    }

    public static DiffAnswer diff(Model before, Model after, int horizonSeconds) {
        return Diff.answer(question(before, after, horizonSeconds), Work.UNBOUNDED);
    }

    private static List<String> functions(Model model) {
        List<String> ids = new ArrayList<>();
        model.nodes().forEach(node -> {
            if (node.kind() == Kind.FUNCTION) {
                ids.add(node.id());
            }
        });
        return ids;
    }
}
