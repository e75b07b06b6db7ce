package org.linchpin.views.print;

import java.util.Locale;

/** How an answer is printed. It never changes the answer or the exit code. */
public enum Format {
    TABLE,
    JSON,
    JSONL,
    CSV,
    MD;

    /** As written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
