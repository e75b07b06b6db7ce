package org.linchpin.views.print;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** A list seen through a function, worked out anew whenever an item is read: millions of rows are printed, never held. */
public final class Mapped<A, B> extends AbstractList<B> implements RandomAccess {

    private final List<A> items;
    private final Function<? super A, ? extends B> function;

    private Mapped(List<A> items, Function<? super A, ? extends B> function) {
        this.items = items;
        this.function = function;
    }

    public static <A, B> List<B> of(List<A> items, Function<? super A, ? extends B> function) {
        return new Mapped<>(items, function);
    }

    @Override
    public B get(int index) {
        return function.apply(items.get(index));
    }

    @Override
    public int size() {
        return items.size();
    }
}
