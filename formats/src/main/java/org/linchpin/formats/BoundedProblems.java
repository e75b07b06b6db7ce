package org.linchpin.formats;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Where;

/** Passes on the first problems of a file and counts the rest, so that a file of faults does not fill the memory. */
public final class BoundedProblems implements Consumer<Problem> {

    private static final int MOST = 200;

    private final Consumer<? super Problem> next;
    private long count;

    private BoundedProblems(Consumer<? super Problem> next) {
        this.next = next;
    }

    /** Reads a file; says in the end how many problems were left out. */
    public static <T> T whileReading(Path file, Consumer<? super Problem> next, Function<Consumer<Problem>, T> reader) {
        BoundedProblems bounded = new BoundedProblems(next);
        T read = reader.apply(bounded);
        if (bounded.count > MOST) {
            next.accept(Problem.error(
                    new Where(file.toString(), 0, 0),
                    "has " + bounded.count + " problems; only the first " + MOST + " are shown"));
        }
        return read;
    }

    @Override
    public void accept(Problem problem) {
        if (++count <= MOST) {
            next.accept(problem);
        }
    }
}
