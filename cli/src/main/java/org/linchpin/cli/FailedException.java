package org.linchpin.cli;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Problem;

/** A verb cannot go on. Carries what is printed to stderr, and the exit code; never a stack trace for users. */
public final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final @Nullable String maybe;
    private final transient List<Problem> problems;

    private FailedException(int exitCode, String message, @Nullable String maybe, List<Problem> problems) {
        super(message);
        this.exitCode = exitCode;
        this.maybe = maybe;
        this.problems = problems;
    }

    /** The tool failed: {@link ExitCode#FAILED}. */
    public static FailedException failed(String message) {
        return new FailedException(ExitCode.FAILED, message, null, List.of());
    }

    /** An input has errors: {@link ExitCode#FAILED}. */
    public static FailedException badInput(List<Problem> problems) {
        return new FailedException(ExitCode.FAILED, "", null, problems);
    }

    /**
     * Called wrongly: {@link ExitCode#USAGE}.
     *
     * @param maybe a guess at what was meant, or null
     */
    public static FailedException usage(String message, @Nullable String maybe) {
        return new FailedException(ExitCode.USAGE, message, maybe, List.of());
    }

    /**
     * Called wrongly: the model has nothing of that id; the nearest one it has is guessed.
     *
     * @param kind as node, option, policy
     */
    public static FailedException unknown(String kind, String id, Collection<String> known) {
        String near = new Nearest().of(id, known);
        return usage(
                "There is no " + kind + " \"" + id + "\" in the model.", near == null ? null : "\"" + near + "\"?");
    }

    /** @throws FailedException if the model has nothing of that id */
    public static void requireKnown(String kind, String id, Collection<String> known) {
        if (!known.contains(id)) {
            throw unknown(kind, id, known);
        }
    }

    public int exitCode() {
        return exitCode;
    }

    /** The lines for stderr. */
    public String text() {
        if (!problems.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            problems.forEach(problem -> lines.append(problem).append('\n'));
            return lines.toString();
        }
        return "linchpin: " + getMessage() + "\n" + (maybe == null ? "" : "    Maybe " + maybe + "\n");
    }
}
