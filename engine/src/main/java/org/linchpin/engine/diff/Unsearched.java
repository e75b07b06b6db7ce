package org.linchpin.engine.diff;

/**
 * A target of which not all sets were compared.
 *
 * @param comparedSize sets up to this size were, 0 if none were
 * @param reason why no larger ones
 */
public record Unsearched(String target, DiffQuestion.Level level, int comparedSize, String reason) {}
