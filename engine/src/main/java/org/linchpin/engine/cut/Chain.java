package org.linchpin.engine.cut;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A chain of causes that is looked up when it is first read: of millions of rows few chains are. One thread at a time. */
final class Chain extends AbstractList<CutAnswer.Step> {

    private final Supplier<List<CutAnswer.Step>> steps;
    private @Nullable List<CutAnswer.Step> known;

    Chain(Supplier<List<CutAnswer.Step>> steps) {
        this.steps = steps;
    }

    private List<CutAnswer.Step> known() {
        List<CutAnswer.Step> found = known;
        if (found == null) {
            found = steps.get();
            known = found;
        }
        return found;
    }

    @Override
    public CutAnswer.Step get(int index) {
        return known().get(index);
    }

    @Override
    public int size() {
        return known().size();
    }
}
