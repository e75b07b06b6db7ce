package org.linchpin.server.routes;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.linchpin.server.answers.Analyses;
import org.linchpin.server.answers.Answer;
import org.linchpin.server.answers.Answering;
import org.linchpin.server.answers.Parameters;
import org.linchpin.server.answers.Subject;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Input;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.jobs.Job;
import org.linchpin.server.jobs.JobEvents;
import org.linchpin.server.jobs.JobResult;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.server.store.Hash;
import org.linchpin.server.workspace.Revision;
import org.linchpin.views.json.Fields;

/** Long work: how far it is, what it found, and how it is stopped. */
public final class JobRoutes implements RouteGroup {

    private static final int MOST_PARAMETERS = 40;
    private static final int MOST_CHARS = 8_000;
    private static final int USUAL_SECONDS = 60;
    private static final int MOST_SECONDS = 3_600;

    private static final List<Column> COLUMNS = List.of(
            Column.text("id"),
            Column.text("kind"),
            Column.text("model"),
            Column.text("state"),
            Column.number("done"),
            Column.number("total"),
            Column.text("createdAt"),
            Column.text("startedAt"),
            Column.text("endedAt"),
            Column.flag("outOfTime"));

    private final Api api;
    private final Asker asker;

    public JobRoutes(Api api) {
        this.api = api;
        this.asker = new Asker(api);
    }

    @Override
    public void enter(Routes routes) {
        JobEvents events = new JobEvents(api.jobs());
        routes.get("/jobs", this::all)
                .get(
                        "/jobs/{job}",
                        call -> Reply.json(api.jobs().find(call.path("job")).fields()))
                .get("/jobs/{job}/result", this::result)
                .delete("/jobs/{job}", this::cancel)
                .events("/jobs/{job}/events", events::write)
                .post("/models/{model}/jobs", this::start);
    }

    private Reply all(Call call) throws IOException {
        List<Fields> jobs = api.jobs().all().stream().map(Job::fields).toList();
        return TableReply.of(
                call,
                Hash.hex(jobs.stream()
                        .map(job -> job.asMap().toString())
                        .toList()
                        .toString()),
                new Fields(),
                "jobs",
                new Table(COLUMNS, jobs));
    }

    private Reply result(Call call) throws IOException {
        Job job = api.jobs().find(call.path("job"));
        JobResult result = job.result();
        if (result == null) {
            throw ProblemException.conflict("This job has no result, or has none yet; it is "
                    + job.state().name().toLowerCase(Locale.ROOT) + ".");
        }
        return TableReply.of(
                call,
                result.revision(),
                copy(result.document()),
                job.kind(),
                result.table(),
                result.isOfNodes() ? filter -> Asker.selected(revision(job, result), filter) : null,
                asker.orders("job " + job.id(), result.revision()));
    }

    /** As it was asked, read again if it is no longer there. */
    private Revision revision(Job job, JobResult result) throws IOException {
        return api.workspace().find(job.model()).revision(result.revision());
    }

    /** What is wrong with the question is told at once; only what is right is queued. */
    private Reply start(Call call) throws IOException {
        Input body = call.json();
        String kind = body.text("kind", 40);
        Parameters parameters = new Parameters(body.texts("query", MOST_PARAMETERS, MOST_CHARS));
        body.end();
        Answering answering = Analyses.JOBS.get(kind);
        if (answering == null) {
            throw ProblemException.notFound("kind of job", kind, Analyses.JOBS.keySet());
        }
        int limit = parameters.span("timeLimit", USUAL_SECONDS);
        if (limit < 1 || limit > MOST_SECONDS) {
            throw ProblemException.badRequest("The parameter \"timeLimit\" must be from 1s to 1h.");
        }
        Subject subject = asker.subject(call);
        Answering.Asked asked = api.cores().inTurn(() -> answering.ask(subject, parameters));
        parameters.refuseOthers();
        Job job = api.jobs()
                .start(
                        kind,
                        subject.folder().id(),
                        limit,
                        work -> result(
                                subject,
                                Answer.of(
                                        asked.answer(work),
                                        subject.revision()::named,
                                        subject.revision().nodes())));
        return Reply.json(job.fields()).status(202).header("Location", Routes.BASE + "/jobs/" + job.id());
    }

    private static JobResult result(Subject subject, Answer answer) {
        Table solid = answer.solid();
        return new JobResult(
                subject.revision().sha256(),
                answer.envelope(),
                solid == null ? answer.table() : solid,
                Asker.isOfNodes(answer),
                solid == null ? subject.revision().nodes() : 0);
    }

    /** Pages put their rows behind it. */
    private static Fields copy(Fields document) {
        Fields copy = new Fields();
        copy.asMap().putAll(document.asMap());
        return copy;
    }

    /** It stops soon, with what it has. */
    private Reply cancel(Call call) {
        Job job = api.jobs().find(call.path("job"));
        api.jobs().cancel(job);
        return Reply.json(job.fields()).status(202);
    }
}
