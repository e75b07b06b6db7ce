package org.linchpin.formats.register.exits;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Provider;

/**
 * Finds the providers of a register that a text speaks of, by identification code or by name. Names are compared without
 * marks, punctuation, case and legal form; one that several providers bear means all of them.
 */
final class ProviderNames {

    /** Longer texts are cut: no list of names is. */
    private static final int LONGEST = 4_000;

    /** More parts of one text are not told apart. */
    private static final int MOST_PARTS = 60;

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "aps",
            "as",
            "asa",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "doo",
            "eood",
            "gmbh",
            "inc",
            "incorporated",
            "kft",
            "kg",
            "limited",
            "llc",
            "llp",
            "ltd",
            "nv",
            "nyrt",
            "ood",
            "oy",
            "oyj",
            "ou",
            "plc",
            "sa",
            "sarl",
            "sas",
            "se",
            "sia",
            "sl",
            "spa",
            "spzoo",
            "srl",
            "sro",
            "uab",
            "zrt");

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, String> byCode = new HashMap<>();

    /**
     * What a text names.
     *
     * @param text as it stands
     * @param providers ids; none if the register has none of that name
     */
    record Named(String text, List<String> providers) {}

    ProviderNames(Entries entries) {
        for (Provider provider : entries.providers()) {
            code(provider.id(), provider);
            code(provider.otherId(), provider);
            name(provider.legalName(), provider);
            name(provider.latinName(), provider);
        }
    }

    private void code(String code, Provider provider) {
        if (!code.isEmpty()) {
            byCode.putIfAbsent(code.toUpperCase(Locale.ROOT), provider.id());
        }
    }

    private void name(String name, Provider provider) {
        String plain = plain(name);
        if (!plain.isEmpty()) {
            byName.computeIfAbsent(plain, key -> new LinkedHashSet<>()).add(provider.id());
        }
    }

    /** In the order of the text. */
    List<Named> in(String text) {
        List<Named> all = new ArrayList<>();
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (String part : bounded.split("[;|\\r\\n]+")) {
            if (!part.isBlank()) {
                all.addAll(inPart(part.strip()));
            }
        }
        return all;
    }

    /** Commas and "and" may join names or be part of them: the longest run that is a name is one. */
    private List<Named> inPart(String text) {
        List<String> pieces = Arrays.stream(text.split("(?<=,)|(?<=/)|(?<=\\s)(?=and\\s)|(?<=\\s)(?=&\\s)", MOST_PARTS))
                .toList();
        List<Named> found = new ArrayList<>();
        StringBuilder left = new StringBuilder();
        int from = 0;
        while (from < pieces.size()) {
            int to = pieces.size();
            List<String> providers = List.of();
            while (to > from && providers.isEmpty()) {
                providers = providers(String.join("", pieces.subList(from, to)), to - from == 1);
                to--;
            }
            if (providers.isEmpty()) {
                left.append(pieces.get(from++));
            } else {
                unknown(left, found);
                found.add(new Named(trimmed(String.join("", pieces.subList(from, to + 1))), providers));
                from = to + 1;
            }
        }
        unknown(left, found);
        return found;
    }

    private static void unknown(StringBuilder text, List<Named> found) {
        String name = trimmed(text.toString());
        if (!plain(name).isEmpty()) {
            found.add(new Named(name, List.of()));
        }
        text.setLength(0);
    }

    private static String trimmed(String text) {
        return text.replaceAll("^(?:and\\s|[&,/\\s])+|[,/\\s]+$", "");
    }

    /** @param isOnePiece true if a code in it stands for all of it */
    private List<String> providers(String piece, boolean isOnePiece) {
        String text = trimmed(piece);
        for (String word : isOnePiece ? text.split("[^A-Za-z0-9]+") : new String[0]) {
            String provider = byCode.get(word.toUpperCase(Locale.ROOT));
            if (provider != null) {
                return List.of(provider);
            }
        }
        Set<String> named = byName.get(plain(text));
        if (named == null) {
            named = byName.getOrDefault(plain(text.replaceAll("\\([^)]*\\)", " ")), Set.of());
        }
        return List.copyOf(named);
    }

    /** The name without what people write differently; never empty unless there is no letter or digit. */
    static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\b\\p{L})[./](?=\\p{L}\\b)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        List<String> words = new ArrayList<>(List.of(letters.split(" ")));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }
}
