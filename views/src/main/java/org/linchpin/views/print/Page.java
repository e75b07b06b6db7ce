package org.linchpin.views.print;

/** Where an answer is shown to a person. */
public interface Page {

    /** The answer in one sentence. */
    void headline(String text);

    void line(String text);

    void table(Table table);

    /** How many rows of a table are shown at most; {@link Integer#MAX_VALUE} where nothing limits them. */
    int mostRows();

    /** Columns of text that fit on a line; {@link Integer#MAX_VALUE} where nothing limits them. */
    int width();
}
