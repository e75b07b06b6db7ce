package org.linchpin.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param seat jurisdiction of its seat, or null
 * @param under whose orders it obeys, or null if nobody said
 * @param present jurisdictions it works in; its seat if none was stated
 */
public record Party(
        String id,
        String name,
        @Nullable String seat,
        @Nullable Under under,
        List<Owner> owners,
        List<String> present,
        @Nullable String lei,
        List<String> aliases,
        Claim claim) {

    public Party {
        if (present.isEmpty() && seat != null) {
            present = List.of(seat);
        }
    }

    /**
     * Whose orders are obeyed: any one of the first list, or all of the second together.
     */
    public record Under(List<String> anyOrder, List<String> allOrders) {}

    /**
     * A stake in the party.
     *
     * @param sharePpm in millionths, or {@link #BLANK}
     * @param votesPpm in millionths, or {@link #BLANK}
     */
    public record Owner(String id, int sharePpm, int votesPpm, boolean controls, boolean veto) {

        public static final int BLANK = -1;

        /** An owner without figures: holds all of it. */
        public static Owner whole(String id) {
            return new Owner(id, 1_000_000, BLANK, false, false);
        }

        /** True if a switch of the owner passes to the owned. */
        public boolean passesSwitch() {
            return controls || sharePpm > 500_000;
        }
    }
}
