package org.linchpin.server.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Questions that a user kept: places of the console, by a title. */
public final class Questions {

    /** So many may be kept of one model. */
    public static final int MOST = 1000;

    private final Database database;

    Questions(Database database) {
        this.database = database;
    }

    /** @param path where in the console it is asked, with its whole state */
    public record Question(String id, String model, String title, String path, Instant createdAt) {}

    /** Of one model, oldest first. */
    public List<Question> all(String model) {
        return database.read(connection -> {
            List<Question> list = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM question WHERE model = ? ORDER BY created_at, id")) {
                select.setString(1, model);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        list.add(new Question(
                                rows.getString("id"),
                                rows.getString("model"),
                                rows.getString("title"),
                                rows.getString("path"),
                                Instant.ofEpochMilli(rows.getLong("created_at"))));
                    }
                }
            }
            return list;
        });
    }

    /** Puts a new title and path in place of what was read; false if that is no longer there. */
    public boolean replace(Question before, Question after) {
        return database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE question SET title = ?, path = ? WHERE id = ? AND title = ? AND path = ?")) {
                update.setString(1, after.title);
                update.setString(2, after.path);
                update.setString(3, before.id);
                update.setString(4, before.title);
                update.setString(5, before.path);
                return update.executeUpdate() > 0;
            }
        });
    }

    public void add(Question question) {
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO question (id, model, title, path, created_at) VALUES (?, ?, ?, ?, ?)")) {
                insert.setString(1, question.id);
                insert.setString(2, question.model);
                insert.setString(3, question.title);
                insert.setString(4, question.path);
                insert.setLong(5, question.createdAt.toEpochMilli());
                return insert.executeUpdate();
            }
        });
    }

    public void remove(String id) {
        database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM question WHERE id = ?")) {
                delete.setString(1, id);
                return delete.executeUpdate();
            }
        });
    }
}
