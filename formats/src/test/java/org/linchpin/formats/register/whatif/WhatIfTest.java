package org.linchpin.formats.register.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.Naive;
import org.linchpin.formats.register.RandomRegistersReader;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Table;

class WhatIfTest {

    private static final RuleFiles RULES = RuleFiles.shipped();

    @TempDir
    Path directory;

    /** A register without the rows of one contract, and those rows. */
    private record Parted(Register without, Register rows) {
        static Parted of(Register register, String contract) {
            Map<String, Table> kept = new LinkedHashMap<>();
            Map<String, Table> taken = new LinkedHashMap<>();
            register.tables().forEach((code, table) -> {
                for (Row row : table.rows()) {
                    boolean isOf =
                            Set.of("B_02.02", "B_05.02", "B_02.01", "B_07.01").contains(code)
                                    && row.value("c0010").equals(contract);
                    Map<String, Table> tables = isOf ? taken : kept;
                    tables.computeIfAbsent(code, key -> new Table(table.template(), table.file()))
                            .add(row.line(), cells(row));
                }
            });
            return new Parted(
                    new Register(register.envelope(), kept, List.of(), List.of()),
                    new Register(register.envelope(), taken, List.of(), List.of()));
        }

        private static String[] cells(Row row) {
            return row.template().columns().stream()
                    .map(column -> row.text(column.code()))
                    .toArray(String[]::new);
        }
    }

    @Test
    void whatIsAdded_countsAsIfItHadBeenThere() throws IOException {
        int sharedBySome = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Register whole = RandomRegistersReader.read(seed, 3 + (int) (seed % 8), directory);
            String contract = whole.rows("B_02.02").getFirst().value("c0010");
            Parted parted = Parted.of(whole, contract);

            WhatIfAnswer answer =
                    WhatIf.answer(parted.without(), parted.rows(), Blocs.of(RULES), Lists.of(RULES), "EUR");

            Map<String, Set<String>> before = functionsByProvider(parted.without());
            Map<String, Set<String>> after = functionsByProvider(whole);
            Set<String> more = new TreeSet<>();
            after.forEach((provider, functions) -> {
                if (functions.size() > 1 && !functions.equals(before.getOrDefault(provider, Set.of()))) {
                    more.add(provider);
                }
            });
            Set<String> providers = new HashSet<>(after.keySet());
            List<String> found = new ArrayList<>(answer.shared().stream()
                    .map(Shared::id)
                    .filter(providers::contains)
                    .toList());
            found.removeIf(id -> !more.contains(id) && isGroupOnly(answer, id, after));
            assertThat(new TreeSet<>(found)).as("seed %d", seed).isEqualTo(more);
            for (Shared shared : answer.shared()) {
                if (more.contains(shared.id())) {
                    assertThat(names(shared)).as("seed %d", seed).isEqualTo(after.get(shared.id()));
                    sharedBySome++;
                }
            }
            assertThat(answer.contracts()).contains(contract);
        }
        assertThat(sharedBySome).isPositive();
    }

    /** A parent that also provides is listed for its group only if the new chains do not hold it. */
    private static boolean isGroupOnly(WhatIfAnswer answer, String id, Map<String, Set<String>> after) {
        return answer.shared().stream()
                .filter(shared -> shared.id().equals(id))
                .noneMatch(shared -> names(shared).equals(after.get(id)));
    }

    private static Set<String> names(Shared shared) {
        Set<String> names = new TreeSet<>();
        shared.after().forEach(key -> names.add(key.id() + "@" + key.entity()));
        return names;
    }

    private static Map<String, Set<String>> functionsByProvider(Register register) {
        Map<String, Set<String>> functions = new LinkedHashMap<>();
        Naive.ranks(register)
                .forEach((function, ranks) -> ranks.keySet()
                        .forEach(provider -> functions
                                .computeIfAbsent(provider, key -> new TreeSet<>())
                                .add(function)));
        return functions;
    }
}
