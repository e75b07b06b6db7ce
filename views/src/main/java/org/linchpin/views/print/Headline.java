package org.linchpin.views.print;

import java.util.ArrayList;
import java.util.List;

/** A page that keeps the headlines and drops the rest. */
public final class Headline implements Page {

    private final List<String> lines = new ArrayList<>();

    private Headline() {}

    /** What a view says in a sentence or two; empty if it says nothing. */
    public static String of(View view) {
        Headline headline = new Headline();
        view.show(headline);
        return String.join(" ", headline.lines);
    }

    @Override
    public void headline(String text) {
        lines.add(text);
    }

    @Override
    public void line(String text) {}

    @Override
    public void table(Table table) {}

    @Override
    public int mostRows() {
        return 1;
    }

    @Override
    public int width() {
        return Integer.MAX_VALUE;
    }
}
