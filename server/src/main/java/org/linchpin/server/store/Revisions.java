package org.linchpin.server.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** What models were: one row a change, with the files as they were then. The newest are kept. */
public final class Revisions {

    /** So many of one model are kept. */
    public static final int KEPT = 1000;

    private final Database database;
    private final int kept;

    Revisions(Database database) {
        this(database, KEPT);
    }

    Revisions(Database database, int kept) {
        this.database = database;
        this.kept = kept;
    }

    /**
     * @param sha256 of the model, as the reader of models tells it
     * @param note who or what changed it, for people
     * @param errors how many problems kept it from being read
     */
    public record Row(long id, String model, String sha256, Instant at, String note, int errors) {}

    /**
     * A change; nothing is done if the newest row is the same already.
     *
     * @param files by their paths in the model's folder
     */
    public void add(String model, String sha256, String note, int errors, Map<String, byte[]> files) {
        database.write(connection -> {
            Row newest = newest(connection, model);
            if (newest == null || !newest.sha256.equals(sha256)) {
                insert(connection, model, sha256, note, errors, files);
                forget(connection, model);
            }
            return null;
        });
    }

    private static void insert(
            Connection connection, String model, String sha256, String note, int errors, Map<String, byte[]> files)
            throws SQLException {
        long id;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO revision (model, sha256, at, note, errors) VALUES (?, ?, ?, ?, ?) RETURNING id")) {
            insert.setString(1, model);
            insert.setString(2, sha256);
            insert.setLong(3, Instant.now().toEpochMilli());
            insert.setString(4, note);
            insert.setInt(5, errors);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                id = row.getLong(1);
            }
        }
        try (PreparedStatement content = connection.prepareStatement(
                        "INSERT INTO content (sha256, bytes, deflated) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
                PreparedStatement file = connection.prepareStatement(
                        "INSERT INTO revision_file (revision, path, sha256) VALUES (?, ?, ?)")) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                String hash = Hash.hex(entry.getValue());
                content.setString(1, hash);
                content.setInt(2, entry.getValue().length);
                content.setBytes(3, deflated(entry.getValue()));
                content.executeUpdate();
                file.setLong(1, id);
                file.setString(2, entry.getKey());
                file.setString(3, hash);
                file.executeUpdate();
            }
        }
    }

    private void forget(Connection connection, String model) throws SQLException {
        try (PreparedStatement old = connection.prepareStatement(
                "DELETE FROM revision WHERE model = ? AND id <= (SELECT id FROM revision WHERE model = ?"
                        + " ORDER BY id DESC LIMIT 1 OFFSET ?)")) {
            old.setString(1, model);
            old.setString(2, model);
            old.setInt(3, kept);
            if (old.executeUpdate() > 0) {
                try (PreparedStatement unused = connection.prepareStatement(
                        "DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM revision_file)")) {
                    unused.executeUpdate();
                }
            }
        }
    }

    private static @Nullable Row newest(Connection connection, String model) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM revision WHERE model = ? ORDER BY id DESC LIMIT 1")) {
            select.setString(1, model);
            List<Row> rows = rows(select);
            return rows.isEmpty() ? null : rows.getFirst();
        }
    }

    /** All of a model, newest first. */
    public List<Row> all(String model) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM revision WHERE model = ? ORDER BY id DESC")) {
                select.setString(1, model);
                return rows(select);
            }
        });
    }

    /** The newest of a model with that hash, or null. */
    public @Nullable Row find(String model, String sha256) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT * FROM revision WHERE model = ? AND sha256 = ? ORDER BY id DESC LIMIT 1")) {
                select.setString(1, model);
                select.setString(2, sha256);
                List<Row> rows = rows(select);
                return rows.isEmpty() ? null : rows.getFirst();
            }
        });
    }

    /** The files of a row, by path; empty if they were too large to be kept. */
    public Map<String, byte[]> files(Row row) {
        return database.read(connection -> {
            Map<String, byte[]> files = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT path, deflated FROM revision_file JOIN content USING (sha256) WHERE revision = ? ORDER BY path")) {
                select.setLong(1, row.id);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        files.put(rows.getString(1), inflated(rows.getBytes(2)));
                    }
                }
            }
            return files;
        });
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> list = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                list.add(new Row(
                        rows.getLong("id"),
                        rows.getString("model"),
                        rows.getString("sha256"),
                        Instant.ofEpochMilli(rows.getLong("at")),
                        rows.getString("note"),
                        rows.getInt("errors")));
            }
        }
        return list;
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InflaterOutputStream inflater = new InflaterOutputStream(out)) {
            inflater.write(bytes);
        } catch (IOException e) {
            throw new StoreException("a file of a revision is damaged", e);
        }
        return out.toByteArray();
    }
}
