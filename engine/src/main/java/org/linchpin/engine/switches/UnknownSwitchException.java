package org.linchpin.engine.switches;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;

/** A switch, level or filter that names nothing there is. */
public final class UnknownSwitchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String maybe;

    UnknownSwitchException(String message, @Nullable String maybe) {
        super(message);
        this.maybe = maybe;
    }

    static UnknownSwitchException of(String written, List<String> known) {
        return new UnknownSwitchException(
                "There is no switch \"" + written + "\" in the model.", new Nearest().of(written, known));
    }

    /** A guess at what was meant, or null. */
    public @Nullable String maybe() {
        return maybe;
    }
}
