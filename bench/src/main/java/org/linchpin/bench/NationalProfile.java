package org.linchpin.bench;

/**
 * What a national network is like.
 *
 * @param organisationSize nodes of an organisation in the mean; from half of it to half as much again
 * @param contracts suppliers of the middle organisation
 * @param contractSpread standard deviation of the logarithm of that
 * @param supplierNeeds part of the needs above the ground layer that rest on a supplier
 * @param crossNeeds part of the needs above the ground layer, in all-of gates, that rest on another organisation
 * @param crossAlternatives the same in gates with alternatives
 * @param everywhere true if cross needs go to any organisation; false if only to those before
 */
record NationalProfile(
        String name,
        int organisationSize,
        double contracts,
        double contractSpread,
        double supplierNeeds,
        double crossNeeds,
        double crossAlternatives,
        boolean everywhere) {

    static final int SUPPLIERS = 10_000;
    static final int COUNTRIES = 60;
    static final int FUNCTIONS = 1_000;
    static final int LAYERS = 8;
    static final double ZIPF_EXPONENT = 1;
    static final double BACK_EDGES = 0.01;
    static final double ANY = 0.15;
    static final double TWO_OF_THREE = 0.05;
    static final double NEEDS_WITH_HOLDOUT = 0.35;
    static final double NODES_WITH_HOLDOUT = 0.20;

    /** Where there is what a function has no alternative for: the layer above the ground. */
    static final int ALONE_ON_LAYER = 1;

    /** From where to where there is what a function can have in two ways. */
    static final int WAYS_FROM_LAYER = 3;

    static final int WAYS_TO_LAYER = 5;

    static final NationalProfile LOCAL = new NationalProfile("local", 64, 12, 1.3, 0.15, 0.0068, 0.04, false);
    static final NationalProfile TANGLED = new NationalProfile("tangled", 64, 12, 1.3, 0.1, 0.00847, 0.3, true);

    static NationalProfile of(String name) {
        return switch (name) {
            case "local" -> LOCAL;
            case "tangled" -> TANGLED;
            default ->
                throw new IllegalArgumentException("The profile must be local or tangled, not \"" + name + "\".");
        };
    }

    /** All parameters, for what is printed. */
    String describe() {
        return toString() + "; suppliers " + SUPPLIERS + ", countries " + COUNTRIES + ", functions " + FUNCTIONS
                + ", layers " + LAYERS + ", Zipf exponent " + ZIPF_EXPONENT + ", back edges " + BACK_EDGES
                + ", any-of " + ANY + ", 2 of 3 " + TWO_OF_THREE + ", holdouts on needs " + NEEDS_WITH_HOLDOUT
                + " and on nodes " + NODES_WITH_HOLDOUT + ", functions rest on layer " + ALONE_ON_LAYER
                + " and two ways on layers " + WAYS_FROM_LAYER + " to " + WAYS_TO_LAYER;
    }
}
