package org.linchpin.formats.register;

import java.util.Locale;

/** What the text of a cell means, whichever way it is written. */
public final class Cell {

    private static final String NOT_APPLICABLE = "not applicable";

    /** The members of the taxonomy that say: not applicable. */
    private static final String NO_COUNTRY = "qx2007";

    private static final String NO_MEMBER = "x0";

    private Cell() {}

    /**
     * The value without the prefix of its dimension, {@code SE} of {@code eba_GA:SE}; empty if the cell is, or says that it does
     * not apply.
     */
    public static String value(String text) {
        String bare = bare(text);
        return isNotApplicable(bare) ? "" : bare;
    }

    /** The code without the prefix of its dimension. */
    public static String bare(String text) {
        if (!text.startsWith("eba_")) {
            return text;
        }
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(colon + 1);
    }

    private static boolean isNotApplicable(String bare) {
        return bare.equals(NO_COUNTRY)
                || bare.equals(NO_MEMBER)
                || (bare.length() == NOT_APPLICABLE.length()
                        && bare.toLowerCase(Locale.ROOT).equals(NOT_APPLICABLE));
    }
}
