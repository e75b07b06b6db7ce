package org.linchpin.cli.verbs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linchpin.cli.FailedException;
import org.linchpin.engine.policy.Judgement;
import org.linchpin.engine.policy.Ruling;
import picocli.CommandLine.ITypeConverter;

/** What makes {@code policy} exit 3. It changes the exit code alone, never what is printed. */
enum FailOn {
    VIOLATED,
    DEPENDS,
    TRUNCATED,
    STALE,
    NEVER;

    static final class Converter implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String text) {
            List<String> words = Stream.of(values())
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList();
            return values()[Converters.oneOf(text, words)];
        }
    }

    static void check(List<FailOn> asked) {
        if (asked.contains(NEVER) && asked.size() > 1) {
            throw FailedException.usage("--fail-on never stands alone.", null);
        }
    }

    static boolean fails(List<FailOn> asked, Judgement judgement) {
        return asked.stream().anyMatch(one -> one.isMetBy(judgement));
    }

    private boolean isMetBy(Judgement judgement) {
        return switch (this) {
            case VIOLATED -> counted(judgement).anyMatch(one -> !one.depends());
            case DEPENDS -> counted(judgement).anyMatch(Ruling.Ruled::depends);
            case TRUNCATED -> judgement.isTruncated();
            case STALE -> !judgement.unmatched().isEmpty();
            case NEVER -> false;
        };
    }

    private static Stream<Ruling.Ruled> counted(Judgement judgement) {
        return judgement.findings().stream().filter(one -> !one.isAccepted());
    }
}
