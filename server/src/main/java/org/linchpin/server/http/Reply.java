package org.linchpin.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.json.Fields;
import org.linchpin.views.json.JsonText;

/**
 * What a route answers.
 *
 * @param etag without quotes, or null; a caller that has it already is told so and gets no body
 * @param type of the body
 */
public record Reply(
        int status, Map<String, String> headers, @Nullable String etag, String type, Body body) {

    public static final String JSON = "application/json";

    /** Writes the body. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public static Reply json(Fields fields) {
        return new Reply(200, Map.of(), null, JSON, out -> out.write(bytes(fields)));
    }

    public static Reply text(String type, String text) {
        return bytes(type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply bytes(String type, byte[] bytes) {
        return new Reply(200, Map.of(), null, type, out -> out.write(bytes));
    }

    /** Written as it is worked out, never held whole. */
    public static Reply stream(String type, Body body) {
        return new Reply(200, Map.of(), null, type, body);
    }

    /** 204. */
    public static Reply nothing() {
        return new Reply(204, Map.of(), null, "", out -> {});
    }

    public Reply status(int other) {
        return new Reply(other, headers, etag, type, body);
    }

    public Reply etag(String tag) {
        return new Reply(status, headers, tag, type, body);
    }

    public Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, etag, type, body);
    }

    /** An object as one line of JSON. */
    public static byte[] bytes(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonText.writeLine(fields, bytes);
        return bytes.toByteArray();
    }
}
