package org.linchpin.views.print;

import org.linchpin.views.json.Fields;

/** One answer, seen three ways. */
public interface View {

    /** For people: tables and sentences, the answer first, a summary last. */
    void show(Page page);

    /** The whole answer as a document with a schema. */
    Fields document();

    /** The list the answer is about, flat, for spreadsheets and line-by-line readers. */
    Rows rows();
}
