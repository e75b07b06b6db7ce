package org.linchpin.formats.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Ids;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;

/**
 * The keys of one mapping, read by type. What is wrong is told once, at its place, and read as if it were not there, so
 * that one fault does not hide the next.
 */
final class Fields {

    private final Tree.Entries entries;
    private final Where place;
    private final String what;
    private final Problems problems;

    private Fields(Tree.Entries entries, Where place, String what, Problems problems) {
        this.entries = entries;
        this.place = place;
        this.what = what;
        this.problems = problems;
    }

    /**
     * @param what for messages: {@code a node}
     * @param place what is missing is told there: the key whose value this is
     * @param known the keys it may have
     */
    static Fields of(Tree tree, Where place, String what, Collection<String> known, Problems problems) {
        if (!(tree instanceof Tree.Entries entries)) {
            if (!Tree.isNull(tree)) {
                problems.error(tree.where(), what + " must be a mapping, not " + Tree.describe(tree));
            }
            return new Fields(new Tree.Entries(List.of(), tree.where()), place, what, problems);
        }
        for (Tree.Entry entry : entries.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                unknown(entry.key(), what, known, problems);
            }
        }
        return new Fields(entries, place, what, problems);
    }

    static void unknown(Tree.Text key, String what, Collection<String> known, Problems problems) {
        String near = problems.isFull() ? null : new Nearest().of(key.text(), known);
        String message = '"' + Tree.shortened(key.text()) + "\" is not a key of " + what;
        if (near == null) {
            problems.error(key.where(), message, "one of " + String.join(", ", known) + "?");
        } else {
            problems.error(key.where(), message, '"' + near + "\"?");
        }
    }

    Tree.Entries entries() {
        return entries;
    }

    Where place() {
        return place;
    }

    Problems problems() {
        return problems;
    }

    boolean has(String key) {
        return tree(key) != null;
    }

    @Nullable
    Tree tree(String key) {
        return entries.get(key);
    }

    /** Tells that the key is missing, if it is. */
    void require(String key) {
        if (!has(key)) {
            problems.error(place, what + " must have \"" + key + '"');
        }
    }

    @Nullable
    String text(String key) {
        Tree tree = tree(key);
        return tree == null ? null : text(tree, key);
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    private @Nullable String text(Tree tree, String key) {
        if (tree instanceof Tree.Text text && !text.isNull()) {
            return text.text();
        }
        problems.error(tree.where(), key + " must be a text, it is " + Tree.describe(tree));
        return null;
    }

    @Nullable
    String id(String key) {
        Tree tree = tree(key);
        return tree == null ? null : id(tree, key);
    }

    private @Nullable String id(Tree tree, String key) {
        String text = text(tree, key);
        if (text == null || isId(text, tree.where(), problems)) {
            return text;
        }
        return null;
    }

    static boolean isId(String text, Where where, Problems problems) {
        boolean valid = Ids.isValid(text);
        if (!valid) {
            problems.error(where, Ids.RULE + ", not " + Quantity.quoted(text));
        }
        return valid;
    }

    /** One id or a list of them. */
    List<String> ids(String key) {
        return several(key, this::id);
    }

    /** One text or a list of them. */
    List<String> texts(String key) {
        return several(key, this::text);
    }

    private interface One {
        @Nullable
        String read(Tree tree, String key);
    }

    private List<String> several(String key, One one) {
        Tree tree = tree(key);
        if (tree == null) {
            return List.of();
        }
        List<String> read = new ArrayList<>();
        for (Tree item : tree instanceof Tree.Items list ? list.items() : List.of(tree)) {
            String text = one.read(item, key);
            if (text != null) {
                read.add(text);
            }
        }
        return List.copyOf(read);
    }

    boolean flag(String key) {
        Tree tree = tree(key);
        if (tree == null) {
            return false;
        }
        String text = tree instanceof Tree.Text scalar ? scalar.text() : "";
        switch (text) {
            case "true", "True", "TRUE", "yes" -> {
                return true;
            }
            case "false", "False", "FALSE", "no" -> {
                return false;
            }
            default -> {
                problems.error(tree.where(), key + " must be yes or no, not " + Tree.describe(tree));
                return false;
            }
        }
    }

    /** A text of a form of its own. */
    interface Form<T> {
        T parse(String text) throws Malformed;
    }

    <T> @Nullable T read(String key, Form<T> form) {
        Tree tree = tree(key);
        String text = tree == null ? null : text(tree, key);
        if (tree == null || text == null) {
            return null;
        }
        return read(text, tree.where(), form, problems);
    }

    static <T> @Nullable T read(String text, Where where, Form<T> form, Problems problems) {
        try {
            return form.parse(text);
        } catch (Malformed e) {
            if (e.maybe == null) {
                problems.error(where, e.getMessage());
            } else {
                problems.error(where, e.getMessage(), e.maybe);
            }
            return null;
        }
    }

    int seconds(String key, int otherwise) {
        Integer read = read(key, Quantity::seconds);
        return read == null ? otherwise : read;
    }

    int ppm(String key, int otherwise) {
        Integer read = read(key, Quantity::ppm);
        return read == null ? otherwise : read;
    }

    long minor(String key, long otherwise) {
        Long read = read(key, Quantity::minor);
        return read == null ? otherwise : read;
    }

    double number(String key, double otherwise) {
        Double read = read(key, Fields::decimal);
        return read == null ? otherwise : read;
    }

    private static Double decimal(String text) throws Malformed {
        if (text.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?")) {
            return Double.valueOf(text);
        }
        throw new Malformed("a number must be written in digits, not " + Quantity.quoted(text), null);
    }

    int count(String key, int otherwise) {
        Integer read = read(key, text -> {
            if (text.matches("[1-9]\\d{0,8}")) {
                return Integer.valueOf(text);
            }
            throw new Malformed(key + " must be a whole number of at least 1, not " + Quantity.quoted(text), null);
        });
        return read == null ? otherwise : read;
    }

    @Nullable
    LocalDate date(String key) {
        return read(key, Quantity::date);
    }

    /** One of the words, or null. */
    @Nullable
    String word(String key, List<String> words) {
        return read(key, text -> {
            if (words.contains(text)) {
                return text;
            }
            String near = new Nearest().of(text, words);
            throw new Malformed(
                    key + " must be one of " + String.join(", ", words) + ", not " + Quantity.quoted(text),
                    near == null ? null : '"' + near + "\"?");
        });
    }
}
