package org.linchpin.server.routes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.linchpin.server.workspace.RegisterFiles;

/** New models, from files in a JSON body, in a zip, or of a register. */
public final class ImportRoutes implements RouteGroup {

    private static final int MOST_FILES = 500;

    private final Api api;
    private final Importer importer;

    public ImportRoutes(Api api) {
        this.api = api;
        this.importer = new Importer(api.workspace(), api.store().imports());
    }

    @Override
    public void enter(Routes routes) {
        routes.post("/models", this::add).post("/models/{model}/registers/{register}/model", this::ofRegister);
    }

    private Reply add(Call call) throws IOException {
        String key = key(call);
        int most = call.limits().importBytes();
        String answer = call.isOfType("application/zip")
                ? importer.add(key, call.required("id"), unpacked(call.bytes(most), most))
                : ofJson(call, key, most);
        return Reply.text(Reply.JSON, answer).status(201);
    }

    /** What {@code register import} makes, as a model beside the one in whose folder the register is. */
    private Reply ofRegister(Call call) throws IOException {
        String key = key(call);
        Path register = api.workspace()
                .find(call.path("model"))
                .registers()
                .find(call.path("register"))
                .sound()
                .path();
        Input body = call.json();
        String id = body.text("id", 64);
        body.end();
        importer.requirePossible(id);
        Map<String, byte[]> files = api.cores()
                .inTurn(() -> RegisterFiles.of(register, call.limits().importBytes()));
        return Reply.text(Reply.JSON, importer.add(key, id, files)).status(201);
    }

    private static String key(Call call) {
        String key = call.header("Idempotency-Key");
        if (key == null || !key.matches("[\\x21-\\x7E]{1,128}")) {
            throw ProblemException.badRequest(
                    "The header Idempotency-Key must hold 1 to 128 visible characters, new for each import.");
        }
        return key;
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
