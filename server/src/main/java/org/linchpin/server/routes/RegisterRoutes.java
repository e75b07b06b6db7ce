package org.linchpin.server.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.server.answers.Answer;
import org.linchpin.server.answers.Answering;
import org.linchpin.server.answers.Parameters;
import org.linchpin.server.answers.RegisterAnswering;
import org.linchpin.server.answers.Shared;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.server.store.Hash;
import org.linchpin.server.workspace.ModelFolder;
import org.linchpin.views.json.Fields;

/** The registers beside a model: what there are, one more, and what is asked of one. */
public final class RegisterRoutes implements RouteGroup {

    private static final List<Column> COLUMNS =
            List.of(Column.text("id"), Column.text("form"), Column.number("bytes"), Column.flag("own"));
    private static final Set<String> OF_TABLES = Set.of("q", "sort", "limit", "cursor", "format");
    private static final long MOST_ROWS = 200_000;

    private final Api api;
    private final Shared<Answer> answers;

    public RegisterRoutes(Api api) {
        this.api = api;
        this.answers = new Shared<>(api.cores(), MOST_ROWS, Answer::weight);
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
        for (Map.Entry<String, Path> one : model.registers().all().entrySet()) {
            rows.add(row(
                    one.getKey(),
                    one.getValue(),
                    one.getValue().equals(model.registers().own())));
            seen.append(stamp(one.getValue())).append('\n');
        }
        return TableReply.of(call, Hash.hex(seen.toString()), new Fields(), "registers", new Table(COLUMNS, rows));
    }

    /** @param own whether the model was made of it */
    private static Fields row(String id, Path path, boolean own) throws IOException {
        Fields row = new Fields().put("id", id).put("own", own);
        if (Files.isDirectory(path)) {
            return row.put("form", "folder").putNull("bytes");
        }
        return row.put("form", id.endsWith(".xlsx") ? "workbook" : "zip").put("bytes", Files.size(path));
    }

    /** Changes when a file of the register is written. */
    private static String stamp(Path register) throws IOException {
        StringBuilder stamp = new StringBuilder();
        try (var files = Files.walk(register, 4)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                stamp.append(file)
                        .append(Files.size(file))
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
        return Hash.hex(stamp.toString());
    }

    /** The same name and bytes twice is one register. */
    private Reply add(Call call) throws IOException {
        call.requireType("application/zip");
        ModelFolder model = model(call);
        if (model.facts().snapshot()) {
            throw ProblemException.conflict("A snapshot has no folder of its own to keep registers in.");
        }
        String id = model.registers()
                .add(call.required("name"), call.bytes(call.limits().importBytes()));
        return Reply.json(row(id, model.registers().find(id), false)).status(201);
    }

    private Reply answer(Call call, String name, RegisterAnswering answering) throws IOException {
        ModelFolder model = model(call);
        Path register = model.registers().find(call.path("register"));
        String revision = stamp(register);
        Map<String, String> query = call.parametersBut(OF_TABLES);
        String key = revision + '/' + name + query;
        Parameters parameters = new Parameters(query);
        Answering.Asked asked = answering.ask(register, parameters);
        parameters.refuseOthers();
        Answer answer = answers.get(
                key, work -> Answer.of(asked.answer(work), text -> text.replace(register.getParent() + "/", ""), 0));
        Reply reply = TableReply.of(call, revision, answer.envelope(), name, answer.table());
        // What was cut short may be whole the next time.
        return answer.isWhole()
                ? reply.etag(Hash.hex(key + call.queryWithout(Set.of())).substring(0, 32))
                : reply;
    }
}
