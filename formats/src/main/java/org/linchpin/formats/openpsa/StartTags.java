package org.linchpin.formats.openpsa;

/**
 * Finds the start tags of a text one after the other. The parser's own columns drift in long lines and point behind the
 * tag; a person wants to see where it begins. The text must be well-formed up to the tag: the parser sees to that.
 */
final class StartTags {

    private final String text;
    private int position;
    private boolean isDoctypeWithDefinitions;

    StartTags(String text) {
        this.text = text;
    }

    /**
     * The offset of the next one's bracket, or of a DOCTYPE that defines something: see
     * {@link #isDoctypeWithDefinitions}.
     */
    int next() {
        while (true) {
            int open = text.indexOf('<', position);
            if (text.startsWith("<!--", open)) {
                position = text.indexOf("-->", open) + 3;
            } else if (text.startsWith("<![CDATA[", open)) {
                position = text.indexOf("]]>", open) + 3;
            } else if (text.startsWith("<?", open)) {
                position = text.indexOf("?>", open) + 2;
            } else {
                position = endOfTag(open);
                char mark = text.charAt(open + 1);
                if (isDoctypeWithDefinitions || (mark != '/' && mark != '!')) {
                    return open;
                }
            }
        }
    }

    /** True if what {@link #next} found is a DOCTYPE in which entities or elements are defined; the search ends there. */
    boolean isDoctypeWithDefinitions() {
        return isDoctypeWithDefinitions;
    }

    /** Behind the closing bracket; those in quotes do not close. */
    private int endOfTag(int open) {
        int i = open;
        while (text.charAt(i) != '>') {
            char c = text.charAt(i);
            if (c == '[') {
                // Outside quotes only a DOCTYPE has one.
                isDoctypeWithDefinitions = true;
                return i;
            }
            i = (c == '"' || c == '\'' ? text.indexOf(c, i + 1) : i) + 1;
        }
        return i + 1;
    }
}
