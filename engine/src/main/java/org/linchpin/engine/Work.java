package org.linchpin.engine;

/**
 * How the caller of a long analysis bounds it and hears from it. The engine reads no clock: a time budget is the
 * caller's {@link #stopped()}.
 */
public interface Work {

    /** Runs to the end and tells nobody. */
    Work UNBOUNDED = () -> false;

    /** True once the analysis should stop and answer with what it has. Asked often; must be cheap. */
    boolean stopped();

    /** Told from time to time: {@code done} of {@code total} parts. */
    default void progress(long done, long total) {}

    /**
     * How many threads may share the analysis; the answer is the same for any number. With more than one, any of them
     * asks {@link #stopped} and tells {@link #progress}.
     */
    default int threads() {
        return 1;
    }

    /**
     * The same work with a part of what is left of its budget, one of {@code parts} equal ones; what a part leaves unused
     * is there for the rest. Work without a budget is its own part.
     */
    default Work share(int parts) {
        return this;
    }
}
