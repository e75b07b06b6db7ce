package org.linchpin.views.board;

import java.util.Locale;
import org.linchpin.engine.model.Kind;

/** A row of tiles: what people notice on top, the ground at the bottom. */
public enum Lane {
    NOTICE,
    SERVICES,
    SOFTWARE,
    GROUND;

    /** The word used in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Lane of(Kind kind) {
        return switch (kind) {
            case FUNCTION -> NOTICE;
            case SERVICE, GROUP, DATA -> SERVICES;
            case SOFTWARE, DNS, TRUST, CONTRACT -> SOFTWARE;
            case HARDWARE, NETWORK, SITE, UTILITY, PEOPLE -> GROUND;
        };
    }
}
