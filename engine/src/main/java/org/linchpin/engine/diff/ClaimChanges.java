package org.linchpin.engine.diff;

import java.util.List;

/**
 * How the statements of two models differ.
 *
 * @param tallies per section that has changes
 * @param rows in order of the sections, what statements rest on last
 * @param renamed statements that went and came with the same content
 * @param isPartial true if one of the models is a snapshot, so that needs, options, rules and sources were not compared
 */
public record ClaimChanges(List<Tally> tallies, Listed<ClaimChange> rows, List<Renamed> renamed, boolean isPartial) {

    /** Statements of a section, not attributes. */
    public record Tally(ClaimChange.Section section, long added, long gone, long changed) {}

    public record Renamed(ClaimChange.Section section, String before, String after) {}
}
