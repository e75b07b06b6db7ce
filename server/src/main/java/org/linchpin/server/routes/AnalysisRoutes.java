package org.linchpin.server.routes;

import java.io.IOException;
import java.util.Map;
import org.linchpin.server.answers.Analyses;
import org.linchpin.server.answers.Answer;
import org.linchpin.server.answers.Cores;
import org.linchpin.server.answers.Parameters;
import org.linchpin.server.answers.Pictures;
import org.linchpin.server.answers.Shared;
import org.linchpin.server.answers.Subject;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.views.json.Fields;

/** What the verbs of the command line answer, and the pictures of it. */
public final class AnalysisRoutes implements RouteGroup {

    private static final long MOST_ROWS = 1_000_000;
    private static final long MOST_PICTURE_BYTES = 64L << 20;

    private final Cores cores;
    private final Asker asker;
    private final Shared<Answer> answers;
    private final Shared<byte[]> pictures;

    public AnalysisRoutes(Api api) {
        this.cores = api.cores();
        this.asker = new Asker(api);
        this.answers = new Shared<>(api.cores(), MOST_ROWS, Answer::weight);
        this.pictures = new Shared<>(api.cores(), MOST_PICTURE_BYTES, bytes -> bytes.length);
        api.workspace().onRevision(answers::keepOnly);
        api.workspace().onRevision(pictures::keepOnly);
    }

    @Override
    public void enter(Routes routes) {
        Analyses.WAITED_FOR.forEach((name, answering) ->
                routes.get("/models/{model}/" + name, call -> asker.table(call, name, answering, answers)));
        Map.of("switchboard", Pictures.SWITCHBOARD, "why/graph", Pictures.WHY_GRAPH, "names", Pictures.NAMES)
                .forEach(
                        (name, picture) -> routes.get("/models/{model}/" + name, call -> picture(call, name, picture)));
        routes.get("/models/{model}/nodes/{node}", call -> node(call));
    }

    private Reply picture(Call call, String name, Pictures.Picture picture) throws IOException {
        Subject subject = asker.subject(call);
        Parameters parameters = Asker.of(call);
        byte[] bytes = pictures.get(Asker.key(subject, name, parameters), work -> {
            Pictures.Asked asked = picture.ask(subject, parameters);
            parameters.refuseOthers();
            return Reply.bytes(asked.draw(work));
        });
        return Reply.bytes(Reply.JSON, bytes).etag(Asker.tag(call, subject));
    }

    private Reply node(Call call) throws IOException {
        Subject subject = asker.subject(call);
        Parameters parameters = Asker.of(call);
        Fields node = cores.inTurn(() -> Pictures.node(subject, call.path("node"), parameters));
        parameters.refuseOthers();
        return Reply.json(node).etag(Asker.tag(call, subject));
    }
}
