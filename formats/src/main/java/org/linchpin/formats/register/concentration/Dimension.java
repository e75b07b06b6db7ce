package org.linchpin.formats.register.concentration;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The shares by one dimension, the largest number of critical functions first.
 *
 * @param by what is compared
 * @param shares everything on which something rests
 */
public record Dimension(By by, List<Share> shares) {

    /** What is compared. */
    public enum By {
        PROVIDER,
        GROUP,
        COUNTRY,
        SERVICE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those of all, in order. */
        public static List<String> words() {
            return Arrays.stream(values()).map(By::word).toList();
        }

        /** @throws IllegalArgumentException if it is none of {@link #words} */
        public static By of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Herfindahl-Hirschman index of expenses, 0 to 10,000; -1 if no expense is known. */
    public double hhiOfExpense() {
        return hhi(shares.stream()
                .map(Share::expense)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray());
    }

    /**
     * The same of critical functions at rank 1, each split evenly over those it rests on (fractional counting); -1 if there are
     * none.
     */
    public double hhiOfFunctions() {
        Map<Object, Integer> holders = new HashMap<>();
        shares.forEach(share -> share.directCritical().forEach(function -> holders.merge(function, 1, Integer::sum)));
        return hhi(shares.stream()
                .mapToDouble(share -> share.directCritical().stream()
                        .mapToDouble(function -> 1.0 / holders.getOrDefault(function, 1))
                        .sum())
                .toArray());
    }

    /** The share of the largest so many of the expenses, in [0,1]; -1 if no expense is known. */
    public double topOfExpense(int count) {
        double[] expenses = shares.stream()
                .map(Share::expense)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .map(value -> -value)
                .sorted()
                .map(value -> -value)
                .toArray();
        double sum = Arrays.stream(expenses).sum();
        return sum == 0 ? -1 : Arrays.stream(expenses).limit(count).sum() / sum;
    }

    private static double hhi(double[] amounts) {
        double sum = Arrays.stream(amounts).sum();
        if (sum <= 0) {
            return -1;
        }
        double squares = 0;
        for (double amount : amounts) {
            squares += (amount / sum) * (amount / sum);
        }
        return 10_000 * squares;
    }
}
