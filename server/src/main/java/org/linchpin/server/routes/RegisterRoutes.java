package org.linchpin.server.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linchpin.server.answers.Answer;
import org.linchpin.server.answers.Parameters;
import org.linchpin.server.answers.RegisterAnswering;
import org.linchpin.server.answers.Shared;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.server.store.Hash;
import org.linchpin.server.workspace.ModelFolder;
import org.linchpin.server.workspace.RegisterShelf;
import org.linchpin.server.workspace.Shelved;
import org.linchpin.views.json.Fields;
import org.linchpin.views.register.RegisterInput;

/** The registers beside a model: what there are, one more, and what is asked of one. */
public final class RegisterRoutes implements RouteGroup {

    private static final List<Column> COLUMNS = List.of(
            Column.text("id"), Column.text("form"), Column.number("bytes"), Column.flag("own"), Column.text("problem"));
    private static final Set<String> OF_TABLES = Set.of("q", "sort", "limit", "cursor", "format");
    private static final long MOST_ROWS = 200_000;
    private static final long MOST_PLACES = 1_000_000;

    private final Api api;
    private final Shared<Answer> answers;
    private final Shared<int[]> orders;

    public RegisterRoutes(Api api) {
        this.api = api;
        this.answers = new Shared<>(api.cores(), MOST_ROWS, Answer::weight);
        this.orders = new Shared<>(api.cores(), MOST_PLACES, places -> places.length);
    }

    @Override
    public void enter(Routes routes) {
        routes.get("/models/{model}/registers", this::list).post("/models/{model}/registers", this::add);
        RegisterAnswering.ALL.forEach((name, answering) ->
                routes.get("/models/{model}/registers/{register}/" + name, call -> answer(call, name, answering)));
    }

    private ModelFolder model(Call call) throws IOException {
        return api.workspace().find(call.path("model"));
    }

    private Reply list(Call call) throws IOException {
        ModelFolder model = model(call);
        List<Fields> rows = new ArrayList<>();
        StringBuilder seen = new StringBuilder();
        RegisterShelf shelf = model.registers();
        for (Shelved one : shelf.all()) {
            rows.add(row(one, shelf.isOwn(one)));
            seen.append(one.name()).append(one.stamp()).append('\n');
        }
        return TableReply.of(call, Hash.hex(seen.toString()), new Fields(), "registers", new Table(COLUMNS, rows));
    }

    /** @param own whether the model was made of it */
    private static Fields row(Shelved one, boolean own) {
        Long bytes = one.bytes();
        Fields row = new Fields().put("id", one.name()).put("form", form(one));
        return (bytes == null ? row.putNull("bytes") : row.put("bytes", bytes))
                .put("own", own)
                .put("problem", one.problem());
    }

    private static String form(Shelved one) {
        if (Files.isDirectory(one.path())) {
            return "folder";
        }
        return one.name().endsWith(".xlsx") ? "workbook" : "zip";
    }

    /** The same name and bytes twice is one register. */
    private Reply add(Call call) throws IOException {
        call.requireType("application/zip");
        ModelFolder model = model(call);
        RegisterShelf shelf = model.registers();
        String name = call.required("name");
        byte[] zip = call.bytes(call.limits().importBytes());
        String id = api.cores().inTurn(() -> shelf.add(name, zip));
        return Reply.json(row(shelf.find(id), false)).status(201);
    }

    private Reply answer(Call call, String name, RegisterAnswering answering) throws IOException {
        ModelFolder model = model(call);
        Shelved register = model.registers().find(call.path("register")).sound();
        Parameters parameters = new Parameters(call.parametersBut(OF_TABLES));
        RegisterAnswering.Asked asked = answering.ask(parameters);
        parameters.refuseOthers();
        // What is said of a register may depend on its model, and on what day it is.
        String ofModel = RegisterInput.isModel(register.path()) ? model.facts().sha256() : "";
        String revision = Hash.hex(register.stamp() + ofModel + LocalDate.now(ZoneId.systemDefault()));
        String of = model.id() + '/' + register.name();
        String question = name + '?' + parameters.canonical();
        Answer answer = answers.get(
                new Shared.Key(of, revision, question),
                work -> Answer.of(
                        asked.answer(register.path(), work),
                        text -> text.replace(register.path().getParent() + "/", ""),
                        0));
        Reply reply = TableReply.of(
                call,
                revision,
                answer.envelope(),
                name,
                answer.table(),
                null,
                (key, make) -> orders.get(new Shared.Key(of, revision, key), work -> make.make()));
        return answer.isWhole()
                ? reply.etag(Hash.hex(revision + question + call.queryWithout(Set.of()))
                        .substring(0, 32))
                : reply;
    }
}
