package org.linchpin.engine.model;

import java.util.Locale;
import java.util.Optional;

/** What a node is. The order is the order of tables: what people notice first, the ground last. */
public enum Kind {
    FUNCTION,
    SERVICE,
    SOFTWARE,
    HARDWARE,
    NETWORK,
    DNS,
    TRUST,
    SITE,
    UTILITY,
    DATA,
    CONTRACT,
    PEOPLE,
    GROUP;

    /** The word used in files and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
