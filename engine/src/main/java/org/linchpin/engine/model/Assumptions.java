package org.linchpin.engine.model;

/** How much of a model is assumed: the share of its nodes and parties whose claim rests on an assumption. */
public final class Assumptions {

    private Assumptions() {}

    /** From 0 to 1; 0 for a model that claims nothing. Walks the nodes once. */
    public static double share(Model model) {
        long[] assumed = new long[1];
        model.nodes().forEach(node -> assumed[0] += node.claim().isAssumed() ? 1 : 0);
        for (Party party : model.parties()) {
            assumed[0] += party.claim().isAssumed() ? 1 : 0;
        }
        long claims = (long) model.nodes().size() + model.parties().size();
        return claims == 0 ? 0 : (double) assumed[0] / claims;
    }
}
