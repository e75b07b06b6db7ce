package org.linchpin.engine.who.diagram;

import org.linchpin.engine.faulttree.FaultTree;

/**
 * Which smallest groups of basic events make a node of a fault tree true?
 *
 * @param top the node asked for
 * @param maxSize sets of more events are left out; {@link #ANY_SIZE} leaves none out
 * @param maxNodes how many nodes one decision diagram may have; about 50 bytes each
 */
public record TreeQuestion(FaultTree tree, int top, int maxSize, int maxNodes) {

    /** No limit on the size of sets. */
    public static final int ANY_SIZE = Zbdd.NO_LIMIT;

    public TreeQuestion {
        if (top < 0 || top >= tree.size()) {
            throw new IllegalArgumentException(
                    "The top (%d) must be a node of the tree of %d.".formatted(top, tree.size()));
        }
        if (maxSize < 0 || maxSize > ANY_SIZE) {
            throw new IllegalArgumentException("The maxSize (%d) must be in 0..%d.".formatted(maxSize, ANY_SIZE));
        }
        if (maxNodes < 2) {
            throw new IllegalArgumentException("The maxNodes (%d) must be at least 2.".formatted(maxNodes));
        }
    }
}
