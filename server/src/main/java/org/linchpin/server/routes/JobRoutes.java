package org.linchpin.server.routes;

import java.util.List;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.jobs.Job;
import org.linchpin.server.jobs.JobEvents;
import org.linchpin.server.jobs.JobResult;
import org.linchpin.server.json.Fields;
import org.linchpin.server.page.Table;

/** Long work: how far it is, what it found, and how it is stopped. */
public final class JobRoutes implements RouteGroup {

    private final Api api;

    public JobRoutes(Api api) {
        this.api = api;
    }

    @Override
    public void enter(Routes routes) {
        JobEvents events = new JobEvents(api.jobs());
        routes.get("/jobs", call -> all())
                .get("/jobs/{job}", this::one)
                .get("/jobs/{job}/rows", this::rows)
                .delete("/jobs/{job}", this::cancel)
                .events("/jobs/{job}/events", events::write);
    }

    private Reply all() {
        List<Fields> jobs = api.jobs().all().stream().map(Job::fields).toList();
        return Reply.json(new Fields().put("jobs", jobs));
    }

    private Reply one(Call call) {
        Job job = api.jobs().find(call.path("job"));
        Fields fields = job.fields();
        JobResult result = job.result();
        return Reply.json(result == null ? fields : fields.put("result", result.document()));
    }

    private Reply rows(Call call) {
        Job job = api.jobs().find(call.path("job"));
        JobResult result = job.result();
        Table table = result == null ? null : result.table();
        if (table == null) {
            throw ProblemException.conflict("This job has no rows, or has none yet.");
        }
        return TableReply.of(call, job.id(), new Fields().put("job", job.id()), "rows", table);
    }

    /** It stops soon, with what it has. */
    private Reply cancel(Call call) {
        Job job = api.jobs().find(call.path("job"));
        api.jobs().cancel(job);
        return Reply.json(job.fields()).status(202);
    }

    /** What a route that starts a job answers: 202, and where to look. */
    public static Reply accepted(Job job) {
        return Reply.json(job.fields()).status(202).header("Location", Routes.BASE + "/jobs/" + job.id());
    }
}
