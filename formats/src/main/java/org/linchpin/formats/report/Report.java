package org.linchpin.formats.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Where;

/**
 * What a build server or a code host is told: rules, what was found against them, where in the model.
 *
 * @param model its name
 * @param headline the answer in one sentence
 * @param compared true if there was a baseline to compare with
 * @param exitCode of the run
 */
public record Report(
        String toolVersion,
        String model,
        String headline,
        List<Rule> rules,
        List<Result> results,
        List<Remark> remarks,
        boolean compared,
        int exitCode) {

    /** How much a result weighs; the same in every format. */
    public enum Level {
        /** Accepted. */
        NOTE,
        /** It depends on what the model leaves open. */
        WARNING,
        ERROR
    }

    /**
     * @param title a few words
     * @param help all that it asks
     * @param cases what it was tried on, by id
     * @param skipped what it speaks of and was not tried on
     * @param skippedBecause why not
     * @param open why not everything was tried, or null
     */
    public record Rule(
            String id,
            String title,
            String help,
            Where where,
            List<String> cases,
            List<String> skipped,
            String skippedBecause,
            @Nullable String open) {}

    /**
     * @param aCase one of the rule's cases
     * @param fingerprint the same for the same finding in every run
     * @param places the first is where it is shown; what it is about, and where that is claimed
     * @param acceptance who accepted it, why, until when; or null
     * @param known true if the baseline speaks of it
     */
    public record Result(
            String rule,
            Level level,
            String aCase,
            String message,
            String fingerprint,
            List<Place> places,
            @Nullable String acceptance,
            boolean known) {}

    public record Place(String what, Where where) {}

    /**
     * Something to be said that is no result.
     *
     * @param rule its id, or null
     */
    public record Remark(
            Level level,
            String message,
            @Nullable Where where,
            @Nullable String rule) {}

    /** The results of a rule about one of its cases. */
    List<Result> of(Rule rule, String aCase) {
        return results.stream()
                .filter(result ->
                        result.rule().equals(rule.id()) && result.aCase().equals(aCase))
                .toList();
    }
}
