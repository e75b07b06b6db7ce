package org.linchpin.engine.who;

/** The caller stopped the search: its budget is spent, or it was cancelled. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoppedException() {
        super("the budget is spent");
    }
}
