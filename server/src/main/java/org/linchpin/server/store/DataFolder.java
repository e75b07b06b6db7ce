package org.linchpin.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where the server keeps what is not the model: a directory for each directory of models, which only its owner may read,
 * and which one server at a time uses.
 */
public final class DataFolder implements AutoCloseable {

    private static final String DATABASE = "linchpin.db";

    private final Path directory;
    private final @Nullable FileChannel channel;

    private DataFolder(Path directory, @Nullable FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** {@code $XDG_DATA_HOME/linchpin}, or {@code ~/.local/share/linchpin}. */
    public static Path usual() {
        String data = System.getenv("XDG_DATA_HOME");
        return data != null && Path.of(data).isAbsolute()
                ? Path.of(data, "linchpin")
                : Path.of(System.getProperty("user.home"), ".local", "share", "linchpin");
    }

    /** The directory for those models; made if it is not there. */
    public static DataFolder unlocked(Path base, Path models) throws IOException {
        Path directory = base.resolve(Hash.hex(models.toRealPath().toString()).substring(0, 24));
        return new DataFolder(make(directory), null);
    }

    /**
     * The same for this process alone.
     *
     * @throws StoreException if another server has it
     */
    public static DataFolder locked(Path base, Path models) throws IOException {
        Path directory = unlocked(base, models).directory;
        Path file = makeFile(directory.resolve("lock"));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new StoreException(
                    "another server serves \"" + models + "\" already, with its data in \"" + directory + "\"");
        }
        return new DataFolder(directory, channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public Path directory() {
        return directory;
    }

    /** The database; an empty file, which only its owner may read, if there was none. */
    public Path database() throws IOException {
        return makeFile(directory.resolve(DATABASE));
    }

    public boolean hasDatabase() {
        return Files.exists(directory.resolve(DATABASE));
    }

    /** A directory that only its owner may read; made if it is not there. */
    public static Path make(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, ownerOnly("rwx------"));
        }
        if (isPosix()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }

    static Path makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, ownerOnly("rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new StoreException("\"" + file + "\" must be a file");
            }
        }
        return file;
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
