package org.linchpin.engine.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document, drill, scan or conversation that claims rest on.
 *
 * @param kind press, contract, drill, register, sbom, scan, interview, filing, statistics, law, or any other word
 */
public record Source(
        String id,
        String title,
        String kind,
        @Nullable LocalDate date,
        @Nullable String link,
        Claim.@Nullable Confidence confidence,
        Where where) {}
