package org.linchpin.formats.openpsa;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.formats.text.Quote;

/** Tells of names that nothing has, with a guess at what was meant. */
final class Lookup {

    private final Report report;
    private final Nearest nearest = new Nearest();

    Lookup(Report report) {
        this.report = report;
    }

    void unknown(String what, String name, int at, Directory<? extends Definition> directory) {
        report.error(at, what + " must be defined, " + Quote.of(name) + " is not", guess(name, directory));
    }

    /** For what need not be defined. */
    void undefined(String name, int at, Directory<? extends Definition> directory) {
        report.warning(
                at,
                "a basic event should be defined, " + Quote.of(name) + " is not and has no probability",
                guess(name, directory));
    }

    private @Nullable String guess(String name, Directory<? extends Definition> directory) {
        if (report.problems().isFull()) {
            return null;
        }
        Iterable<String> names = () -> directory.all().stream()
                .map(Definition::name)
                .filter(known -> !known.equals(name))
                .iterator();
        String near = nearest.of(name, names);
        return near == null ? null : Quote.of(near) + "?";
    }
}
