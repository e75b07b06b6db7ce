package org.linchpin.server.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.snapshot.Snapshot;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.server.store.Hash;

/** Reads a model from its folder, and names files in problems as they are named there. */
final class RevisionReader {

    private RevisionReader() {}

    static Revision read(String modelId, FileTree tree) throws IOException {
        return read(modelId, tree.root(), tree.model());
    }

    /** @param model the folder, or a file in it */
    static Revision read(String modelId, Path folder, Path model) throws IOException {
        if (SnapshotReader.isSnapshot(model)) {
            SnapshotReader.Loaded loaded = SnapshotReader.read(model, null);
            Snapshot snapshot = loaded.snapshot();
            Problem problem = loaded.problem();
            return snapshot == null
                    ? Revision.of(
                            modelId, folder, "", named(problem == null ? List.of() : List.of(problem), folder), null)
                    : Revision.of(modelId, folder, snapshot);
        }
        ModelReader.Loaded loaded = ModelReader.readWithin(folder, model);
        List<Problem> problems = named(loaded.problems(), folder);
        String sha256 = loaded.sha256().isEmpty() ? Hash.hex(problems.toString()) : loaded.sha256();
        return Revision.of(modelId, folder, sha256, problems, loaded.model());
    }

    private static List<Problem> named(List<Problem> problems, Path folder) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.severity(),
                        new Where(
                                named(problem.where().file(), folder),
                                problem.where().line(),
                                problem.where().column()),
                        named(problem.message(), folder),
                        problem.maybe()))
                .toList();
    }

    private static String named(String text, Path folder) {
        return text.replace(folder + "/", "").replace(folder.toString(), ".");
    }
}
