package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.Work;
import org.linchpin.server.RunningServer.Answer;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.jobs.Job;
import org.linchpin.server.jobs.JobResult;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/** Long work: watched, stopped, bounded. */
class JobsTest {

    @TempDir
    Path dir;

    private RunningServer running;
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        running = RunningServer.in(dir);
    }

    @AfterEach
    void stop() throws IOException {
        end.countDown();
        running.close();
    }

    @Test
    void aJob_tellsItsResult() {
        Job job = running.server
                .jobs()
                .start(
                        "test",
                        "shop",
                        60,
                        work -> new JobResult(new Fields().put("sum", 7), new Table(List.of(), List.of())));

        List<String> events = events(job, "0");

        assertThat(events.getLast()).contains("event: end").contains("\"state\":\"done\"");
        var told = running.get("/api/v1/jobs/" + job.id()).json();
        assertThat(running.get(told.get("result").stringValue())
                        .json()
                        .get("sum")
                        .intValue())
                .isEqualTo(7);
    }

    @Test
    void progress_isToldAsItHappens_andCancelKeepsWhatWasFound() throws IOException {
        Job job = running.server.jobs().start("test", "shop", 60, JobsTest::untilStopped);
        try (BufferedReader reader = open(job, "0")) {
            String first = event(reader);
            String second = event(reader);
            assertThat(first + second).contains("event: progress").contains("\"state\":\"running\"");

            assertThat(running.delete("/api/v1/jobs/" + job.id()).status()).isEqualTo(202);
            String last = event(reader);
            while (!last.contains("event: end")) {
                last = event(reader);
            }
            assertThat(last).contains("\"state\":\"cancelled\"").contains("/result\"");
            assertThat(reader.readLine()).isNull();
        }
    }

    @Test
    void whoComesBack_missesNothing() {
        Job job = running.server
                .jobs()
                .start("test", "shop", 60, work -> new JobResult(new Fields(), new Table(List.of(), List.of())));
        List<String> all = events(job, "0");
        String lastId = all.getLast()
                .lines()
                .filter(line -> line.startsWith("id: "))
                .findFirst()
                .orElseThrow();

        assertThat(events(job, lastId.substring(4)).getLast()).contains("event: end");
        assertThat(events(job, "nonsense").getLast()).contains("event: end");
        assertThat(events(job, "999999").getLast()).contains("event: end");
    }

    @Test
    void aJob_isAskedToStop_whenItsTimeIsOver() {
        Job job = running.server.jobs().start("test", "shop", 1, JobsTest::untilStopped);

        assertThat(events(job, "0").getLast()).contains("\"state\":\"done\"").contains("\"outOfTime\":true");
    }

    @Test
    void aFailure_isAProblemOfTheJob() {
        Job job = running.server.jobs().start("test", "shop", 60, work -> {
            throw ProblemException.badRequest("The target must be a node, not \"x\".");
        });

        String last = events(job, "0").getLast();

        assertThat(last).contains("\"state\":\"failed\"").contains("The target must be a node");
        assertThat(running.get("/api/v1/jobs/" + job.id()).status()).isEqualTo(200);
    }

    @Test
    void moreJobsThanMayWait_areRefused() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 200; i++) {
                        running.server.jobs().start("test", "shop", 60, work -> {
                            await();
                            return new JobResult(new Fields(), new Table(List.of(), List.of()));
                        });
                    }
                })
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no place");
    }

    @Test
    void jobsThatAreOver_areKeptUpToABound() {
        for (int i = 0; i < 150; i++) {
            Job job = running.server
                    .jobs()
                    .start("test", "shop", 60, work -> new JobResult(new Fields(), new Table(List.of(), List.of())));
            events(job, "0");
        }

        assertThat(running.get("/api/v1/jobs?limit=1000").json().get("items").size())
                .isEqualTo(100);
    }

    @Test
    void anUnknownJob_isNotFound() {
        assertThat(running.get("/api/v1/jobs/none").status()).isEqualTo(404);
        assertThat(running.get("/api/v1/jobs/none/events").status()).isEqualTo(404);
        assertThat(running.delete("/api/v1/jobs/none").status()).isEqualTo(404);
    }

    @Test
    void closing_endsJobsAndStreams() throws IOException {
        Job job = running.server.jobs().start("test", "shop", 60, JobsTest::untilStopped);
        try (BufferedReader reader = open(job, "0")) {
            event(reader);
            running.server.jobs().close();
            List<String> left = reader.lines().toList();
            assertThat(left).isNotEmpty();
        }
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JobResult untilStopped(Work work) {
        long done = 0;
        while (!work.stopped()) {
            work.progress(++done, 1_000_000);
            Thread.onSpinWait();
        }
        return new JobResult(new Fields().put("found", 1), new Table(List.of(), List.of()));
    }

    /** All events until the stream ends. */
    private List<String> events(Job job, String after) {
        try (BufferedReader reader = open(job, after)) {
            List<String> events = new ArrayList<>();
            for (String event = event(reader); !event.isEmpty(); event = event(reader)) {
                events.add(event);
            }
            return events;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private BufferedReader open(Job job, String after) throws IOException {
        try {
            var response = running.client()
                    .send(
                            running.request("/api/v1/jobs/" + job.id() + "/events", "Last-Event-ID", after)
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next one, or nothing at the end; comments and retries are passed over. */
    private static String event(BufferedReader reader) throws IOException {
        StringBuilder event = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty() && event.indexOf("data: ") >= 0) {
                return event.toString();
            }
            if (line.isEmpty()) {
                event.setLength(0);
            } else {
                event.append(line).append('\n');
            }
        }
        return "";
    }

    @Test
    void aResult_isFiltered_byTheModelThatWasAsked_thoughItHasChangedSince() throws IOException {
        Answer started =
                running.post("/api/v1/models/shop/jobs", "{\"kind\": \"who\", \"query\": {\"target\": \"shop\"}}");
        String id = started.json().get("id").stringValue();
        events(running.server.jobs().find(id), "0");
        Answer file = running.get("/api/v1/models/shop/files/model.yaml");
        Answer written = running.put(
                "/api/v1/models/shop/files/model.yaml",
                file.body().replace("name: Shop", "name: Store"),
                "If-Match",
                file.header("ETag"));
        assertThat(written.status()).isEqualTo(200);

        Answer result = running.get("/api/v1/jobs/" + id + "/result?filter=kind:function");

        assertThat(result.status()).as(result.body()).isEqualTo(200);
        assertThat(result.json().get("total").intValue()).isPositive();
    }
}
