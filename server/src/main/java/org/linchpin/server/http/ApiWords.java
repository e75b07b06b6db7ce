package org.linchpin.server.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the command line would say, in the words of the API: {@code --time-limit} is {@code "timeLimit"}, {@code --at "30d"}
 * is {@code "at=30d"}. What callers wrote themselves, between quotes, stays.
 */
final class ApiWords {

    private static final String OPTION = "--([a-z][a-z-]*)";
    private static final Pattern IN_SENTENCES = Pattern.compile("\"[^\"]*\"|" + OPTION + "(?: \"([^\"]*)\")?");
    private static final Pattern IN_GUESSES = Pattern.compile("\"" + OPTION + " ([^\"]*)\"|" + OPTION);
    private static final Pattern COMMAND = Pattern.compile("\\blinchpin \\w|\\bcommand\\b");

    private ApiWords() {}

    static String sentence(String said) {
        return IN_SENTENCES.matcher(said).replaceAll(found -> {
            String option = found.group(1);
            return Matcher.quoteReplacement(option == null ? found.group() : quoted(option, found.group(2)));
        });
    }

    /** Null if it is a command to type. */
    static @Nullable String guess(@Nullable String said) {
        return said == null || COMMAND.matcher(said).find()
                ? null
                : IN_GUESSES.matcher(said).replaceAll(found -> {
                    String option = found.group(1);
                    return Matcher.quoteReplacement(
                            option == null ? quoted(found.group(3), null) : quoted(option, found.group(2)));
                });
    }

    private static String quoted(String option, @Nullable String value) {
        String name = Pattern.compile("-([a-z])")
                .matcher(option)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        return '"' + name + (value == null ? "" : "=" + value) + '"';
    }
}
