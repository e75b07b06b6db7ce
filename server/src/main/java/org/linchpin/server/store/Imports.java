package org.linchpin.server.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Imports by the key their callers gave them, so that one that is sent twice is done once. A key is written down before
 * the import is begun and its answer after it is done; what lies between, a crash may leave.
 */
public final class Imports {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;

    Imports(Database database) {
        this.database = database;
    }

    /** @param answer null if it is not known to be done */
    public record Import(
            String key,
            String requestSha256,
            String model,
            @Nullable String answer) {}

    public @Nullable Import find(String key) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM import WHERE key = ?")) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? new Import(
                                    row.getString("key"),
                                    row.getString("request_sha256"),
                                    row.getString("model"),
                                    row.getString("answer"))
                            : null;
                }
            }
        });
    }

    /** Writes it down; keys older than a week are forgotten. */
    public void put(Import given) {
        database.write(connection -> {
            try (PreparedStatement old = connection.prepareStatement("DELETE FROM import WHERE at < ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO import (key, request_sha256, model, answer, at) VALUES (?, ?, ?, ?, ?)"
                                    + " ON CONFLICT (key) DO UPDATE SET answer = excluded.answer")) {
                Instant now = Instant.now();
                old.setLong(1, now.minus(KEPT).toEpochMilli());
                old.executeUpdate();
                insert.setString(1, given.key);
                insert.setString(2, given.requestSha256);
                insert.setString(3, given.model);
                insert.setString(4, given.answer);
                insert.setLong(5, now.toEpochMilli());
                return insert.executeUpdate();
            }
        });
    }

    /** Takes back a key whose import was refused. */
    public void remove(String key) {
        database.write(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM import WHERE key = ? AND answer IS NULL")) {
                delete.setString(1, key);
                return delete.executeUpdate();
            }
        });
    }
}
