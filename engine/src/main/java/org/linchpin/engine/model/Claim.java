package org.linchpin.engine.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of the model rests on: a source, or an assumption. A statement with neither is a bare claim.
 *
 * @param source id of a {@link Source}, or null
 * @param assumed why the statement is assumed, or null if it is not
 * @param date when the evidence was taken, or null
 * @param confidence as stated, or null
 * @param note a remark on a statement that has no place of its own for one, or null
 * @param where where the statement stands
 */
public record Claim(
        @Nullable String source,
        @Nullable String assumed,
        @Nullable LocalDate date,
        @Nullable Confidence confidence,
        @Nullable String note,
        Where where) {

    public static final Claim NONE = at(Where.NOWHERE);

    /** A claim without a remark. */
    public Claim(
            @Nullable String source,
            @Nullable String assumed,
            @Nullable LocalDate date,
            @Nullable Confidence confidence,
            Where where) {
        this(source, assumed, date, confidence, null, where);
    }

    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    public static Claim at(Where where) {
        return new Claim(null, null, null, null, where);
    }

    /** True if it rests on an assumption and on no source. */
    public boolean isAssumed() {
        return source == null && assumed != null;
    }
}
