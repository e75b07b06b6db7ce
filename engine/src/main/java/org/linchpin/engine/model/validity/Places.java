package org.linchpin.engine.model.validity;

import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Where;

/**
 * Where a word of a statement stands. A reader that still has its input can answer to the column; asked only about
 * words that are wrong.
 */
public interface Places {

    /** Knows no more than where the statement begins. */
    Places OF_CLAIMS = new Places() {
        @Override
        public Where of(Claim claim, String field, String value) {
            return claim.where();
        }

        @Override
        public Where ofModel(String field) {
            return Where.NOWHERE;
        }
    };

    /**
     * @param claim the statement
     * @param field the key under which the value stands, such as {@code needs}
     * @param value the word, as the model carries it
     */
    Where of(Claim claim, String field, String value);

    /** Where the value of a field of the model itself stands, such as {@code self}. */
    Where ofModel(String field);
}
