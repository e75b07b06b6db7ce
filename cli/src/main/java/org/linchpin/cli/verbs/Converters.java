package org.linchpin.cli.verbs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linchpin.engine.network.Terms;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;
import org.linchpin.formats.text.Words;
import org.linchpin.views.policy.FailOn;
import org.linchpin.views.print.Format;
import org.linchpin.views.question.When;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From words of the command line to values. */
public final class Converters {

    private Converters() {}

    /** A duration of the model language, in seconds. */
    public static final class Span implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return Durations.parse(text);
            } catch (TextException e) {
                String maybe = e.maybe() == null ? "" : "\n    Maybe " + e.maybe();
                throw new TypeConversionException(e.message() + maybe);
            }
        }
    }

    /** A day of the calendar. */
    public static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return Dates.parse(text);
            } catch (TextException e) {
                String maybe = e.maybe() == null ? "" : "\n    Maybe " + e.maybe();
                throw new TypeConversionException(e.message() + maybe);
            }
        }
    }

    /** A moment of a cut. */
    static final class OfWhen implements ITypeConverter<When> {
        @Override
        public When convert(String text) {
            try {
                return When.parse(text);
            } catch (TextException e) {
                String maybe = e.maybe() == null ? "" : "\n    Maybe " + e.maybe();
                throw new TypeConversionException(e.message() + maybe);
            }
        }
    }

    public static final class OfFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Format.values()[oneOf(text, List.of("table", "json", "jsonl", "csv", "md"))];
        }
    }

    static final class OfReading implements ITypeConverter<Terms.Reading> {
        @Override
        public Terms.Reading convert(String text) {
            return Terms.Reading.values()[oneOf(text, List.of("worst", "best"))];
        }
    }

    /** What makes {@code policy} exit 3. */
    static final class OfFailOn implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String text) {
            List<String> words = Stream.of(FailOn.values())
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList();
            return FailOn.values()[oneOf(text, words)];
        }
    }

    /** Where the word stands among those that may be said; a fault of usage if nowhere. */
    public static int oneOf(String text, List<String> words) {
        int at = words.indexOf(text.toLowerCase(Locale.ROOT));
        if (at < 0) {
            String maybe = Words.maybe(text, words);
            throw new TypeConversionException("must be one of " + String.join(", ", words) + ", not " + Quote.of(text)
                    + (maybe == null ? "" : "\n    Maybe " + maybe));
        }
        return at;
    }
}
