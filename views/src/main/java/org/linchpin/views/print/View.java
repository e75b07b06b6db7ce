package org.linchpin.views.print;

import org.linchpin.views.json.Fields;

/** One answer, seen three ways. */
public interface View {

    /** For people: tables and sentences, the answer first, a summary last. */
    void show(Page page);

    /** The whole answer as a document with a schema. */
    Fields document();

    /** The document without its list, for those who read the list a page at a time. */
    default Fields head() {
        return document().without(rows().list());
    }

    /** The list the answer is about, flat, for spreadsheets and line-by-line readers. */
    Rows rows();
}
