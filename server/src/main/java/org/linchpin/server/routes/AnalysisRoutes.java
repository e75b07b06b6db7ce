package org.linchpin.server.routes;

import java.util.Map;
import org.linchpin.server.answers.Analyses;
import org.linchpin.server.answers.Answer;
import org.linchpin.server.answers.Pictures;
import org.linchpin.server.answers.Shared;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;

/** What the verbs of the command line answer, and the pictures of it. */
public final class AnalysisRoutes implements RouteGroup {

    private static final long MOST_ROWS = 1_000_000;
    private static final long MOST_PICTURE_BYTES = 64L << 20;

    private final Asker asker;
    private final Shared<Answer> answers;
    private final Shared<byte[]> pictures;

    public AnalysisRoutes(Api api) {
        this.asker = new Asker(api);
        this.answers = new Shared<>(api.cores(), MOST_ROWS, Answer::weight);
        this.pictures = new Shared<>(api.cores(), MOST_PICTURE_BYTES, bytes -> bytes.length);
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

    private Reply picture(Call call, String name, Pictures.Picture picture) throws java.io.IOException {
        var subject = asker.subject(call);
        var parameters = Asker.of(call);
        var asked = picture.ask(subject, parameters);
        parameters.refuseOthers();
        byte[] bytes = pictures.get(Asker.key(subject, name, parameters), work -> Reply.bytes(asked.draw(work)));
        return Reply.bytes(Reply.JSON, bytes).etag(Asker.tag(call, subject));
    }

    private Reply node(Call call) throws java.io.IOException {
        var subject = asker.subject(call);
        var parameters = Asker.of(call);
        var asked = Pictures.node(subject, call.path("node"), parameters);
        parameters.refuseOthers();
        return Reply.json(asked).etag(Asker.tag(call, subject));
    }
}
