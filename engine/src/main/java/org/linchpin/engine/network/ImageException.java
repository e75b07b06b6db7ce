package org.linchpin.engine.network;

/** Columns that are not those of a network. */
public final class ImageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImageException(String message) {
        super(message);
    }
}
