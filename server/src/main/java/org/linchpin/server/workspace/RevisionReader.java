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
            if (snapshot != null) {
                return Revision.of(modelId, folder, snapshot);
            }
            Problem said = problem == null
                    ? new Problem(Problem.Severity.ERROR, new Where("", 0, 0), "it cannot be read", null)
                    : named(problem, folder);
            return Revision.damaged(modelId, folder, Hash.hex(said.toString()), said);
        }
        ModelReader.Loaded loaded = ModelReader.readWithin(folder, model);
        List<Problem> problems =
                loaded.problems().stream().map(one -> named(one, folder)).toList();
        String sha256 = loaded.sha256().isEmpty() ? Hash.hex(problems.toString()) : loaded.sha256();
        return Revision.of(modelId, folder, sha256, problems, loaded);
    }

    private static Problem named(Problem problem, Path folder) {
        return new Problem(
                problem.severity(),
                new Where(
                        named(problem.where().file(), folder),
                        problem.where().line(),
                        problem.where().column()),
                named(problem.message(), folder),
                problem.maybe());
    }

    private static String named(String text, Path folder) {
        return text.replace(folder + "/", "").replace(folder.toString(), ".");
    }
}
