package org.linchpin.formats.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Flags;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Money;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.Shares;
import org.linchpin.formats.text.TextException;
import org.linchpin.formats.text.Words;

/**
 * The keys of one mapping, read by type. What is wrong is told once, at its place, and read as if it were not there, so
 * that one fault does not hide the next.
 */
final class Fields {

    /** A text of a form of its own; throws a {@link TextException} if it has not that form. */
    interface Form<T> {
        T parse(String text);
    }

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
     * @param place what is missing is told there: the key whose value this is
     * @param what for messages: {@code a node}
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
            if (!known.contains(entry.key().text())) {
                unknown(entry.key(), what, known, problems);
            }
        }
        return new Fields(entries, place, what, problems);
    }

    static void unknown(Tree.Text key, String what, Collection<String> known, Problems problems) {
        String near = problems.isFull() ? null : Words.maybe(key.text(), known);
        problems.error(
                key.where(),
                Quote.of(key.text()) + " is not a key of " + what,
                near == null ? "one of " + String.join(", ", known) + "?" : near);
    }

    boolean isEmpty() {
        return entries.entries().isEmpty();
    }

    boolean has(String key) {
        return tree(key) != null;
    }

    @Nullable
    Tree tree(String key) {
        return entries.get(key);
    }

    Where place() {
        return place;
    }

    /** Tells that the key is missing, if it is. */
    void require(String key) {
        if (!has(key)) {
            problems.error(place, what + " must have \"" + key + '"');
        }
    }

    static <T> @Nullable T read(Tree.Text text, Form<T> form, Problems problems) {
        try {
            return form.parse(text.text());
        } catch (TextException e) {
            problems.accept(Problem.error(text.within(e.offset()), e.message(), e.maybe()));
            return null;
        }
    }

    <T> @Nullable T read(String key, Form<T> form) {
        Tree tree = tree(key);
        return tree == null ? null : read(tree, key, form);
    }

    private <T> @Nullable T read(Tree tree, String key, Form<T> form) {
        if (tree instanceof Tree.Text text && !text.isNull()) {
            return read(text, form, problems);
        }
        problems.error(tree.where(), key + " must be a text, it is " + Tree.describe(tree));
        return null;
    }

    @Nullable
    String text(String key) {
        return read(key, text -> text);
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    @Nullable
    String id(String key) {
        return read(key, Ids::parse);
    }

    /** One id or a list of them. */
    List<String> ids(String key) {
        return several(key, Ids::parse);
    }

    /** One text or a list of them. */
    List<String> texts(String key) {
        return several(key, text -> text);
    }

    private List<String> several(String key, Form<String> form) {
        Tree tree = tree(key);
        if (tree == null) {
            return List.of();
        }
        List<String> read = new ArrayList<>();
        for (Tree item : tree instanceof Tree.Items list ? list.items() : List.of(tree)) {
            String text = read(item, key, form);
            if (text != null) {
                read.add(text);
            }
        }
        return List.copyOf(read);
    }

    boolean flag(String key) {
        Boolean read = read(key, Flags::parse);
        return read != null && read;
    }

    int seconds(String key, int otherwise) {
        Integer read = read(key, Durations::parse);
        return read == null ? otherwise : read;
    }

    int ppm(String key, int otherwise) {
        Integer read = read(key, Shares::parse);
        return read == null ? otherwise : read;
    }

    long minor(String key, long otherwise) {
        Long read = read(key, Money::parse);
        return read == null ? otherwise : read;
    }

    int count(String key, int otherwise) {
        Integer read = read(key, text -> {
            if (text.matches("[1-9]\\d{0,8}")) {
                return Integer.valueOf(text);
            }
            throw new TextException(key + " must be a whole number of at least 1: " + Quote.of(text), null, 0);
        });
        return read == null ? otherwise : read;
    }

    @Nullable
    LocalDate date(String key) {
        return read(key, Dates::parse);
    }

    /** One of the words, or null. */
    @Nullable
    String word(String key, List<String> words) {
        return read(key, text -> {
            if (words.contains(text)) {
                return text;
            }
            throw new TextException(
                    key + " must be one of " + String.join(", ", words) + ": " + Quote.of(text),
                    Words.maybe(text, words),
                    0);
        });
    }
}
