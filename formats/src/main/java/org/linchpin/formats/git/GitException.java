package org.linchpin.formats.git;

import org.jspecify.annotations.Nullable;

/** A revision cannot be read. */
public final class GitException extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable String maybe;
    private final boolean isMisnamed;

    private GitException(String message, @Nullable String maybe, boolean isMisnamed) {
        super(message);
        this.maybe = maybe;
        this.isMisnamed = isMisnamed;
    }

    /** What was asked for cannot be, or is not there. */
    static GitException misnamed(String message, @Nullable String maybe) {
        return new GitException(message, maybe, true);
    }

    /** Git, or the repository, failed. */
    static GitException failed(String message, @Nullable String maybe) {
        return new GitException(message, maybe, false);
    }

    /** A guess at what was meant, or null. */
    public @Nullable String maybe() {
        return maybe;
    }

    /** True if the caller named what is not there; false if something failed. */
    public boolean isMisnamed() {
        return isMisnamed;
    }
}
