package org.linchpin.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theNearestWord_isFound_andTheFirstOfSeveral() {
        Nearest nearest = new Nearest();

        assertThat(nearest.of("vendr-h", List.of("vendor-w", "vendor-h"))).isEqualTo("vendor-h");
        assertThat(nearest.of("VENDOR-H", List.of("vendor-h"))).isEqualTo("vendor-h");
        assertThat(nearest.of("needs", List.of("nedes", "needd"))).isEqualTo("nedes");
        assertThat(nearest.of("payments", List.of("pay", "statistics"))).isNull();
    }

    @Test
    void theDistance_isThatOfThePlainRecursion() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String a = word(random);
            String b = word(random);
            int expected = recursion(a, b);
            int limit = random.nextInt(4);
            int got = Nearest.distance(a, b, limit);
            if (expected <= limit) {
                assertThat(got).as("%s %s", a, b).isEqualTo(expected);
            } else {
                assertThat(got).as("%s %s", a, b).isGreaterThan(limit);
            }
        }
    }

    @Test
    void theSearchEnds_whenItsBudgetIsSpent() {
        Nearest nearest = new Nearest();
        List<String> many = Collections.nCopies(2_000_000, "something-else");

        assertThat(nearest.of("payments", many)).isNull();
        assertThat(nearest.of("payment", List.of("payments"))).isNull();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int recursion(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String x = a.substring(1);
        String y = b.substring(1);
        int best = recursion(x, y) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        best = Math.min(best, 1 + Math.min(recursion(x, b), recursion(a, y)));
        if (a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0)) {
            best = Math.min(best, 1 + recursion(a.substring(2), b.substring(2)));
        }
        return best;
    }
}
