package org.linchpin.formats.register.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.formats.register.Naive;
import org.linchpin.formats.register.RandomRegistersReader;
import org.linchpin.formats.register.Register;

class ReachTest {

    @TempDir
    Path directory;

    @Test
    void providersAndTheirRanks_areThoseThatTheRowsGive() throws IOException {
        int deepest = 0;
        for (long seed = 1; seed <= 120; seed++) {
            Register register = RandomRegistersReader.read(seed, 1 + (int) (seed % 12), directory);
            Entries entries = new Entries(register);
            Reach reach = new Reach(entries, null);

            Map<String, Map<String, Integer>> naive = Naive.ranks(register);

            Map<String, Map<String, Integer>> found = new TreeMap<>();
            entries.functions().forEach(function -> {
                Map<String, Integer> ranks = reach.of(new Entries.FunctionKey(function.entity(), function.id()));
                if (!ranks.isEmpty()) {
                    found.put(function.id() + "@" + function.entity(), new TreeMap<>(ranks));
                }
            });
            assertThat(found).as("seed %d", seed).isEqualTo(naive);
            for (Map<String, Integer> ranks : naive.values()) {
                deepest = Math.max(
                        deepest,
                        ranks.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0));
            }
        }
        assertThat(deepest).isGreaterThan(2);
    }
}
