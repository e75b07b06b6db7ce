package org.linchpin.views.question;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Problem;

/**
 * A question cannot be answered. Says why in the user's words, in one message or as all problems of an input; what
 * becomes of it, an exit code or a status, those who asked decide.
 */
public final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Whose fault it is. */
    public enum Kind {
        /** Asked wrongly. */
        USAGE,
        /** An input has errors; {@link #problems} says which. */
        INPUT,
        /** The answer could not be had. */
        FAILED
    }

    private final Kind kind;
    private final @Nullable String maybe;
    private final transient List<Problem> problems;

    private FailedException(Kind kind, String message, @Nullable String maybe, List<Problem> problems) {
        super(message);
        this.kind = kind;
        this.maybe = maybe;
        this.problems = problems;
    }

    /** The tool failed: {@link Kind#FAILED}. */
    public static FailedException failed(String message) {
        return new FailedException(Kind.FAILED, message, null, List.of());
    }

    /** An input has errors: {@link Kind#INPUT}. */
    public static FailedException badInput(List<Problem> problems) {
        return new FailedException(Kind.INPUT, "", null, problems);
    }

    /**
     * Asked wrongly: {@link Kind#USAGE}.
     *
     * @param maybe a guess at what was meant, or null
     */
    public static FailedException usage(String message, @Nullable String maybe) {
        return new FailedException(Kind.USAGE, message, maybe, List.of());
    }

    /**
     * Asked wrongly: the model has nothing of that id; the nearest one it has is guessed.
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

    /** Whose fault it is. */
    public Kind kind() {
        return kind;
    }

    /** One sentence; empty if there are {@link #problems}. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** A guess at what was meant, or null. */
    public @Nullable String maybe() {
        return maybe;
    }

    /** All that is wrong with an input; none of another kind. */
    public List<Problem> problems() {
        return problems;
    }
}
