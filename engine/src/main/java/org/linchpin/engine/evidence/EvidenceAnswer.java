package org.linchpin.engine.evidence;

import java.util.List;
import org.linchpin.engine.model.Claim;

/**
 * What a model's nodes, parties and jurisdictions are claimed on.
 *
 * @param rows weakest first, of equal ones those with most weight on them
 * @param functions how many functions were looked beneath: the critical ones, or all if none is critical
 * @param complete false if there were more functions than were looked beneath, or the caller stopped
 */
public record EvidenceAnswer(List<Row> rows, int functions, boolean complete) {

    /** What a row is about. */
    public enum About {
        NODE,
        PARTY,
        JURISDICTION
    }

    /**
     * @param functions how many functions stand on it, itself counted
     * @param weight the weight of those
     * @param unexamined true for a node of which nobody said what it needs
     */
    public record Row(
            About about,
            String id,
            String name,
            String kind,
            Claim claim,
            Strength strength,
            int functions,
            double weight,
            boolean unexamined) {}
}
