package org.linchpin.engine.diff;

import java.time.LocalDate;
import java.util.List;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Party;

/** A value of the model language, told apart by how it is written; equal if it means the same. */
public sealed interface Said {

    /** Prose, an id or a word. */
    record Text(String text) implements Said {}

    /** Without an order. */
    record Words(List<String> words) implements Said {}

    record Flag(boolean value) implements Said {}

    record Figure(double value) implements Said {}

    record Span(int seconds) implements Said {}

    /** A change by so long, written with its sign. */
    record Change(int seconds) implements Said {}

    record Share(int ppm) implements Said {}

    /** A change of effectiveness: -0.06 for -6 %. */
    record Effect(double fraction) implements Said {}

    /** In hundredths of the model's currency. */
    record Amount(long minor) implements Said {}

    record Day(LocalDate date) implements Said {}

    record Stock(Holdout holdout) implements Said {}

    /**
     * One of the needs that an all-of list joins; branches of gates in an order of their own, claims without places, and
     * {@link org.linchpin.engine.model.Claim#NONE} where the need rests on what its node rests on.
     *
     * @param unstated the holdout where none is written
     */
    record Need(Gate.Branch branch, Holdout unstated) implements Said {}

    record Owners(List<Party.Owner> owners) implements Said {}

    record Under(Party.Under orders) implements Said {}

    /** A whole statement. */
    record Whole(List<Attribute> attributes) implements Said {}

    /** What one attribute says; of a list, one for each element. */
    record Attribute(String name, Said value) {}
}
