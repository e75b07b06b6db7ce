package org.linchpin.engine.options;

/** A choice of options that cannot be: one that is not there, lacks what it requires, or excludes another. */
public final class OptionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OptionException(String message) {
        super(message);
    }
}
