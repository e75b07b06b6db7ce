package org.linchpin.engine.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects what is wrong with an input, all at once, up to a limit; the rest is counted. For one thread.
 */
public final class Problems implements Consumer<Problem> {

    /** So many are kept: more than a person reads, few enough for a terminal and a bounded memory. */
    public static final int LIMIT = 200;

    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem, String>comparing(
                    p -> p.where().file())
            .thenComparingInt(p -> p.where().line())
            .thenComparingInt(p -> p.where().column());

    private final List<Problem> kept = new ArrayList<>();
    private long dropped;
    private boolean errors;

    @Override
    public void accept(Problem problem) {
        errors |= problem.severity() == Problem.Severity.ERROR;
        if (isFull()) {
            dropped++;
        } else {
            kept.add(problem);
        }
    }

    public void error(Where where, String message) {
        accept(Problem.error(where, message));
    }

    public void error(Where where, String message, String maybe) {
        accept(Problem.error(where, message, maybe));
    }

    /** True if a further problem would only be counted: no use in guessing what was meant. */
    public boolean isFull() {
        return kept.size() >= LIMIT;
    }

    public boolean hasErrors() {
        return errors;
    }

    /** In the order of files, lines and columns; a last one says how many more there are. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(kept);
        sorted.sort(BY_PLACE);
        if (dropped > 0) {
            Where file = new Where(sorted.getLast().where().file(), 0, 0);
            String message = dropped + " more problems are not shown";
            sorted.add(errors ? Problem.error(file, message) : Problem.warning(file, message, null));
        }
        return List.copyOf(sorted);
    }
}
