package org.linchpin.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linchpin.server.http.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port, with a directory of models in a test's directory, and a client that holds its token. */
public final class RunningServer implements AutoCloseable {

    /** A small model that reads. */
    public static final String MODEL = """
            linchpin: 1
            name: Shop
            self: us
            as-of: 2026-11-01
            jurisdictions:
              XA: {name: Homeland, home: true}
              XB: {name: Eastland}
            parties:
              us: {name: Us, under: [XA]}
              host: {name: Host, under: [XB]}
            nodes:
              server: {kind: hardware, by: host}
              shop: {kind: function, critical: true, weight: 3, needs: [server]}
            """;

    private static final JsonMapper JSON = new JsonMapper();

    public final LinchpinServer server;
    public final Path models;
    public final Path data;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    private RunningServer(LinchpinServer server, Path models, Path data) {
        this.server = server;
        this.models = models;
        this.data = data;
        this.token = get("/api/v1/session").json().get("csrf").stringValue();
    }

    /** With a model {@code shop}, made if it is not there. */
    public static RunningServer in(Path dir) throws IOException {
        return in(dir, Limits.DEFAULT);
    }

    static RunningServer in(Path dir, Limits limits) throws IOException {
        Path models = Files.createDirectories(dir.resolve("models"));
        Path file = models.resolve("shop/model.yaml");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, MODEL);
        }
        return of(models, dir.resolve("data"), limits);
    }

    static RunningServer of(Path models, Path data, Limits limits) throws IOException {
        return new RunningServer(
                LinchpinServer.start(new Settings(models, data, "127.0.0.1", 0, limits)), models, data);
    }

    /** What was answered. */
    public record Answer(int status, String body, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    public String token() {
        return token;
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** With the token, and a body of JSON. */
    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .header("Linchpin-CSRF", token)
                .POST(BodyPublishers.ofString(json)));
    }

    /** With the token, and a text. */
    public Answer put(String path, String text, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "text/plain")
                .header("Linchpin-CSRF", token)
                .PUT(BodyPublishers.ofString(text)));
    }

    public Answer delete(String path, String... headers) {
        return send(request(path, headers).header("Linchpin-CSRF", token).DELETE());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            String body = new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), body, response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection to it, with a bound on how long a read may wait. */
    public Socket socket() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    public HttpClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        server.close();
    }
}
