package org.linchpin.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeSet;
import org.linchpin.server.metrics.Metrics;

/**
 * Where routes are entered. A route reads a {@link Call} and answers a {@link Reply}, or throws; all that is common to
 * them is done here: tokens, entity tags, problems, counting. Paths begin after {@code /api/v1}.
 */
public final class Routes {

    public static final String BASE = "/api/v1";
    private static final int BUFFER_BYTES = 1 << 16;

    /** What one route does. */
    @FunctionalInterface
    public interface Route {
        Reply answer(Call call) throws IOException;
    }

    /** A route that writes for as long as it has something to say. */
    @FunctionalInterface
    public interface Stream {
        void write(Call call) throws IOException;
    }

    private final RoutesConfig routes;
    private final Session session;
    private final Limits limits;
    private final Metrics metrics;
    private final ConsoleFiles console;
    private final Set<String> entered = new TreeSet<>();

    public Routes(RoutesConfig routes, Session session, Limits limits, Metrics metrics, ConsoleFiles console) {
        this.routes = routes;
        this.session = session;
        this.limits = limits;
        this.metrics = metrics;
        this.console = console;
        routes.exception(HttpResponseException.class, this::withoutRoute);
        routes.exception(Exception.class, (fault, context) -> write(Faults.problem(fault), context));
    }

    /** Changes nothing; answers HEAD too. */
    public Routes get(String path, Route route) {
        at(BASE, path, route);
        return this;
    }

    /** All that were entered, as {@code GET /api/v1/models/{model}}. */
    public Set<String> entered() {
        return Set.copyOf(entered);
    }

    /** The same beside the API, as {@code /metrics}. */
    public Routes getBeside(String path, Route route) {
        at("", path, route);
        return this;
    }

    private void at(String base, String path, Route route) {
        add(HandlerType.GET, base, path, route, false);
        add(HandlerType.HEAD, base, path, route, false);
    }

    public Routes post(String path, Route route) {
        add(HandlerType.POST, BASE, path, route, true);
        return this;
    }

    public Routes put(String path, Route route) {
        add(HandlerType.PUT, BASE, path, route, true);
        return this;
    }

    public Routes delete(String path, Route route) {
        add(HandlerType.DELETE, BASE, path, route, true);
        return this;
    }

    /** A stream of events; its path ends with {@code /events}. */
    public Routes events(String path, Stream stream) {
        enter(HandlerType.GET, BASE + path);
        routes.addHttpHandler(HandlerType.GET, BASE + path, context -> {
            long began = System.nanoTime();
            try {
                stream.write(new Call(context, limits));
            } catch (RuntimeException e) {
                if (!context.res().isCommitted()) {
                    write(Faults.problem(e), context);
                }
            } finally {
                metrics.answered("GET", BASE + path, context.res().getStatus(), System.nanoTime() - began);
            }
        });
        return this;
    }

    private void enter(HandlerType method, String path) {
        if (!method.equals(HandlerType.HEAD)) {
            entered.add(method.name() + " " + path.replace('<', '{').replace('>', '}'));
        }
    }

    private void add(HandlerType method, String base, String path, Route route, boolean changes) {
        enter(method, base + path);
        routes.addHttpHandler(method, base + path, context -> {
            long began = System.nanoTime();
            try {
                answer(context, route, changes);
            } finally {
                metrics.answered(method.name(), base + path, context.res().getStatus(), System.nanoTime() - began);
            }
        });
    }

    private void answer(Context context, Route route, boolean changes) throws IOException {
        Reply reply;
        try {
            Call call = new Call(context, limits);
            if (changes) {
                session.require(call);
            }
            reply = route.answer(call);
            if (!changes) {
                call.refuseOthers();
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            write(Faults.problem(e), context);
            return;
        }
        write(reply, context);
    }

    private static void write(Reply reply, Context context) throws IOException {
        reply.headers().forEach(context::header);
        String tag = reply.etag();
        if (tag != null) {
            context.header("ETag", ETags.quoted(tag));
            if (!reply.headers().containsKey("Cache-Control")) {
                context.header("Cache-Control", "private, no-cache");
            }
            boolean isRead = context.req().getMethod().equals("GET")
                    || context.req().getMethod().equals("HEAD");
            if (isRead && ETags.matchesWeakly(context.header("If-None-Match"), tag)) {
                context.status(304);
                return;
            }
        }
        context.status(reply.status());
        if (reply.type().isEmpty()) {
            return;
        }
        context.contentType(reply.type());
        if (context.req().getMethod().equals("HEAD")) {
            return;
        }
        OutputStream out = new BufferedOutputStream(context.outputStream(), BUFFER_BYTES);
        reply.body().write(out);
        out.flush();
    }

    private static void write(ProblemException problem, Context context) {
        if (context.res().isCommitted()) {
            return;
        }
        context.status(problem.status());
        problem.headers().forEach(context::header);
        context.res().setHeader("ETag", null);
        context.header("Cache-Control", "no-store");
        context.contentType(ProblemJson.CONTENT_TYPE);
        context.result(Problems.bytes(problem.problem(context.path())));
    }

    /** What no route answers: a file or page of the console, or a problem. */
    private void withoutRoute(HttpResponseException e, Context context) {
        long began = System.nanoTime();
        String method = context.req().getMethod();
        Reply page = e.getStatus() == 404 && method.matches("GET|HEAD") ? console.find(context.path()) : null;
        try {
            if (page != null) {
                write(page, context);
            } else {
                write(problem(e, context.path()), context);
            }
        } catch (IOException gone) {
            // The caller has left.
        } finally {
            metrics.answered(
                    method, page == null ? "none" : "console", context.res().getStatus(), System.nanoTime() - began);
        }
    }

    private static ProblemException problem(HttpResponseException e, String path) {
        return switch (e.getStatus()) {
            case 404 -> ProblemException.of(404, "not-found", "There is nothing at \"" + path + "\".");
            case 405 -> ProblemException.badMethod(e.getDetails().getOrDefault("availableMethods", ""));
            default ->
                ProblemException.of(
                        e.getStatus(), e.getStatus() < 500 ? "bad-request" : "fault", String.valueOf(e.getMessage()));
        };
    }
}
