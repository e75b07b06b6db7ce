package org.linchpin.engine.who.diagram;

/** A diagram has grown past its budget, or its work was stopped. Carries no trace: it is thrown to try another way. */
final class OverBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OverBudgetException() {
        super("over budget", null, false, false);
    }
}
