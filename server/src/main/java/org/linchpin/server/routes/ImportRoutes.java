package org.linchpin.server.routes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Input;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Reply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.workspace.Importer;

/** New models, from files in a JSON body or in a zip. */
public final class ImportRoutes implements RouteGroup {

    private static final int MOST_FILES = 500;

    private final Importer importer;

    public ImportRoutes(Api api) {
        this.importer = new Importer(api.workspace(), api.store().imports());
    }

    @Override
    public void enter(Routes routes) {
        routes.post("/models", this::add);
    }

    private Reply add(Call call) throws IOException {
        String key = call.header("Idempotency-Key");
        if (key == null || !key.matches("[\\x21-\\x7E]{1,128}")) {
            throw ProblemException.badRequest(
                    "The header Idempotency-Key must hold 1 to 128 visible characters, new for each import.");
        }
        int most = call.limits().importBytes();
        String answer = call.isOfType("application/zip")
                ? importer.add(key, call.required("id"), unpacked(call.bytes(most), most))
                : ofJson(call, key, most);
        return Reply.text(Reply.JSON, answer).status(201);
    }

    private String ofJson(Call call, String key, int most) throws IOException {
        Input input = call.json(most);
        String id = input.text("id", 64);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Input file : input.objects("files", MOST_FILES)) {
            String path = file.text("path", 200);
            if (files.put(path, FileRoutes.bytes(file.wholeText("text", most))) != null) {
                throw ProblemException.badRequest("Each file must be given once, \"" + path + "\" is given twice.");
            }
            file.end();
        }
        input.end();
        return importer.add(key, id, files);
    }

    private static Map<String, byte[]> unpacked(byte[] zip, int most) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long sum = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] bytes = in.readNBytes((int) (most - sum) + 1);
                sum += bytes.length;
                if (sum > most || files.size() >= MOST_FILES) {
                    throw ProblemException.of(
                            413,
                            "too-large",
                            "A zip must hold at most \"" + MOST_FILES + "\" files of \"" + most + "\" bytes together.");
                }
                if (files.put(entry.getName(), bytes) != null) {
                    throw ProblemException.badRequest("Each file must be in the zip once.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw ProblemException.badRequest("The body must be a zip that can be read.");
        }
        return files;
    }
}
