package org.linchpin.engine.model.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.validity.KnownIds.Sort;

/**
 * Switches and filters (semantics 3.1 and 6): every id they name must exist, after a colon too.
 *
 * <p>A text is a filter if it has several terms, a {@code *}, a comma or a leading {@code -}, or begins with a filter
 * key; everything else is a switch.
 */
final class SwitchCheck {

    // Lists, so that of several near words the same one is guessed in every run.
    private static final List<String> KEYS = List.of("id", "kind", "in", "at", "under", "by", "from", "keys", "class");
    private static final Set<String> MARKS = Set.of("critical", "unexamined", "assumed", "home", "foreign");
    private static final List<String> POSITIONS = List.of("serve", "supply");
    private static final List<String> SIDES = List.of("order", "ground");

    private final Checker checker;

    SwitchCheck(Checker checker) {
        this.checker = checker;
    }

    void check(String text, Claim claim, String field) {
        if (isFilter(text)) {
            filter(text, claim, field);
        } else {
            oneSwitch(text, claim, field);
        }
    }

    private boolean isFilter(String text) {
        int colon = text.indexOf(':');
        return text.isBlank()
                || text.startsWith("-")
                || text.chars().anyMatch(c -> Character.isWhitespace(c) || c == '*' || c == ',')
                || (colon > 0
                        && KEYS.contains(text.substring(0, colon))
                        && checker.known.sortOf(text.substring(0, colon)) != Sort.PARTY)
                || (MARKS.contains(text) && !text.equals("foreign") && checker.known.sortOf(text) == null);
    }

    private void oneSwitch(String text, Claim claim, String field) {
        String[] parts = text.split(":", -1);
        switch (parts[0]) {
            case "border" -> noMore(parts, 1, text, claim, field);
            case "foreign" -> side(parts, 1, text, claim, field);
            case "bloc" -> {
                String bloc = parts.length > 1 ? parts[1] : "";
                if (!checker.known.has(bloc, Sort.BLOC)) {
                    String near = checker.guess(bloc, Sort.BLOC);
                    String maybe = near == null ? null : near.replaceFirst("\"", "\"bloc:");
                    checker.error(
                            claim,
                            field,
                            text,
                            "bloc: must name a bloc of some jurisdiction, \"" + bloc + "\" is unknown",
                            maybe);
                }
                side(parts, 2, text, claim, field);
            }
            default -> named(parts, text, claim, field);
        }
    }

    private void named(String[] parts, String text, Claim claim, String field) {
        Sort sort = checker.known.sortOf(parts[0]);
        if (sort == null) {
            checker.error(
                    claim,
                    field,
                    text,
                    field + " must name switches, \"" + parts[0] + "\" is unknown",
                    checker.guess(parts[0], Sort.NODE, Sort.PARTY, Sort.JURISDICTION));
        } else if (sort == Sort.PARTY) {
            suffix(parts, 1, POSITIONS, "a party's position is serve or supply", text, claim, field);
        } else if (sort == Sort.JURISDICTION) {
            side(parts, 1, text, claim, field);
        } else {
            noMore(parts, 1, text, claim, field);
        }
    }

    private void side(String[] parts, int at, String text, Claim claim, String field) {
        suffix(parts, at, SIDES, "a jurisdiction has an order and a ground", text, claim, field);
    }

    private void suffix(
            String[] parts, int at, List<String> words, String rule, String text, Claim claim, String field) {
        if (parts.length > at && !words.contains(parts[at])) {
            String near = checker.guessWord(parts[at], words);
            String stem = String.join(":", List.of(parts).subList(0, at));
            String maybe = near == null ? '"' + stem + "\"?" : near.replaceFirst("\"", '"' + stem + ':');
            checker.error(claim, field, text, rule + ", \"" + text + "\" is unknown", maybe);
        } else {
            noMore(parts, at + 1, text, claim, field);
        }
    }

    private void noMore(String[] parts, int used, String text, Claim claim, String field) {
        if (parts.length > used) {
            String stem = String.join(":", List.of(parts).subList(0, used));
            checker.error(
                    claim,
                    field,
                    text,
                    '"' + stem + "\" must stand without a colon, \"" + text + "\" is unknown",
                    '"' + stem + "\"?");
        }
    }

    /** A filter: every term must be well formed and name what exists. */
    void filter(String text, Claim claim, String field) {
        if (text.isBlank()) {
            checker.error(claim, field, text, field + " must name a switch, not \"\"");
        }
        for (String term : text.strip().split("\\s+")) {
            String plain = term.startsWith("-") ? term.substring(1) : term;
            int colon = plain.indexOf(':');
            String key = colon < 0 ? "id" : plain.substring(0, colon);
            if (colon < 0 && MARKS.contains(plain)) {
                continue;
            }
            if (!KEYS.contains(key)) {
                checker.error(
                        claim,
                        field,
                        text,
                        "a filter key must be one of " + String.join(", ", KEYS) + ", not \"" + key + '"',
                        checker.guessWord(key, KEYS));
                continue;
            }
            for (String value : values(plain.substring(colon + 1))) {
                String wrong = wrong(key, value);
                if (wrong != null) {
                    checker.error(claim, field, text, wrong, maybe(key, value));
                }
            }
        }
    }

    private @Nullable String wrong(String key, String value) {
        if (value.isEmpty()) {
            return "a filter term must have a value, \"" + key + ":\" has none";
        }
        if (value.indexOf('*') >= 0) {
            return null;
        }
        return switch (key) {
            case "kind" -> kinds().contains(value) ? null : "kind: must name a kind, \"" + value + "\" is unknown";
            case "class" ->
                checker.known.classes.contains(value)
                        ? null
                        : "class: must name a class of data, \"" + value + "\" is unknown";
            case "id" ->
                checker.known.sortOf(value) != null
                        ? null
                        : "a filter must name known ids, \"" + value + "\" is unknown";
            default ->
                checker.known.has(value, sortOf(key))
                        ? null
                        : key + ": must name " + sortOf(key).phrase() + ", " + checker.whatIs(value);
        };
    }

    private @Nullable String maybe(String key, String value) {
        return switch (key) {
            case "kind" -> checker.guessWord(value, kinds());
            case "class" -> checker.guessWord(value, checker.known.classes);
            case "id" -> checker.guess(value, Sort.NODE, Sort.PARTY, Sort.JURISDICTION);
            default -> checker.guess(value, sortOf(key));
        };
    }

    private static Sort sortOf(String key) {
        return switch (key) {
            case "in", "under" -> Sort.JURISDICTION;
            case "at" -> Sort.SITE;
            default -> Sort.PARTY;
        };
    }

    private static List<String> kinds() {
        List<String> words = new ArrayList<>(List.of("party", "jurisdiction"));
        for (Kind kind : Kind.values()) {
            words.add(kind.word());
        }
        return words;
    }

    private static List<String> values(String text) {
        return List.of(text.split(",", -1));
    }
}
