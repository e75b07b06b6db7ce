package org.linchpin.formats.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;

/** What the model says as it is written on one line of YAML, in the shortest form of the language that says it. */
public final class Flow {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._+/@~%-]*[\\p{L}\\p{N}._+/@~%-])?");

    /** What YAML 1.1 or 1.2 takes for something else than text. */
    private static final Pattern OTHER = Pattern.compile("(?i)true|false|yes|no|on|off|null|[0-9][0-9._eE+-]*");

    private Flow() {}

    /** Prose or a word, in quotes where it needs them. */
    public static String text(String text) {
        if (PLAIN.matcher(text).matches() && !OTHER.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** {@code [a, b]}. */
    public static String list(Collection<String> written) {
        return "[" + String.join(", ", written) + "]";
    }

    /**
     * A need, a gate, or either with what only a branch can have: {@code iam ~30d}, {@code {any: [a, b]}},
     * {@code {id: a, share: 50%}}.
     *
     * @param unstated the holdout that a need has where none is written
     */
    public static String branch(Gate.Branch branch, Holdout unstated) {
        String besides = besides(branch);
        if (!(branch.gate() instanceof Gate.Need need)) {
            List<String> branches = branch.gate().branches().stream()
                    .map(one -> branch(one, Holdout.NONE))
                    .toList();
            return "{" + word(branch.gate()) + ": " + list(branches) + besides + "}";
        }
        String all = besides + onNeed(need);
        boolean isStated = !need.holdout().equals(unstated);
        String written = new ShortNeed(
                        need.target(), need.aspect(), isStated ? need.holdout() : null, isStated && need.cache())
                .format();
        return all.isEmpty() ? written : "{id: " + written + all + "}";
    }

    private static String besides(Gate.Branch branch) {
        return (branch.maybe() ? ", maybe: true" : "")
                + (branch.sharePpm() == Gate.Branch.NO_SHARE ? "" : ", share: " + Shares.format(branch.sharePpm()))
                + (branch.readySeconds() == Gate.Branch.NO_STANDBY
                        ? ""
                        : ", ready: " + Durations.format(branch.readySeconds()));
    }

    private static String onNeed(Gate.Need need) {
        return entry("until", need.until())
                + (need.noticeSeconds() == 0 ? "" : ", notice: " + Durations.format(need.noticeSeconds()))
                + evidence(need.claim());
    }

    private static String evidence(Claim claim) {
        Claim.Confidence confidence = claim.confidence();
        return Stream.of(
                        entry("source", claim.source()),
                        entry("assumed", claim.assumed()),
                        entry("date", claim.date()),
                        entry(
                                "confidence",
                                confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT)),
                        entry("note", claim.note()))
                .collect(Collectors.joining());
    }

    private static String entry(String key, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return ", " + key + ": " + (value instanceof String text ? text(text) : value);
    }

    private static String word(Gate gate) {
        return switch (gate) {
            case Gate.Any _ -> GateWord.ANY.format();
            case Gate.All _, Gate.Need _ -> GateWord.ALL.format();
            case Gate.Unknown _ -> GateWord.UNKNOWN.format();
            case Gate.AtLeast atLeast -> new GateWord(GateWord.Join.AT_LEAST, atLeast.k()).format();
            case Gate.ShareOf shareOf -> new GateWord(GateWord.Join.SHARE_OF, shareOf.thresholdPpm()).format();
        };
    }
}
