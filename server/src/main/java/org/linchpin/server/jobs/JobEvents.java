package org.linchpin.server.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Reply;

/**
 * A job as server-sent events: {@code progress} whenever its state changed, {@code end} when it is over, a comment every
 * few seconds else. Each event is the whole state, so a caller that comes back with {@code Last-Event-ID} misses nothing.
 */
public final class JobEvents {

    private static final int BEAT_SECONDS = 10;

    private final Jobs jobs;
    private final int beatSeconds;

    public JobEvents(Jobs jobs) {
        this(jobs, BEAT_SECONDS);
    }

    JobEvents(Jobs jobs, int beatSeconds) {
        this.jobs = jobs;
        this.beatSeconds = beatSeconds;
    }

    /** Returns when the job is over, the caller has left, or the server stops. */
    public void write(Call call) throws IOException {
        Job job = jobs.find(call.path("job"));
        long seen = lastSeen(call.header("Last-Event-ID"));
        try (OutputStream out = call.stream("text/event-stream; charset=utf-8")) {
            send(out, "retry: 1000\n\n");
            while (!jobs.isClosed()) {
                // Who comes back after the end is told at once.
                long version = job.await(job.state().isOver() ? 0 : seen, beatSeconds);
                Job.State state = job.state();
                if (version > seen || state.isOver()) {
                    seen = version;
                    String data = new String(Reply.bytes(job.fields()), StandardCharsets.UTF_8);
                    String name = state.isOver() ? "end" : "progress";
                    send(out, "id: " + version + "\nevent: " + name + "\ndata: " + data.strip() + "\n\n");
                } else {
                    send(out, ": here\n\n");
                }
                if (state.isOver()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long lastSeen(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,15}") ? Long.parseLong(header) : 0;
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
