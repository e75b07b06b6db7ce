package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;

/** A node, a source or a paid term that ends on or before the day of time 0: it is gone from the start. */
final class AlreadyEnded implements Lint {

    private final @Nullable LocalDate asOf;
    private final Findings findings;

    AlreadyEnded(Subject subject, Findings findings) {
        this.asOf = subject.model().asOf();
        this.findings = findings;
    }

    @Override
    public void node(Node node) {
        ended(node.timing().until(), node.claim().where(), quoted(node.id()) + " ended on");
        Uses.needs(node, need -> {
            String needed = quoted(node.id()) + " needs " + quoted(need.target());
            Where where = GatePlace.of(need, node);
            ended(need.until(), where, needed + ", whose source ended on");
            if (need.holdout() instanceof Holdout.Until term) {
                ended(term.date(), where, needed + ", whose term ended on");
            }
        });
    }

    private void ended(@Nullable LocalDate date, Where where, String what) {
        if (date != null && asOf != null && !date.isAfter(asOf)) {
            findings.warning(
                    where,
                    what + " " + quoted(date.toString()) + ", not after time 0, " + quoted(asOf.toString()),
                    "it was prolonged: say the new date, or take the statement out");
        }
    }
}
