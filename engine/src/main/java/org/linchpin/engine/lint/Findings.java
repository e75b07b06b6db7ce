package org.linchpin.engine.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problem.Severity;
import org.linchpin.engine.model.Where;

/** What one lint says. Of one kind of doubt a person reads the first twenty; the rest are counted. */
final class Findings {

    static final int LIMIT = 20;

    private final String lint;
    private final List<Problem> into;
    private @Nullable Where first;
    private int said;

    Findings(String lint, List<Problem> into) {
        this.lint = lint;
        this.into = into;
    }

    /** Something that makes an answer wrong, or a statement useless. */
    void warning(Where where, String message, @Nullable String maybe) {
        say(Severity.WARNING, where, message, maybe);
    }

    /** Something worth knowing, with which a model may well live. */
    void note(Where where, String message, @Nullable String maybe) {
        say(Severity.NOTE, where, message, maybe);
    }

    private void say(Severity severity, Where where, String message, @Nullable String maybe) {
        if (first == null) {
            first = where;
        }
        if (++said <= LIMIT) {
            into.add(new Problem(severity, where, message + tag(), maybe));
        }
    }

    /** Says how many were not said. */
    void close() {
        if (said > LIMIT && first != null) {
            String message = said - LIMIT + " more of this kind are not shown";
            into.add(new Problem(Severity.NOTE, new Where(first.file(), 0, 0), message + tag(), null));
        }
    }

    private String tag() {
        return " [" + lint + ']';
    }
}
