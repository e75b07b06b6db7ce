package org.linchpin.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.model.validity.Validity;
import org.linchpin.formats.yaml.YamlModel;

/**
 * Reads a model from where the user keeps it: a YAML file with all it includes, or a directory of YAML files, with
 * {@code nodes.csv} and {@code needs.csv} if there are any. All problems of
 * form and meaning are told at once; with any error nothing is loaded.
 */
public final class ModelReader {

    private ModelReader() {}

    /**
     * @param model null if any of the problems is an error
     * @param problems in the order of files, lines and columns
     * @param sha256 of the file if there is one; of several, of the lines {@code sha256sum} prints for them, in reading
     *     order and named relative to the directory of the model; empty if nothing could be read
     * @param files all files read, in reading order
     * @param visited what the answer depends on: those, directories, and what could not be read or is not there
     */
    public record Loaded(
            @Nullable Model model, List<Problem> problems, String sha256, List<Path> files, List<Path> visited) {}

    public static Loaded read(Path path) {
        return read(path, null);
    }

    /**
     * The same of a model that is not trusted with the rest of the disk: no include and no link leads out of a folder.
     *
     * @param folder its real path
     */
    public static Loaded readWithin(Path folder, Path path) {
        return read(path, folder);
    }

    private static Loaded read(Path path, @Nullable Path folder) {
        Problems problems = new Problems();
        YamlModel yaml = YamlModel.read(path, folder, problems);
        BulkFiles bulk = BulkFiles.read(yaml.directories(), folder, problems);
        List<Path> files = new ArrayList<>(yaml.files());
        files.addAll(bulk.files());
        if (files.isEmpty() && !problems.hasErrors()) {
            problems.error(
                    new Where(path.toString(), 0, 0),
                    "a model directory must hold a YAML file that says \"linchpin: 1\", or nodes.csv; this holds neither");
        }
        Model model = yaml.model();
        if (yaml.isWhole() && bulk.isWhole()) {
            model = model.withNodes(bulk.joinedWith(model.nodes(), problems));
            model = Answers.on(model, yaml.answers(), problems);
            Validity.check(model, yaml.places(), problems);
        }
        String sha256 = sha256(path, files, problems);
        List<Path> visited = new ArrayList<>(yaml.visited());
        visited.addAll(bulk.files());
        return new Loaded(
                problems.hasErrors() ? null : model, problems.list(), sha256, List.copyOf(files), List.copyOf(visited));
    }

    private static String sha256(Path model, List<Path> files, Problems problems) {
        try {
            if (files.isEmpty()) {
                return "";
            }
            if (files.size() == 1) {
                return sha256(files.getFirst());
            }
            Path base =
                    Files.isDirectory(model) ? model : model.toAbsolutePath().getParent();
            StringBuilder lines = new StringBuilder();
            for (Path file : files) {
                String name = base == null
                        ? file.toString()
                        : base.toAbsolutePath()
                                .normalize()
                                .relativize(file.toAbsolutePath().normalize())
                                .toString();
                lines.append(sha256(file))
                        .append("  ")
                        .append(name.replace('\\', '/'))
                        .append('\n');
            }
            return HexFormat.of().formatHex(digest().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            problems.error(
                    new Where(model.toString(), 0, 0),
                    "a model must stay readable while it is read: " + e.getMessage());
            return "";
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
