package org.linchpin.formats.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linchpin.engine.model.Gate;

/** The keys that say how branches are joined: {@code any}, {@code all}, {@code unknown}, {@code 2 of}, {@code 60% of}. */
final class GateWord {

    /** For guesses at what was meant. */
    static final List<String> EXAMPLES = List.of("any", "all", "unknown", "2 of", "60% of");

    private static final Pattern OF = Pattern.compile("\\s*(\\S*)\\s+of\\s*");
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,9}");

    private GateWord() {}

    static boolean isGateWord(String key) {
        return key.equals("any")
                || key.equals("all")
                || key.equals("unknown")
                || OF.matcher(key).matches();
    }

    /**
     * @param written how many branches were written, among them those that could not be read
     */
    static Gate gate(String key, List<Gate.Branch> branches, int written) throws Malformed {
        return switch (key) {
            case "any" -> new Gate.Any(branches);
            case "all" -> new Gate.All(branches);
            case "unknown" -> new Gate.Unknown(branches);
            default -> of(key, branches, written);
        };
    }

    private static Gate of(String key, List<Gate.Branch> branches, int written) throws Malformed {
        Matcher matcher = OF.matcher(key);
        String threshold = matcher.matches() ? matcher.group(1) : "";
        if (threshold.endsWith("%")) {
            int ppm = Quantity.ppm(threshold);
            if (ppm == 0) {
                throw new Malformed("the share of a gate must be above 0%, not " + Quantity.quoted(threshold), null);
            }
            return new Gate.ShareOf(ppm, branches);
        }
        if (!COUNT.matcher(threshold).matches()) {
            boolean number = threshold.matches("\\d+\\.\\d+");
            throw new Malformed(
                    "a gate must be \"k of\" with a whole number or \"p% of\", not " + Quantity.quoted(key),
                    number ? '"' + new BigDecimal(threshold).toPlainString() + "% of\"?" : null);
        }
        int k = Integer.parseInt(threshold);
        if (k < 1 || k > written) {
            throw new Malformed(
                    "k must be 1 to the number of branches, " + written + ", not " + Quantity.quoted(threshold), null);
        }
        // Branches that could not be read have been told; they must not make k wrong as well.
        return new Gate.AtLeast(Math.min(k, Math.max(1, branches.size())), branches);
    }

    static String of(Gate.Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }
}
