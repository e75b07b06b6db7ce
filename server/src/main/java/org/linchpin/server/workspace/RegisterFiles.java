package org.linchpin.server.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.server.http.ProblemException;
import org.linchpin.views.register.RegisterInput;

/** The files of the model that a register makes, as {@code register import} writes them. */
public final class RegisterFiles {

    private RegisterFiles() {}

    /**
     * By their paths; the same register gives the same bytes.
     *
     * @param register a package, or the directory of a model that was made of one
     * @param mostBytes of all together
     * @throws ProblemException 422 if it cannot be read, 413 if the model would be too large
     */
    public static Map<String, byte[]> of(Path register, int mostBytes) throws IOException {
        Path made = Files.createTempDirectory("register-").toRealPath();
        try {
            Path packaged = RegisterInput.isModel(register) ? register.resolve(RegisterImport.ROWS) : register;
            run(packaged, made);
            Map<String, byte[]> files = new LinkedHashMap<>();
            FileTree tree = FileTree.of(made);
            long sum = 0;
            for (String path : tree.list()) {
                sum += Files.size(made.resolve(path));
                byte[] bytes = sum > mostBytes ? null : tree.read(path, mostBytes);
                if (bytes == null) {
                    throw ProblemException.of(
                            413,
                            "too-large",
                            "A model that is made here must have at most \"" + mostBytes
                                    + "\" bytes; this register makes a larger one.",
                            "linchpin register import on the command line.");
                }
                files.put(path, bytes);
            }
            return files;
        } finally {
            Staging.remove(made);
        }
    }

    private static void run(Path packaged, Path made) {
        try {
            var unused = new RegisterImport(RuleFiles.shipped()).run(packaged, made);
        } catch (IOException e) {
            throw ProblemException.of(
                    422,
                    "bad-register",
                    "A model is made of a register that can be read: "
                            + String.valueOf(e.getMessage())
                                    .replace(packaged.toString(), String.valueOf(packaged.getFileName()))
                            + ".",
                    "Look at its findings first.");
        }
    }
}
