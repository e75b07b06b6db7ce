package org.linchpin.formats.text;

import org.jspecify.annotations.Nullable;

/**
 * A short form that cannot be read. Carries no stack trace: it is caught by the reader of the file, which knows the
 * place and turns it into a problem.
 */
public final class TextException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String message;
    private final @Nullable String maybe;
    private final int offset;

    /**
     * @param message what must hold, with the offending value in quotes
     * @param maybe a guess at what was meant, without the leading "Maybe", or null
     * @param offset where in the text the fault stands, in UTF-16 units from its start
     */
    public TextException(String message, @Nullable String maybe, int offset) {
        super(message, null, false, false);
        this.message = message;
        this.maybe = maybe;
        this.offset = offset;
    }

    /** What must hold, with the offending value in quotes. */
    public String message() {
        return message;
    }

    public @Nullable String maybe() {
        return maybe;
    }

    public int offset() {
        return offset;
    }

    /** The same fault seen from a text in which this one starts at {@code shift}. */
    TextException shiftedBy(int shift) {
        return new TextException(message, maybe, offset + shift);
    }
}
