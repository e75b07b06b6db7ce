package org.linchpin.formats.text;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;

/** Guesses which known word was meant by an unknown one. */
public final class Words {

    private Words() {}

    /** A guess for a message, {@code "payments"?}, or null; what is near is up to {@link Nearest}. */
    public static @Nullable String maybe(String word, Collection<String> known) {
        String near = new Nearest().of(word, known);
        return near == null ? null : Quote.of(near) + "?";
    }
}
