package org.linchpin.engine.plan;

/** A variable of a program, or its opposite, in one int. */
final class Literal {

    private Literal() {}

    /** The variable is 1. */
    static int yes(int variable) {
        return variable << 1;
    }

    /** The variable is 0. */
    static int no(int variable) {
        return variable << 1 | 1;
    }

    /** What the variable is not now. */
    static int flip(int variable, boolean isYes) {
        return isYes ? no(variable) : yes(variable);
    }

    static int variable(int literal) {
        return literal >>> 1;
    }

    static boolean isNo(int literal) {
        return (literal & 1) == 1;
    }
}
