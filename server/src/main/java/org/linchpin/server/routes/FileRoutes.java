package org.linchpin.server.routes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Problem;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Input;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.ProblemJson;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.server.store.Hash;
import org.linchpin.server.workspace.Facts;
import org.linchpin.server.workspace.ModelFolder;
import org.linchpin.server.workspace.Revision;
import org.linchpin.views.json.Fields;

/** The files of a model: read, checked, and put in place or taken away if the whole model still reads. */
public final class FileRoutes implements RouteGroup {

    private static final String TEXT = "text/plain; charset=utf-8";

    private static final List<Column> COLUMNS = List.of(Column.text("path"), Column.flag("editable"));

    private final Api api;

    public FileRoutes(Api api) {
        this.api = api;
    }

    @Override
    public void enter(Routes routes) {
        routes.get("/models/{model}/files", this::list)
                .get("/models/{model}/files/<path>", this::read)
                .put("/models/{model}/files/<path>", this::write)
                .delete("/models/{model}/files/<path>", this::delete)
                .post("/models/{model}/check", this::check);
    }

    private ModelFolder model(Call call) throws IOException {
        return api.workspace().find(call.path("model"));
    }

    private Reply list(Call call) throws IOException {
        ModelFolder model = model(call);
        Facts facts = model.facts();
        List<Fields> files = new ArrayList<>();
        for (String path : model.files()) {
            files.add(new Fields().put("path", path).put("editable", !facts.snapshot()));
        }
        return TableReply.of(call, facts.sha256(), new Fields(), "files", new Table(COLUMNS, files));
    }

    private Reply read(Call call) throws IOException {
        ModelFolder.FileText file =
                model(call).file(call.path("path"), call.limits().fileBytes());
        return Reply.bytes(TEXT, file.bytes()).etag(file.sha256());
    }

    private Reply write(Call call) throws IOException {
        ModelFolder model = model(call);
        if (!call.isOfType("text/plain") && !call.isOfType("application/yaml") && !call.isOfType("text/csv")) {
            call.requireType("text/plain");
        }
        byte[] bytes = call.bytes(call.limits().fileBytes());
        requireText(bytes);
        Revision revision =
                model.write(call.path("path"), bytes, call.limits().fileBytes(), (seen, now) -> call.requireSeen(seen));
        String sha256 = Hash.hex(bytes);
        return Reply.json(new Fields()
                        .put("revision", revision.sha256())
                        .put("path", call.path("path"))
                        .put("sha256", sha256)
                        .put("problems", ProblemJson.list(revision.problems())))
                .etag(sha256);
    }

    private Reply delete(Call call) throws IOException {
        Revision revision = model(call)
                .delete(call.path("path"), call.limits().fileBytes(), (seen, now) -> call.requireMatch(seen));
        return Reply.json(new Fields()
                .put("revision", revision.sha256())
                .put("path", call.path("path"))
                .put("problems", ProblemJson.list(revision.problems())));
    }

    private Reply check(Call call) throws IOException {
        ModelFolder model = model(call);
        int most = call.limits().fileBytes();
        Input input = call.json(most);
        String path = input.text("path", 200);
        byte[] bytes = bytes(input.wholeText("text", most));
        input.end();
        List<Problem> problems = api.cores().inTurn(() -> model.check(path, bytes));
        boolean sound = problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return Reply.json(new Fields().put("sound", sound).put("problems", ProblemJson.list(problems)));
    }

    /** Text as UTF-8, whose bytes mean the same to all who read the file. */
    static byte[] bytes(String text) {
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("A text must be whole characters; this has halves of some.");
        }
    }

    private static void requireText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("A file must be UTF-8.");
        }
    }
}
