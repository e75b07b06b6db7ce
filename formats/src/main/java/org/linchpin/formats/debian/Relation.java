package org.linchpin.formats.debian;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Ids;

/**
 * A package name in a relation field, {@code libc6:any (>= 2.34) [amd64] <!nocheck>}: the name without architecture,
 * restrictions and profiles, which the lists of one architecture have settled already, and the version asked for.
 *
 * @param operator one of {@code << <= = >= >>}, or null if any version will do
 */
record Relation(
        String name, @Nullable String operator, @Nullable String version) {

    /** A relation field cannot be read. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final String text;

        Malformed(String text) {
            super(text, null, false, false);
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** The clauses of a field, which all must be met; each by any one of its relations. */
    static List<List<Relation>> clauses(String field) throws Malformed {
        List<List<Relation>> clauses = new ArrayList<>();
        for (String clause : split(field, ',')) {
            List<Relation> alternatives = new ArrayList<>();
            for (String alternative : split(clause, '|')) {
                alternatives.add(parse(alternative));
            }
            clauses.add(alternatives);
        }
        return clauses;
    }

    /** True if a package of that version will do. */
    boolean accepts(String candidate) {
        if (operator == null || version == null) {
            return true;
        }
        int order = DebianVersion.compare(candidate, version);
        return switch (operator) {
            case "<<" -> order < 0;
            case "<=", "<" -> order <= 0;
            case "=" -> order == 0;
            case ">=", ">" -> order >= 0;
            default -> order > 0;
        };
    }

    private static Relation parse(String text) throws Malformed {
        int end = 0;
        while (end < text.length() && " \t:([<".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(0, end);
        if (!Ids.isId(name)) {
            throw new Malformed(text);
        }
        int open = text.indexOf('(');
        return open < 0 ? new Relation(name, null, null) : versioned(name, text, open);
    }

    private static Relation versioned(String name, String text, int open) throws Malformed {
        int close = text.indexOf(')', open);
        int versionAt = open + 1;
        while (versionAt < close && " \t<=>".indexOf(text.charAt(versionAt)) >= 0) {
            versionAt++;
        }
        if (close <= versionAt) {
            throw new Malformed(text);
        }
        String operator = text.substring(open + 1, versionAt).strip();
        if (!List.of("<<", "<=", "=", ">=", ">>", "<", ">").contains(operator)) {
            throw new Malformed(text);
        }
        return new Relation(name, operator, text.substring(versionAt, close).strip());
    }

    private static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int at = text.indexOf(separator, from);
            int to = at < 0 ? text.length() : at;
            String piece = text.substring(from, to).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            from = to + 1;
        }
        return pieces;
    }
}
