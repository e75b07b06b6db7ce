package org.linchpin.server.routes;

import java.io.IOException;
import java.io.InputStream;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.yaml.Starter;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.metrics.Metrics;
import org.linchpin.server.store.Hash;
import org.linchpin.views.json.Fields;

/** The server itself: whether it lives, what it did, what it offers, who may change things. */
public final class ServerRoutes implements RouteGroup {

    private final Api api;

    public ServerRoutes(Api api) {
        this.api = api;
    }

    @Override
    public void enter(Routes routes) {
        routes.getBeside("/health", call -> Reply.json(new Fields().put("status", "up")))
                .getBeside("/health/ready", call -> ready())
                .getBeside(
                        "/metrics",
                        call -> Reply.text(Metrics.CONTENT_TYPE, api.metrics().text()))
                .get("/openapi.yaml", call -> contract())
                .get("/schema/model", call -> schema())
                .get("/session", this::session);
    }

    private Reply ready() {
        if (!api.ready().getAsBoolean()) {
            throw ProblemException.busy("The models are still being read.");
        }
        return Reply.json(new Fields().put("status", "ready"));
    }

    private Reply session(Call call) {
        return Reply.json(new Fields()
                .put("csrf", api.session().token())
                .put("version", EngineVersion.text())
                .put("readOnly", false)
                .put("models", api.workspace().isOfMany() ? "many" : "one"));
    }

    /** The JSON Schema of the model language, for editors. */
    private static Reply schema() {
        String schema = Starter.schema();
        return Reply.text(Reply.JSON, schema).etag(Hash.hex(schema).substring(0, 32));
    }

    private static Reply contract() throws IOException {
        try (InputStream in = ServerRoutes.class.getResourceAsStream("/org/linchpin/server/openapi.yaml")) {
            if (in == null) {
                throw new IOException("openapi.yaml is not in the jar");
            }
            byte[] bytes = in.readAllBytes();
            return Reply.bytes("application/yaml", bytes).etag(Hash.hex(bytes).substring(0, 32));
        }
    }
}
