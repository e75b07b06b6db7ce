package org.linchpin.server.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;

/**
 * Closes connections that drip: a request whose headers or body come too slowly, or that takes too long as a whole. An
 * idle timeout alone does not see them, for each drop counts as life. Looks once a second. Threads may share it.
 */
public final class SlowConnections implements Connection.Listener, AutoCloseable {

    private static final String BODY = "org.linchpin.server.body";
    private static final long SECOND = 1_000_000_000L;
    private static final long NEVER = Long.MAX_VALUE;

    private final Limits limits;
    private final Map<Connection, Watch> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slow-connections").factory());

    public SlowConnections(Limits limits) {
        this.limits = limits;
        var unused = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** How one connection stands; times in nanoseconds of the system's counter. */
    static final class Watch {
        private boolean busy;
        private long bytesAtRest;
        private long partSince = NEVER;
        private long endOfRequest = NEVER;
        private long endOfBody = NEVER;

        synchronized void began(long end) {
            busy = true;
            partSince = NEVER;
            endOfRequest = end;
        }

        synchronized void body(long end) {
            endOfBody = end;
        }

        synchronized void bodyIsThere() {
            endOfBody = NEVER;
        }

        synchronized void rests(long bytesIn) {
            busy = false;
            bytesAtRest = bytesIn;
            endOfRequest = NEVER;
            endOfBody = NEVER;
        }

        synchronized boolean isLate(long bytesIn, long now, long headerNanos) {
            if (busy) {
                return now > endOfRequest || now > endOfBody;
            }
            if (bytesIn > bytesAtRest && partSince == NEVER) {
                partSince = now;
            }
            return partSince != NEVER && now - partSince > headerNanos;
        }
    }

    @Override
    public void onOpened(Connection connection) {
        watched.put(connection, new Watch());
    }

    @Override
    public void onClosed(Connection connection) {
        watched.remove(connection);
    }

    /**
     * A request is being answered on its connection.
     *
     * @param stream true if it may take for ever
     * @return to be run when it is done
     */
    Runnable began(Request request, boolean stream) {
        Connection connection = request.getConnectionMetaData().getConnection();
        Watch watch = watched.get(connection);
        if (watch == null) {
            return () -> {};
        }
        watch.began(stream ? NEVER : System.nanoTime() + limits.requestSeconds() * SECOND);
        request.setAttribute(BODY, new Body() {
            @Override
            public void begins() {
                watch.body(System.nanoTime() + limits.bodySeconds() * SECOND);
            }

            @Override
            public void isThere() {
                watch.bodyIsThere();
            }
        });
        return () -> watch.rests(connection.getBytesIn());
    }

    /** Is told when a body is read: only while it comes does its clock run. */
    interface Body {
        void begins();

        void isThere();
    }

    /** The name of the request's attribute that is a {@link Body}. */
    static String bodyAttribute() {
        return BODY;
    }

    private void look() {
        long now = System.nanoTime();
        watched.forEach((connection, watch) -> {
            if (watch.isLate(connection.getBytesIn(), now, limits.headerSeconds() * SECOND)) {
                watched.remove(connection);
                connection.getEndPoint().close();
            }
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
