package org.linchpin.server.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.text.Quote;

/** A request that cannot be answered. Carries what the caller is told as {@link ProblemJson}; never a stack trace. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final @Nullable String maybe;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    private ProblemException(
            int status,
            String type,
            String detail,
            @Nullable String maybe,
            List<Problem> problems,
            Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.type = type;
        this.maybe = maybe;
        this.problems = problems;
        this.headers = headers;
    }

    /**
     * @param type a word of docs/server.md, as {@code bad-request}
     * @param detail what must hold, with the value in quotes
     */
    public static ProblemException of(int status, String type, String detail) {
        return of(status, type, detail, null);
    }

    /** @param maybe what was meant, or what to do, or null */
    public static ProblemException of(int status, String type, String detail, @Nullable String maybe) {
        return new ProblemException(status, type, detail, maybe, List.of(), Map.of());
    }

    /** 400: something asked is not as it must be. */
    public static ProblemException badRequest(String detail) {
        return of(400, "bad-request", detail);
    }

    /** @param maybe a guess at what was meant, without the leading "Maybe", or null */
    public static ProblemException badRequest(String detail, @Nullable String maybe) {
        return new ProblemException(400, "bad-request", detail, maybe, List.of(), Map.of());
    }

    /** 404: there is no such thing; the nearest one there is is guessed. */
    public static ProblemException notFound(String kind, String id, Collection<String> known) {
        String near = new Nearest().of(id, known);
        String maybe = near == null ? null : Quote.of(near) + "?";
        String detail = "There is no " + kind + " " + Quote.of(id) + ".";
        return new ProblemException(404, "not-found", detail, maybe, List.of(), Map.of());
    }

    /** 409: it is there already, or cannot be done to what is there. */
    public static ProblemException conflict(String detail) {
        return of(409, "conflict", detail);
    }

    /** 412: what the caller saw is no longer so. */
    public static ProblemException changed(String detail) {
        return of(412, "changed", detail);
    }

    /** 422: a model that does not read; nothing of it was written. */
    public static ProblemException badModel(String detail, List<Problem> problems) {
        return new ProblemException(422, "bad-model", detail, null, problems, Map.of());
    }

    /** 405: not by that method; {@code Allow} names those that may be. */
    static ProblemException badMethod(String allowed) {
        return new ProblemException(
                405,
                "method-not-allowed",
                "The method must be one of " + allowed + ".",
                null,
                List.of(),
                Map.of("Allow", allowed));
    }

    /** 503: come again in a moment. */
    public static ProblemException busy(String detail) {
        return new ProblemException(503, "busy", detail, null, List.of(), Map.of("Retry-After", "1"));
    }

    public int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** @param instance the path that was asked */
    public ProblemJson problem(String instance) {
        return new ProblemJson(status, type, String.valueOf(getMessage()), instance, maybe, problems);
    }
}
