package org.linchpin.engine.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Caps on stakes as rows of a program: a variable for each function that a switch may breach, whose reasons make it 1 unless
 * an option lights the function, and a row by which the weights of those that are 1 stay below the cap.
 */
final class Caps {

    /** Weights are kept to so many parts of one; both roundings loosen the cap, never tighten it. */
    private static final double PARTS = 1_000_000;

    private final Program program;
    private final Map<String, Map<String, Integer>> breached = new LinkedHashMap<>();

    Caps(Program program) {
        this.program = program;
    }

    /** The variable that is 1 if the switch breaches the function. */
    int breached(String key, String function) {
        return breached.computeIfAbsent(key, one -> new LinkedHashMap<>())
                .computeIfAbsent(function, one -> program.variable(0));
    }

    /** A row over all functions that the key has met so far. */
    void row(String key, Map<String, Double> weights, double most) {
        Map<String, Integer> variables = breached.getOrDefault(key, Map.of());
        int[] numbers = new int[variables.size()];
        long[] factors = new long[variables.size()];
        int count = 0;
        for (Map.Entry<String, Integer> entry : variables.entrySet()) {
            long parts = (long) Math.floor(weights.getOrDefault(entry.getKey(), 0.0) * PARTS);
            if (parts > 0) {
                numbers[count] = entry.getValue();
                factors[count++] = -parts;
            }
        }
        program.row(Arrays.copyOf(numbers, count), Arrays.copyOf(factors, count), -(long) Math.ceil(most * PARTS));
    }
}
