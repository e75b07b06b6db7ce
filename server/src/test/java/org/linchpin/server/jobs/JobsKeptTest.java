package org.linchpin.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.server.http.Faults;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/** What ended is kept, as far as its number and its weight allow. */
class JobsKeptTest {

    private static final int MOST_WEIGHT = 100;
    private static final int MOST = 5;

    /** Ended in that order; only the last look forgets. */
    private static List<String> kept(List<JobResult> results) throws InterruptedException {
        try (Jobs jobs = new Jobs(Faults::problem, 1, 100, MOST, MOST_WEIGHT)) {
            List<String> ids = new ArrayList<>();
            for (JobResult result : results) {
                Job job = jobs.start("who", "shop", 10, work -> result);
                while (!job.state().isOver()) {
                    job.await(0, 1);
                }
                ids.add(job.id());
            }
            return jobs.all().reversed().stream()
                    .map(job -> String.valueOf(ids.indexOf(job.id())))
                    .toList();
        }
    }

    private static JobResult result(String revision, int rows, int nodes) {
        List<Fields> list = IntStream.range(0, rows).mapToObj(k -> new Fields()).toList();
        return new JobResult(revision, new Fields(), new Table(List.of(), list), false, nodes);
    }

    @Test
    void soManyAreKept_theNewest() throws InterruptedException {
        assertThat(kept(List.of(
                        result("a", 1, 0),
                        result("a", 1, 0),
                        result("a", 1, 0),
                        result("a", 1, 0),
                        result("a", 1, 0),
                        result("a", 1, 0),
                        result("a", 1, 0))))
                .containsExactly("2", "3", "4", "5", "6");
    }

    @Test
    void resultsThatHoldOnToOtherRevisions_areKept_asFarAsTheirWeightAllows() throws InterruptedException {
        assertThat(kept(List.of(result("a", 1, 60), result("b", 1, 60)))).containsExactly("1");
        assertThat(kept(List.of(result("a", 1, 60), result("a", 1, 60)))).containsExactly("0", "1");
        assertThat(kept(List.of(result("a", 60, 0), result("a", 60, 0)))).containsExactly("1");
    }

    @Test
    void theLast_isKept_howeverHeavy() throws InterruptedException {
        assertThat(kept(List.of(result("a", 10, 5_000)))).containsExactly("0");
    }
}
