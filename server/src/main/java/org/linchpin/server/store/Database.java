package org.linchpin.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file: readers beside one writer (WAL), each write on the disk before it counts as done (synchronous FULL),
 * foreign keys on. Its tables are made and moved on by the migrations beside this class. Threads may share it.
 */
final class Database implements AutoCloseable {

    private static final int BUSY_MILLIS = 10_000;
    private static final int IDLE_READERS = 4;

    private final SQLiteDataSource source;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(IDLE_READERS);

    /** Something done with a connection. */
    @FunctionalInterface
    interface Use<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    private Database(SQLiteDataSource source) throws SQLException {
        this.source = source;
        this.writer = source.getConnection();
        this.writer.setAutoCommit(false);
    }

    static Database open(Path file) {
        SQLiteDataSource source = source(file);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/linchpin/server/store")
                    .load()
                    .migrate();
            return new Database(source);
        } catch (FlywayException | SQLException e) {
            throw new StoreException("\"" + file + "\" must be a store of this program, or of an older one", e);
        }
    }

    static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    <T extends @Nullable Object> T read(Use<T> use) {
        try {
            Connection reader = readers.poll();
            Connection open = reader == null ? source.getConnection() : reader;
            boolean sound = false;
            try {
                T answer = use.with(open);
                sound = true;
                return answer;
            } finally {
                if (!sound || !readers.offer(open)) {
                    open.close();
                }
            }
        } catch (SQLException e) {
            throw new StoreException("the store cannot be read", e);
        }
    }

    /** All of it or nothing; on the disk when this returns. */
    <T extends @Nullable Object> T write(Use<T> use) {
        writing.lock();
        try {
            boolean done = false;
            try {
                T answer = use.with(writer);
                writer.commit();
                done = true;
                return answer;
            } finally {
                if (!done) {
                    writer.rollback();
                }
            }
        } catch (SQLException e) {
            throw new StoreException("the store cannot be written", e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            writer.close();
            for (Connection reader = readers.poll(); reader != null; reader = readers.poll()) {
                reader.close();
            }
        } catch (SQLException e) {
            throw new StoreException("the store cannot be closed", e);
        } finally {
            writing.unlock();
        }
    }
}
