package org.linchpin.formats.yaml;

import org.jspecify.annotations.Nullable;

/** A text that is not what it must be. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    /** What was meant, as in {@link org.linchpin.engine.model.Problem#maybe()}. */
    final @Nullable String maybe;

    Malformed(String message, @Nullable String maybe) {
        super(message);
        this.maybe = maybe;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
