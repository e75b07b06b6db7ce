package org.linchpin.server.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Census;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Problem;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;

/**
 * What is told of a model beside all others; small enough to be kept for each.
 *
 * @param model what it says of itself, or null if it has errors
 */
public record Facts(
        String id,
        String sha256,
        boolean snapshot,
        int errors,
        int warnings,
        int notes,
        @Nullable OfModel model) {

    /**
     * @param needs of the compiled network
     * @param assumptionShare from 0 to 1
     */
    public record OfModel(
            String name,
            @Nullable String about,
            @Nullable String self,
            @Nullable String asOf,
            String currency,
            Census census,
            long needs,
            int parties,
            int jurisdictions,
            int options,
            int scenarios,
            double assumptionShare) {}

    /** Compiles the model. */
    static Facts of(Revision revision) {
        return new Facts(
                revision.modelId(),
                revision.sha256(),
                revision.isSnapshot(),
                count(revision.problems(), Problem.Severity.ERROR),
                count(revision.problems(), Problem.Severity.WARNING),
                count(revision.problems(), Problem.Severity.NOTE),
                revision.isSound() ? ofModel(revision) : null);
    }

    private static OfModel ofModel(Revision revision) {
        Model model = revision.written();
        Opened opened = revision.open(new Reading(null, false, List.of()));
        return new OfModel(
                model.name(),
                model.about(),
                model.self(),
                model.asOf() == null ? null : model.asOf().toString(),
                model.currency(),
                Census.of(model),
                opened.network().needCount(),
                model.parties().size(),
                model.jurisdictions().size(),
                model.options().size(),
                model.scenarios().size(),
                opened.assumptionShare());
    }

    private static int count(List<Problem> problems, Problem.Severity severity) {
        return (int) problems.stream().filter(p -> p.severity() == severity).count();
    }
}
