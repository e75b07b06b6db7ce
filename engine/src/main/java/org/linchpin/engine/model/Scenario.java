package org.linchpin.engine.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named cut.
 *
 * @param cut the switches turned off, as written
 * @param at when, or null for time 0
 * @param forSeconds for how long, or -1 for good
 */
public record Scenario(
        String id,
        String name,
        List<String> cut,
        @Nullable LocalDate at,
        int forSeconds,
        @Nullable String note,
        Claim claim) {}
