package org.linchpin.server.routes;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Input;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.server.store.Hash;
import org.linchpin.server.store.Questions;
import org.linchpin.server.store.Questions.Question;
import org.linchpin.views.json.Fields;

/** Questions that a user kept: places of the console with their whole state. */
public final class QuestionRoutes implements RouteGroup {

    private static final int MOST_TITLE = 200;
    private static final int MOST_PATH = 4_000;
    private static final List<Column> COLUMNS =
            List.of(Column.text("id"), Column.text("title"), Column.text("path"), Column.text("createdAt"));

    private final Api api;

    public QuestionRoutes(Api api) {
        this.api = api;
    }

    @Override
    public void enter(Routes routes) {
        routes.get("/models/{model}/questions", this::all)
                .post("/models/{model}/questions", this::add)
                .get("/models/{model}/questions/{question}", this::one)
                .put("/models/{model}/questions/{question}", this::replace)
                .delete("/models/{model}/questions/{question}", this::remove);
    }

    private List<Question> of(Call call) throws IOException {
        return api.store()
                .questions()
                .all(api.workspace().find(call.path("model")).id());
    }

    private Question find(Call call) throws IOException {
        String id = call.path("question");
        return of(call).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("question", id, List.of()));
    }

    private Reply all(Call call) throws IOException {
        List<Fields> rows = of(call).stream().map(QuestionRoutes::fields).toList();
        String state = Hash.hex(
                rows.stream().map(row -> row.asMap().toString()).toList().toString());
        return TableReply.of(call, state, new Fields(), "questions", new Table(COLUMNS, rows));
    }

    private Reply one(Call call) throws IOException {
        return reply(find(call));
    }

    private Reply add(Call call) throws IOException {
        List<Question> there = of(call);
        if (there.size() >= Questions.MOST) {
            throw ProblemException.conflict(
                    "At most \"" + Questions.MOST + "\" questions of a model are kept; remove one.");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Question question = read(call, UUID.randomUUID().toString(), call.path("model"), now);
        api.store().questions().add(question);
        return reply(question)
                .status(201)
                .header("Location", Routes.BASE + "/models/" + question.model() + "/questions/" + question.id());
    }

    private Reply replace(Call call) throws IOException {
        Question before = find(call);
        call.requireSeen(tag(before));
        Question question = read(call, before.id(), before.model(), before.createdAt());
        if (!api.store().questions().replace(before, question)) {
            throw ProblemException.changed("What is there is no longer what was read; read it again.");
        }
        return reply(question);
    }

    private Reply remove(Call call) throws IOException {
        api.store().questions().remove(find(call).id());
        return Reply.nothing();
    }

    private static Question read(Call call, String id, String model, Instant createdAt) {
        Input input = call.json();
        String title = input.text("title", MOST_TITLE);
        String path = input.text("path", MOST_PATH);
        input.end();
        boolean isPlace =
                path.startsWith("/") && !path.startsWith("//") && path.chars().allMatch(c -> c > ' ' && c < 127);
        if (!isPlace || path.contains("\\")) {
            throw ProblemException.badRequest(
                    "The field \"path\" must be a place of the console, as \"/who?target=payments\".");
        }
        return new Question(id, model, title, path, createdAt);
    }

    private static Reply reply(Question question) {
        return Reply.json(fields(question)).etag(tag(question));
    }

    private static String tag(Question question) {
        return Hash.hex(question.title() + "\n" + question.path()).substring(0, 32);
    }

    private static Fields fields(Question question) {
        return new Fields()
                .put("id", question.id())
                .put("title", question.title())
                .put("path", question.path())
                .put("createdAt", question.createdAt().toString());
    }
}
