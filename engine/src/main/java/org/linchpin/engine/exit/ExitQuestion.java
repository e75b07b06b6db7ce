package org.linchpin.engine.exit;

import java.util.List;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Terms;

/**
 * How does each of these functions leave each of these parties, and how long does that take?
 *
 * @param model as it is written, nothing bought; options that are done always stand
 * @param pairs each once; those that matter most first, for a search that is stopped has looked at them
 * @param horizonSeconds what goes dark later counts as lit for good
 * @param periodSeconds for which yearly costs are paid
 * @param mostSearched for how many pairs ways off are searched at most
 */
public record ExitQuestion(
        Model model, Terms terms, List<Pair> pairs, int horizonSeconds, long periodSeconds, int mostSearched) {

    /** A function and a party that it is to do without, by their ids. */
    public record Pair(String function, String party) {}
}
