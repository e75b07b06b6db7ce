package org.linchpin.views.question;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Where;

/**
 * Where a model is read from.
 *
 * @param names gives texts with the paths of the files that are read those that the user knows
 */
public record ModelSource(Path path, UnaryOperator<String> names) {

    /** Read from where the user named it. */
    public static ModelSource of(Path path) {
        return new ModelSource(path, UnaryOperator.identity());
    }

    List<Problem> named(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.severity(), named(problem.where()), names.apply(problem.message()), problem.maybe()))
                .toList();
    }

    private Where named(Where where) {
        return new Where(names.apply(where.file()), where.line(), where.column());
    }
}
