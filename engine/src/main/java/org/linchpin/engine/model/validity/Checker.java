package org.linchpin.engine.model.validity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.validity.KnownIds.Sort;

/** What every check needs: the ids that exist, whether there is a time 0, and where to say what is wrong. */
final class Checker {

    final KnownIds known;
    private final Problems problems;
    private final Places places;
    private final boolean hasAsOf;
    private final Nearest nearest = new Nearest();

    Checker(KnownIds known, Problems problems, Places places, boolean hasAsOf) {
        this.known = known;
        this.problems = problems;
        this.places = places;
        this.hasAsOf = hasAsOf;
    }

    void error(Claim claim, String field, String value, String message, @Nullable String maybe) {
        problems.accept(
                problems.isFull()
                        ? Problem.error(claim.where(), message)
                        : Problem.error(places.of(claim, field, value), message, maybe));
    }

    void error(Claim claim, String field, String value, String message) {
        error(claim, field, value, message, null);
    }

    void warning(Claim claim, String field, String value, String message, @Nullable String maybe) {
        problems.accept(Problem.warning(places.of(claim, field, value), message, maybe));
    }

    void errorInModel(String field, String message, @Nullable String maybe) {
        problems.accept(Problem.error(places.ofModel(field), message, maybe));
    }

    /** The field must name something of that sort. */
    void mustName(Sort sort, Claim claim, String field, String id) {
        if (!known.has(id, sort)) {
            error(claim, field, id, field + " must name " + sort.phrase() + ", " + whatIs(id), guess(id, sort));
        }
    }

    void mustName(Sort sort, Claim claim, String field, Iterable<String> ids) {
        for (String id : ids) {
            mustName(sort, claim, field, id);
        }
    }

    /** For messages: {@code "dc-1" is a site} or {@code "dc-9" is unknown}. */
    String whatIs(String id) {
        Sort sort = known.sortOf(id);
        return '"' + id + "\" is " + (sort == null ? "unknown" : sort.phrase());
    }

    /** A known id that may have been meant, in quotes with a question mark, or null. */
    @Nullable
    String guess(String id, Sort first, Sort... others) {
        if (problems.isFull()) {
            return null;
        }
        Set<Sort> sorts = EnumSet.of(first, others);
        String near = nearest.of(id, known.candidates(sorts));
        return near == null || near.equals(id) ? null : '"' + near + "\"?";
    }

    /** The nearest of the words, in quotes with a question mark, or null. */
    @Nullable
    String guessWord(String word, Iterable<String> words) {
        String near = problems.isFull() ? null : nearest.of(word, words);
        return near == null ? null : '"' + near + "\"?";
    }

    /** A date means something only if the model says what time 0 is. */
    void dated(@Nullable LocalDate date, Claim claim, String field) {
        if (date != null && !hasAsOf) {
            error(
                    claim,
                    field,
                    date.toString(),
                    "a model with dates must have \"as-of\", the day of time 0; here is \"" + date + '"',
                    "a line \"as-of: " + date + "\" at the head of the model");
        }
    }

    /** The source of a claim must exist. */
    void claim(Claim claim) {
        String source = claim.source();
        if (source != null && !known.sources.contains(source)) {
            mustName(Sort.SOURCE, claim, "source", source);
        }
    }
}
