package org.linchpin.formats.register.model;

import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.entries.Entries.FunctionKey;

/** Under which ids a register's functions and providers are in its model. */
public final class RegisterIds {

    private final Names names;

    RegisterIds(Names names) {
        this.names = names;
    }

    /** Null if the function is not in the model. */
    public @Nullable String function(FunctionKey function) {
        return names.known("function", Functions.code(function));
    }

    /** The party of a provider's code, or null if it is not in the model. */
    public @Nullable String party(String provider) {
        return names.known("party", provider);
    }
}
