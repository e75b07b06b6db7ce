package org.linchpin.server.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A store as one file: written while a server runs, put back while none does. */
public final class Backup {

    private Backup() {}

    /**
     * Writes what the store holds at this moment to a new file.
     *
     * @throws StoreException if there is no store of these models
     * @throws FileAlreadyExistsException if the file is there
     */
    public static void write(Path base, Path models, Path file) throws IOException {
        try (DataFolder folder = DataFolder.unlocked(base, models)) {
            if (!folder.hasDatabase()) {
                throw new StoreException("there is no store of \"" + models + "\" yet");
            }
            Path made = folder.directory().resolve("backup-" + UUID.randomUUID());
            try {
                copy(folder.database(), made);
                force(made);
                // A second name fails where the name is taken; another disk needs a copy.
                Path target = file.toAbsolutePath();
                Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
                try {
                    Files.copy(made, beside, StandardCopyOption.COPY_ATTRIBUTES);
                    force(beside);
                    Files.createLink(target, beside);
                } finally {
                    Files.deleteIfExists(beside);
                }
            } finally {
                Files.deleteIfExists(made);
            }
        }
    }

    private static void copy(Path database, Path to) throws IOException {
        DataFolder.makeFile(to);
        try (Connection connection = Database.source(database).getConnection();
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new StoreException("the store cannot be read", e);
        }
    }

    /**
     * Puts such a file in the store's place; what was there is gone.
     *
     * @throws StoreException if the file is no sound store, or a server runs on these models
     */
    public static void restore(Path base, Path models, Path file) throws IOException {
        try (DataFolder folder = DataFolder.locked(base, models)) {
            Path made = folder.directory().resolve("restore-" + UUID.randomUUID());
            try {
                DataFolder.makeFile(made);
                try (OutputStream out = Files.newOutputStream(made, StandardOpenOption.TRUNCATE_EXISTING)) {
                    Files.copy(file, out);
                }
                requireSound(made, file);
                force(made);
                Path database = folder.database();
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-wal"));
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
                Files.move(made, database, StandardCopyOption.ATOMIC_MOVE);
                forceDirectory(folder.directory());
            } finally {
                Files.deleteIfExists(made);
                Files.deleteIfExists(made.resolveSibling(made.getFileName() + "-wal"));
                Files.deleteIfExists(made.resolveSibling(made.getFileName() + "-shm"));
            }
        }
    }

    /** As SQLite itself sees it, and with tables that this program knows how to move on. */
    private static void requireSound(Path made, Path file) {
        try (Connection connection = Database.source(made).getConnection();
                Statement statement = connection.createStatement();
                ResultSet check = statement.executeQuery("PRAGMA integrity_check(1)")) {
            if (!check.next() || !check.getString(1).equals("ok")) {
                throw new StoreException("\"" + file + "\" is damaged");
            }
        } catch (SQLException e) {
            throw new StoreException("\"" + file + "\" must be a store that --backup wrote", e);
        }
        Database.open(made).close();
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
