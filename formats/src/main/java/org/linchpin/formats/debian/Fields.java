package org.linchpin.formats.debian;

import java.util.Arrays;
import java.util.List;

/** The fields of a stanza that the model is made of; all others are passed over. */
final class Fields {

    static final int PACKAGE = 0;
    static final int VERSION = 1;
    static final int MAINTAINER = 2;
    static final int DEPENDS = 3;
    static final int PRE_DEPENDS = 4;
    static final int PROVIDES = 5;
    static final int CONFLICTS = 6;
    static final int BREAKS = 7;

    private static final List<String> NAMES =
            List.of("Package", "Version", "Maintainer", "Depends", "Pre-Depends", "Provides", "Conflicts", "Breaks");

    private final String[] values = new String[NAMES.size()];

    Fields() {
        clear();
    }

    /** The number of the field that a line of {@code length} bytes begins, or -1 if it is none of ours. */
    static int numberOf(byte[] line, int length) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (isField(line, length, NAMES.get(i))) {
                return i;
            }
        }
        return -1;
    }

    static int nameLength(int field) {
        return NAMES.get(field).length();
    }

    String get(int field) {
        return values[field];
    }

    boolean has(int field) {
        return !values[field].isEmpty();
    }

    void add(int field, String text) {
        values[field] = has(field) ? values[field] + " " + text : text;
    }

    void clear() {
        Arrays.fill(values, "");
    }

    private static boolean isField(byte[] line, int length, String name) {
        int end = name.length();
        if (length <= end || line[end] != ':' || line[0] != name.charAt(0)) {
            return false;
        }
        for (int i = 1; i < end; i++) {
            if (line[i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
