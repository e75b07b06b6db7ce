package org.linchpin.server.http;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What a request must show before anything else is done for it: a known method, the name of this server (against DNS
 * rebinding), no other site as its origin, a query of bounded length, and a free place.
 */
public final class FrontDoor extends Handler.Wrapper {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private final Limits limits;
    private final Semaphore places;
    private final Semaphore streams;
    private final SlowConnections slow;

    public FrontDoor(Limits limits, SlowConnections slow) {
        this.limits = limits;
        this.slow = slow;
        this.places = new Semaphore(limits.requests());
        this.streams = new Semaphore(limits.streams());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SecurityHeaders.put(response.getHeaders());
        ProblemException refusal = refusal(request);
        if (refusal != null) {
            Problems.write(refusal, request, response, callback);
            return true;
        }
        boolean stream = isStream(request);
        Semaphore place = stream ? streams : places;
        if (!place.tryAcquire()) {
            Problems.write(
                    ProblemException.busy("So many requests are being answered that there is no place for this one."),
                    request,
                    response,
                    callback);
            return true;
        }
        Runnable done = slow.began(request, stream);
        Request.addCompletionListener(request, failure -> {
            place.release();
            done.run();
        });
        return super.handle(request, response, callback);
    }

    private @Nullable ProblemException refusal(Request request) {
        if (!METHODS.contains(request.getMethod())) {
            return ProblemException.badMethod(String.join(", ", METHODS));
        }
        String query = request.getHttpURI().getQuery();
        if (query != null && query.length() > limits.queryChars()) {
            return ProblemException.of(
                    414, "too-long", "A query must have at most \"" + limits.queryChars() + "\" characters.");
        }
        if (!isOurs(request.getHeaders().get(HttpHeader.HOST), request)) {
            return ProblemException.of(
                    421, "wrong-host", "The header Host must name this server, as \"127.0.0.1\" with its port.");
        }
        return fromElsewhere(request)
                ? ProblemException.of(403, "wrong-origin", "Pages of other sites may not ask this server.")
                : null;
    }

    /** Other sites may link to a page, and to nothing else. */
    private static boolean fromElsewhere(Request request) {
        for (String origin : request.getHeaders().getValuesList(HttpHeader.ORIGIN)) {
            if (!origin.startsWith("http://") || !isOurs(origin.substring("http://".length()), request)) {
                return true;
            }
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site == null || site.equals("same-origin") || site.equals("none")) {
            return false;
        }
        boolean isLink = request.getMethod().equals("GET")
                && "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"))
                && "document".equals(request.getHeaders().get("Sec-Fetch-Dest"))
                && !Request.getPathInContext(request).startsWith(ConsoleFiles.API);
        return !isLink;
    }

    private static boolean isOurs(@Nullable String authority, Request request) {
        int port = Request.getLocalPort(request);
        return authority != null
                && (authority.equals("127.0.0.1:" + port)
                        || authority.equalsIgnoreCase("localhost:" + port)
                        || authority.equals("[::1]:" + port)
                        || (port == 80
                                && Set.of("127.0.0.1", "localhost", "[::1]").contains(authority)));
    }

    private static boolean isStream(Request request) {
        String path = Request.getPathInContext(request);
        return path.startsWith(ConsoleFiles.API) && path.endsWith("/events");
    }
}
