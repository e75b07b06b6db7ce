package org.linchpin.server.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.plan.Plan;
import org.linchpin.server.answers.PlanAnswering;
import org.linchpin.server.answers.Subject;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Input;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.workspace.Revision;
import org.linchpin.views.json.Fields;
import org.linchpin.views.plan.PlanFiles;
import org.linchpin.views.plan.PlanView;
import org.linchpin.views.plan.Planned;
import org.linchpin.views.print.Headline;

/** A plan as a file of the model: shown, and put in place if asked for. */
public final class PatchRoutes implements RouteGroup {

    private static final int MOST_OPTIONS = 1_000;
    private static final int MOST_CHARS = 200;

    private final Api api;
    private final Asker asker;

    public PatchRoutes(Api api) {
        this.api = api;
        this.asker = new Asker(api);
    }

    @Override
    public void enter(Routes routes) {
        routes.post("/models/{model}/plan/patch", this::patch);
    }

    private Reply patch(Call call) throws IOException {
        Input body = call.json();
        List<String> options = body.listOfTexts("options", MOST_OPTIONS, MOST_CHARS);
        Map<String, String> query = body.texts("query", 40, 8_000);
        boolean apply = body.flag("apply");
        body.end();
        if (options.isEmpty()) {
            throw ProblemException.badRequest("A patch needs at least one option.");
        }
        Subject subject = asker.subject(call);
        if (apply) {
            call.requireSeen(subject.revision().sha256());
        }
        Planned planned = api.cores().inTurn(() -> PlanAnswering.given(subject, query, options));
        Plan plan = planned.answer().plan();
        if (plan == null) {
            throw ProblemException.conflict("These options are no plan for this model.");
        }
        String yaml = PlanFiles.text(planned.opened(), plan, planned.words());
        Fields fields = new Fields()
                .put("file", PlanFiles.APPLIED)
                .put("yaml", yaml)
                .put("diff", diff(yaml))
                .put("sentence", Headline.of(new PlanView(planned)))
                .put("applied", apply);
        if (!apply) {
            return Reply.json(fields.put("revision", subject.revision().sha256()));
        }
        Revision revision = subject.folder()
                .write(
                        PlanFiles.APPLIED,
                        yaml.getBytes(StandardCharsets.UTF_8),
                        call.limits().fileBytes(),
                        (sha256, now) -> {
                            call.requireSeen(now);
                            requireNone(sha256);
                        });
        return Reply.json(fields.put("revision", revision.sha256()));
    }

    private static void requireNone(@Nullable String sha256) {
        if (sha256 != null) {
            throw ProblemException.conflict(
                    "The model has a \"" + PlanFiles.APPLIED + "\" already; a second plan is not written over it.");
        }
    }

    /** A new file, as diff -u shows it. */
    private static String diff(String yaml) {
        List<String> lines = yaml.lines().toList();
        StringBuilder diff = new StringBuilder("--- /dev/null\n+++ b/" + PlanFiles.APPLIED + "\n@@ -0,0 +1,")
                .append(lines.size())
                .append(" @@\n");
        lines.forEach(line -> diff.append('+').append(line).append('\n'));
        return diff.toString();
    }
}
