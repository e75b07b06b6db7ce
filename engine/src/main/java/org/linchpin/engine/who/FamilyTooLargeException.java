package org.linchpin.engine.who;

/** A node has more minimal cut sets than are kept. */
final class FamilyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FamilyTooLargeException(int cap) {
        super("a node has more than " + cap + " minimal cut sets of that size");
    }
}
