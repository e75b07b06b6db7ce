package org.linchpin.engine.model;

import java.util.Set;

/** What an id may look like. */
public final class Ids {

    public static final int MAX_LENGTH = 200;

    /** Words with a meaning of their own in switches, rules and commands. */
    public static final Set<String> RESERVED = Set.of(
            "border",
            "foreign",
            "home",
            "self",
            "bloc",
            "parties",
            "owners",
            "positions",
            "jurisdictions",
            "blocs",
            "sites");

    /** For messages: what {@link #isValid} asks for. */
    public static final String RULE = "an id is 1 to 200 letters, digits or any of . _ + - @ /";

    private Ids() {}

    /** True for 1 to 200 letters of any script, their marks, digits, and {@code . _ + - @ /}. */
    public static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); ) {
            int c = id.codePointAt(i);
            if (!isIdCharacter(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean isIdCharacter(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "._+-@/".indexOf(c) >= 0;
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
