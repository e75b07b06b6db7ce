package org.linchpin.formats.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Quote;

/** A YAML value and where it stands. Plain scalars stay texts: what they mean is decided where they are read. */
sealed interface Tree {

    Where where();

    /**
     * @param plain true if it was written without quotes
     */
    record Text(String text, boolean plain, Where where) implements Tree {

        /** The place of the character at that offset, if the text stands as it is written: plain, on one line. */
        Where within(int offset) {
            return plain && offset > 0 && where.column() > 0
                    ? new Where(where.file(), where.line(), where.column() + text.codePointCount(0, offset))
                    : where;
        }

        /** True for an empty value, {@code null} and {@code ~}, as in the core schema. */
        boolean isNull() {
            return plain
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }
    }

    record Items(List<Tree> items, Where where) implements Tree {}

    record Entries(List<Entry> entries, Where where) implements Tree {

        /** The value of that key, or null. */
        @Nullable
        Tree get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    record Entry(Text key, Tree value) {}

    static boolean isNull(Tree tree) {
        return tree instanceof Text text && text.isNull();
    }

    /** For messages: {@code a list}, {@code a mapping}, {@code empty} or the text in quotes. */
    static String describe(Tree tree) {
        return switch (tree) {
            case Text text -> text.isNull() ? "empty" : Quote.of(text.text());
            case Items _ -> "a list";
            case Entries _ -> "a mapping";
        };
    }
}
