package org.linchpin.engine.network;

import org.linchpin.engine.model.Kind;

/** What a node of the network stands for: a node of the model by its {@link Kind}, or one of the works behind it. */
public enum Sort {
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
    GROUP,
    /** A party's serve position. */
    SERVE,
    /** A party's supply position. */
    SUPPLY,
    /** A jurisdiction's order. */
    ORDER,
    /** A jurisdiction's ground. */
    GROUND,
    /** The open border. */
    BORDER,
    /** Lit until a date at which a source ends. */
    END,
    /** Lit until a date at which a term ends. */
    TERM,
    /** Dark until standbys of one readiness are usable. */
    STANDBY,
    /** A source as seen through a border or up to a date. */
    VIEW;

    private static final Sort[] ALL = values();

    static Sort of(Kind kind) {
        return ALL[kind.ordinal()];
    }

    static int count() {
        return ALL.length;
    }

    static Sort of(byte ordinal) {
        return ALL[ordinal];
    }

    /** True for nodes of the model. */
    public boolean isModelNode() {
        return ordinal() <= GROUP.ordinal();
    }

    /** The kind of a node of the model. */
    public Kind kind() {
        if (!isModelNode()) {
            throw new IllegalStateException("A " + this + " is no node of the model.");
        }
        return Kind.values()[ordinal()];
    }
}
