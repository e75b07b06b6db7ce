package org.linchpin.formats.register.merge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is left of a name when case, accents, punctuation and the words for legal forms are taken away. */
final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INNER = Pattern.compile("[.'\u2019]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Written together, as they stand when dots and spaces between single letters are gone. */
    private static final Set<String> FORMS = Set.of(
            "ab",
            "ag",
            "aktiebolag",
            "aktiengesellschaft",
            "as",
            "asa",
            "aps",
            "bv",
            "bvba",
            "co",
            "company",
            "corp",
            "corporation",
            "cv",
            "dac",
            "doo",
            "ead",
            "eeig",
            "eg",
            "ehf",
            "ev",
            "gesmbh",
            "gmbh",
            "gmbhcokg",
            "hf",
            "inc",
            "incorporated",
            "kft",
            "kg",
            "kgaa",
            "lda",
            "limited",
            "llc",
            "llp",
            "lp",
            "ltd",
            "ltda",
            "nv",
            "nyrt",
            "ood",
            "ou",
            "oy",
            "oyj",
            "plc",
            "pte",
            "pty",
            "rl",
            "sa",
            "sagl",
            "sarl",
            "sas",
            "sasu",
            "sca",
            "scrl",
            "se",
            "sia",
            "sl",
            "slu",
            "spa",
            "spk",
            "srl",
            "sro",
            "uab",
            "ug",
            "zrt");

    /** Those that also stand before the name. */
    private static final Set<String> LEADING = Set.of("ab", "as", "ou", "oy", "sia", "uab");

    private static final List<String> POLISH_LIMITED = List.of("sp", "z", "oo");

    private NameKey() {}

    /** Empty if the name holds neither letters nor digits. A name of nothing but such words is kept whole. */
    static String of(String name) {
        List<String> words = words(name);
        List<String> kept = new ArrayList<>(words);
        int last = kept.size() - POLISH_LIMITED.size();
        if (last > 0 && kept.subList(last, kept.size()).equals(POLISH_LIMITED)) {
            kept.subList(last, kept.size()).clear();
        }
        while (!kept.isEmpty() && FORMS.contains(kept.getLast())) {
            kept.removeLast();
        }
        if (kept.size() > 1 && LEADING.contains(kept.getFirst())) {
            kept.removeFirst();
        }
        return String.join(" ", kept.isEmpty() ? words : kept);
    }

    /** True if the two keys share a word. */
    static boolean shareAWord(String one, String other) {
        return !Collections.disjoint(List.of(one.split(" ")), List.of(other.split(" ")));
    }

    private static List<String> words(String name) {
        String flat =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String plain = letters(flat.toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (String word : BETWEEN.split(INNER.matcher(plain).replaceAll(""))) {
            if (word.codePointCount(0, word.length()) == 1) {
                initials.append(word);
            } else {
                flush(initials, words);
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        flush(initials, words);
        return words;
    }

    /** {@code S p A} is one word. */
    private static void flush(StringBuilder initials, List<String> words) {
        if (!initials.isEmpty()) {
            words.add(initials.toString());
            initials.setLength(0);
        }
    }

    /** Letters that no decomposition turns into Latin ones with marks. */
    private static String letters(String text) {
        return text.replace("\u00df", "ss")
                .replace("\u00e6", "ae")
                .replace("\u0153", "oe")
                .replace("\u00f8", "o")
                .replace("\u0142", "l")
                .replace("\u0111", "d")
                .replace("\u00f0", "d")
                .replace("\u00fe", "th");
    }
}
