package org.linchpin.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What is kept beside the models. Threads may share it. */
public final class Store implements AutoCloseable {

    private final Database database;
    private final Revisions revisions;
    private final Questions questions;
    private final Imports imports;

    private Store(Database database) {
        this.database = database;
        this.revisions = new Revisions(database);
        this.questions = new Questions(database);
        this.imports = new Imports(database);
    }

    /** @throws StoreException if the file is no store, or one of a newer program */
    public static Store open(DataFolder folder) {
        // The library of SQLite is unpacked where no other user can put another in its place.
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            System.setProperty("org.sqlite.tmpdir", folder.directory().toString());
        }
        try {
            return new Store(Database.open(folder.database()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Revisions revisions() {
        return revisions;
    }

    public Questions questions() {
        return questions;
    }

    public Imports imports() {
        return imports;
    }

    @Override
    public void close() {
        database.close();
    }
}
