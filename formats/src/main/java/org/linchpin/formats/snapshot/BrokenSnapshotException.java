package org.linchpin.formats.snapshot;

/** A file that is no snapshot, or one that was damaged; the message says what must hold. */
final class BrokenSnapshotException extends Exception {

    private static final long serialVersionUID = 1;

    BrokenSnapshotException(String message) {
        super(message);
    }

    static void require(boolean holds, String message) throws BrokenSnapshotException {
        if (!holds) {
            throw new BrokenSnapshotException(message);
        }
    }
}
