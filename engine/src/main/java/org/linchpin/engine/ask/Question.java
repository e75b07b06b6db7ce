package org.linchpin.engine.ask;

import java.util.List;
import org.linchpin.engine.model.Claim;

/**
 * One open point of a model: something that nobody said.
 *
 * @param id the same whenever the model says the same of the point: what it is about, and of a gate what it joins, in any
 *     order ({@link QuestionIds})
 * @param subject id of the node or party that it is about
 * @param among of a gate its branches, of a doubtful need or a need's holdout that need, of a party the foreign
 *     jurisdictions; nothing of a node's own holdout
 * @param replies what is tried: of a gate of up to ten branches, of a doubtful need and of one foreign jurisdiction, all
 *     that can be said
 * @param claim what the statement that leaves it open rests on
 */
public record Question(String id, Kind kind, String subject, List<String> among, List<Reply> replies, Claim claim) {

    public enum Kind {
        /** All-of, any-of, or how many? */
        GATE,
        /** Is it a need? */
        NEED,
        /** How long does it go on without? */
        HOLDOUT,
        /** Whose orders does the party obey? */
        ORDERS
    }
}
