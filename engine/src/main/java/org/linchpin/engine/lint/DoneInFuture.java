package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.time.LocalDate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;

/** An option that is {@code done} after time 0 is not in the network: a plan, told as a fact. */
final class DoneInFuture implements Lint {

    private final Model model;
    private final Findings findings;

    DoneInFuture(Subject subject, Findings findings) {
        this.model = subject.model();
        this.findings = findings;
    }

    @Override
    public void end() {
        LocalDate asOf = model.asOf();
        for (Option option : model.options()) {
            LocalDate done = option.done();
            if (done != null && asOf != null && done.isAfter(asOf)) {
                findings.warning(
                        option.claim().where(),
                        "what is done must be done by time 0, " + quoted(asOf.toString()) + ", to count; "
                                + quoted(option.id()) + " says " + quoted(done.toString()),
                        "leave \"done\" out until it is, and say how long it takes in \"lead\"");
            }
        }
    }
}
