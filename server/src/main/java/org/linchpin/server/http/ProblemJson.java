package org.linchpin.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.views.json.Fields;

/**
 * How a request failed, in the fields of RFC 9457, with a guess and the problems of a model beside them.
 *
 * @param type the last part of its type, a relative reference to docs/server.md
 * @param instance the path that was asked
 * @param maybe a guess at what was meant, or null
 * @param problems of the model the request is about
 */
public record ProblemJson(
        int status,
        String type,
        String detail,
        String instance,
        @Nullable String maybe,
        List<Problem> problems) {

    public static final String CONTENT_TYPE = "application/problem+json";

    /** As an object. */
    public Fields fields() {
        Fields fields = new Fields()
                .put("type", "/problems/" + type)
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance);
        if (maybe != null) {
            fields.put("maybe", maybe);
        }
        return problems.isEmpty() ? fields : fields.put("problems", list(problems));
    }

    /** Problems as objects: file, line, column, severity, message, maybe. */
    public static List<Fields> list(List<Problem> problems) {
        List<Fields> list = new ArrayList<>(problems.size());
        for (Problem problem : problems) {
            list.add(new Fields()
                    .put("file", problem.where().file())
                    .put("line", problem.where().line())
                    .put("column", problem.where().column())
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("message", problem.message())
                    .put("maybe", problem.maybe()));
        }
        return list;
    }
}
