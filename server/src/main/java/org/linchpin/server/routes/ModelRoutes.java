package org.linchpin.server.routes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Rules;
import org.linchpin.formats.text.Durations;
import org.linchpin.server.answers.Analyses;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Faults;
import org.linchpin.server.http.ProblemJson;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.server.store.Hash;
import org.linchpin.server.store.Revisions;
import org.linchpin.server.workspace.Facts;
import org.linchpin.server.workspace.ModelFolder;
import org.linchpin.server.workspace.Revision;
import org.linchpin.views.json.Fields;
import org.linchpin.views.policy.PolicyAsks;
import org.linchpin.views.print.Figures;

/** The models, what is told of each, and what they were. */
public final class ModelRoutes implements RouteGroup {

    private static final List<Column> MODEL_COLUMNS = List.of(
            Column.text("id"),
            Column.text("name"),
            Column.number("nodes"),
            Column.number("critical"),
            Column.number("assumptionShare"),
            Column.number("errors"),
            Column.number("warnings"),
            Column.text("problem"));

    private static final List<Column> REVISION_COLUMNS = List.of(
            Column.number("number"),
            Column.text("sha256"),
            Column.text("at"),
            Column.text("note"),
            Column.number("errors"));

    private final Api api;

    public ModelRoutes(Api api) {
        this.api = api;
    }

    @Override
    public void enter(Routes routes) {
        routes.get("/models", this::all)
                .get("/models/{model}", this::one)
                .get("/models/{model}/problems", this::problems)
                .get("/models/{model}/revisions", this::revisions);
    }

    private Reply all(Call call) throws IOException {
        List<Fields> rows = new ArrayList<>();
        StringBuilder hashes = new StringBuilder();
        for (ModelFolder model : api.workspace().all()) {
            Fields row = row(model);
            hashes.append(row.get("id")).append(row.get("revision")).append(row.get("problem"));
            rows.add(row);
        }
        return TableReply.of(call, Hash.hex(hashes.toString()), new Fields(), "models", new Table(MODEL_COLUMNS, rows));
    }

    /** One that cannot be read does not hide the others. */
    private static Fields row(ModelFolder model) {
        try {
            return row(model.facts()).putNull("problem");
        } catch (IOException | RuntimeException e) {
            return new Fields()
                    .put("id", model.id())
                    .putNull("revision")
                    .putNull("name")
                    .putNull("nodes")
                    .putNull("critical")
                    .putNull("assumptionShare")
                    .put("errors", 1)
                    .put("warnings", 0)
                    .put("problem", Faults.problem(e).getMessage());
        }
    }

    private static Fields row(Facts facts) {
        Fields row = new Fields().put("id", facts.id()).put("revision", facts.sha256());
        Facts.OfModel model = facts.model();
        if (model == null) {
            row.putNull("name").putNull("nodes").putNull("critical").putNull("assumptionShare");
        } else {
            row.put("name", model.name())
                    .put("nodes", model.census().nodes())
                    .put("critical", model.census().critical())
                    .put("assumptionShare", model.assumptionShare());
        }
        return row.put("errors", facts.errors()).put("warnings", facts.warnings());
    }

    private Reply one(Call call) throws IOException {
        ModelFolder folder = api.workspace().find(call.path("model"));
        Revision revision = folder.current();
        Facts facts = revision.facts();
        Fields fields = new Fields()
                .put("id", facts.id())
                .put("revision", facts.sha256())
                .put("readOnly", facts.snapshot())
                .put(
                        "problems",
                        new Fields()
                                .put("errors", facts.errors())
                                .put("warnings", facts.warnings())
                                .put("notes", facts.notes()));
        Facts.OfModel model = facts.model();
        if (model != null) {
            fields.put("name", model.name())
                    .put("about", model.about())
                    .put("self", model.self())
                    .put("asOf", model.asOf())
                    .put("currency", model.currency())
                    .put("assumptionShare", model.assumptionShare())
                    .put("criticalWeight", model.census().criticalWeight())
                    .put("counts", counts(model))
                    .put("scenarios", scenarios(revision.written()))
                    .put("options", options(revision.written()))
                    .put(
                            "policies",
                            revision.written().rules().policies().stream()
                                    .map(Rules.Policy::id)
                                    .toList())
                    .put("policyAsks", policyAsks(folder.current().written()));
        }
        return Reply.json(fields).etag(facts.sha256());
    }

    private static List<Fields> scenarios(Model model) {
        return model.scenarios().stream()
                .map(one -> new Fields()
                        .put("id", one.id())
                        .put("label", one.name())
                        .put("cut", one.cut())
                        .put("at", one.at() == null ? null : one.at().toString())
                        .put("for", one.forSeconds() < 0 ? null : Durations.format(one.forSeconds()))
                        .put("note", one.note()))
                .toList();
    }

    private static List<Fields> policyAsks(Model model) {
        return PolicyAsks.of(model, Analyses.HORIZON_SECONDS).stream()
                .map(one -> new Fields().put("id", one.id()).put("asks", one.asks()))
                .toList();
    }

    private static List<Fields> options(Model model) {
        return model.options().stream()
                .map(one -> new Fields()
                        .put("id", one.id())
                        .put("label", one.name())
                        .put("cost", one.costMinor() / 100.0)
                        .put("yearly", one.yearlyMinor() / 100.0)
                        .put("leadHours", Figures.hours(one.leadSeconds()))
                        .put("done", one.done() == null ? null : one.done().toString()))
                .toList();
    }

    private static Fields counts(Facts.OfModel model) {
        return new Fields()
                .put("nodes", model.census().nodes())
                .put("needs", model.needs())
                .put("functions", model.census().functions())
                .put("critical", model.census().critical())
                .put("unexamined", model.census().unexamined().size())
                .put("parties", model.parties())
                .put("jurisdictions", model.jurisdictions())
                .put("options", model.options())
                .put("scenarios", model.scenarios());
    }

    private Reply problems(Call call) throws IOException {
        Revision revision = api.workspace().find(call.path("model")).current();
        return Reply.json(new Fields()
                        .put("revision", revision.sha256())
                        .put("problems", ProblemJson.list(revision.problems())))
                .etag(revision.sha256());
    }

    private Reply revisions(Call call) throws IOException {
        Facts facts = api.workspace().find(call.path("model")).facts();
        List<Revisions.Row> rows = api.store().revisions().all(facts.id());
        List<Fields> list = rows.stream()
                .map(row -> new Fields()
                        .put("number", row.id())
                        .put("sha256", row.sha256())
                        .put("at", row.at().toString())
                        .put("note", row.note())
                        .put("errors", row.errors()))
                .toList();
        Fields document = new Fields().put("revision", facts.sha256());
        return TableReply.of(call, facts.sha256(), document, "revisions", new Table(REVISION_COLUMNS, list));
    }
}
