package org.linchpin.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.store.Hash;

/**
 * The files of the console, from the class path beneath {@code /console}. A path without an extension is a place in the
 * console and gets its page. Files with a hash in their name never change; all others are asked for anew. Threads may
 * share it.
 */
public final class ConsoleFiles {

    static final String API = "/api/";
    private static final String ROOT = "/console";
    private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9_.~-]*)+");
    private static final Pattern HASHED = Pattern.compile(".*[.-][A-Za-z0-9_-]{8,}\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final Map<String, Reply> found = new ConcurrentHashMap<>();

    /** The file or page at a path, or null. */
    @Nullable
    Reply find(String path) {
        if (path.startsWith(API) || path.equals("/api")) {
            return null;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        String file = name.contains(".") ? path : "/index.html";
        Reply known = found.get(file);
        if (known != null) {
            return known;
        }
        Reply read = SAFE.matcher(file).matches() ? read(file) : null;
        if (read != null) {
            found.put(file, read);
        }
        return read;
    }

    private static @Nullable Reply read(String file) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null) {
            return null;
        }
        try (InputStream in = ConsoleFiles.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            Reply reply = Reply.bytes(type, bytes).etag(Hash.hex(bytes).substring(0, 32));
            return HASHED.matcher(file).matches()
                    ? reply.header("Cache-Control", "public, max-age=31536000, immutable")
                    : reply;
        } catch (IOException e) {
            return null;
        }
    }
}
