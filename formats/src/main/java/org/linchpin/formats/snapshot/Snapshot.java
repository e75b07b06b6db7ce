package org.linchpin.formats.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;

/**
 * A compiled model.
 *
 * @param model what filters, scenarios and cause chains ask for; its nodes have no needs, its options are left out
 * @param sha256 of the files it was compiled from
 * @param options ids of those that stand
 * @param orderly true if contractual notices count
 * @param assumptionShare of the model it was compiled from
 * @param network in the reading asked for
 * @param best the same in the best reading, if both were asked for and the model leaves something open
 */
public record Snapshot(
        Model model,
        String sha256,
        List<String> options,
        boolean orderly,
        double assumptionShare,
        Network network,
        @Nullable Network best) {}
