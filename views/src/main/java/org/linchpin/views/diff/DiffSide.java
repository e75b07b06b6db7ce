package org.linchpin.views.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.diff.Version;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.git.GitException;
import org.linchpin.formats.git.RevisionFiles;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.ModelSource;
import org.linchpin.views.question.Opened;

/**
 * One of two models that are compared: a file or directory of that very name if there is one, else a git revision of one.
 * What a revision is read from is removed when this is closed.
 */
public final class DiffSide implements AutoCloseable {

    private final String text;
    private final ModelSource source;
    private final @Nullable RevisionFiles files;

    private DiffSide(String text, ModelSource source, @Nullable RevisionFiles files) {
        this.text = text;
        this.source = source;
        this.files = files;
    }

    /** @param repository where revisions are looked for, or null for where this process stands */
    public static DiffSide of(String text, @Nullable Path repository) {
        Path path = path(text);
        if ((path != null && Files.exists(path)) || !RevisionFiles.isRevision(text)) {
            return new DiffSide(
                    text, new ModelSource(path == null ? Path.of("") : path, UnaryOperator.identity()), null);
        }
        try {
            RevisionFiles files = RevisionFiles.of(text, repository);
            return new DiffSide(text, new ModelSource(files.model(), files::named), files);
        } catch (GitException e) {
            String message = String.valueOf(e.getMessage());
            throw e.isMisnamed()
                    ? FailedException.usage(message, e.maybe())
                    : FailedException.failed(message + (e.maybe() == null ? "" : "\n    Maybe " + e.maybe()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model that was read already, whose files are named as they are. */
    public static DiffSide named(String text) {
        return new DiffSide(text, ModelSource.of(Path.of("")), null);
    }

    private static @Nullable Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** As the user wrote it. */
    String text() {
        return text;
    }

    /** Where the model is read from. */
    public ModelSource source() {
        return source;
    }

    /** The file and line as the user knows them, or null if there is none. */
    @Nullable
    String place(@Nullable Where where) {
        return where == null || where.line() == 0 ? null : source.names().apply(where.file()) + ":" + where.line();
    }

    /** What is compared of the model. */
    public Version version(Opened opened) {
        Opened.World best = opened.best();
        return new Version(
                opened.model(),
                opened.written(),
                SnapshotReader.isSnapshot(source.path()),
                world(opened.world()),
                best == null ? null : world(best),
                opened.compared());
    }

    private static Version.World world(Opened.World world) {
        return new Version.World(world.network(), world.switches());
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }
}
