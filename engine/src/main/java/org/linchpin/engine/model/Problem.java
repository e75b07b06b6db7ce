package org.linchpin.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or doubtful, in an input.
 *
 * @param message what must hold, with the offending value in quotes
 * @param maybe a guess at what was meant, without the leading "Maybe", or null
 */
public record Problem(
        Severity severity,
        Where where,
        String message,
        @Nullable String maybe) {

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public static Problem error(Where where, String message) {
        return new Problem(Severity.ERROR, where, message, null);
    }

    public static Problem error(Where where, String message, @Nullable String maybe) {
        return new Problem(Severity.ERROR, where, message, maybe);
    }

    public static Problem warning(Where where, String message, @Nullable String maybe) {
        return new Problem(Severity.WARNING, where, message, maybe);
    }

    /** Compiler style: {@code file:line:column: error: message}, and a second line {@code Maybe ...}. */
    @Override
    public String toString() {
        String head = where + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + ": " + message;
        return maybe == null ? head : head + "\n    Maybe " + maybe;
    }
}
