package org.linchpin.formats.register.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.Naive;
import org.linchpin.formats.register.RandomRegistersReader;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.read.PackageReader;
import org.linchpin.testkit.Goldens;

class ConcentrationsTest {

    private static final RuleFiles RULES = RuleFiles.shipped();
    private static final Blocs BLOCS = Blocs.of(RULES);
    private static final Lists LISTS = Lists.of(RULES);

    @TempDir
    Path directory;

    private static Concentration of(Register... registers) {
        return Concentrations.of(Stream.of(registers).map(Entries::new).toList(), BLOCS, LISTS, "EUR");
    }

    @Test
    void criticalFunctionsOfEachProvider_areThoseThatTheRowsGive() throws IOException {
        for (long seed = 1; seed <= 80; seed++) {
            Register register = RandomRegistersReader.read(seed, 1 + (int) (seed % 10), directory);
            Set<String> critical = new HashSet<>();
            for (Row row : register.rows("B_06.01")) {
                if (row.text("c0050").equals("eba_BT:x28")) {
                    critical.add(row.value("c0010") + "@" + row.value("c0040"));
                }
            }
            Map<String, Integer> counts = new HashMap<>();
            Naive.ranks(register).forEach((function, ranks) -> {
                if (critical.contains(function)) {
                    ranks.keySet().forEach(provider -> counts.merge(provider, 1, Integer::sum));
                }
            });

            Concentration answer = of(register);

            Map<String, Integer> found = new HashMap<>();
            answer.by(Dimension.By.PROVIDER).shares().stream()
                    .filter(share -> !share.critical().isEmpty())
                    .forEach(share -> found.put(share.id(), share.critical().size()));
            assertThat(found).as("seed %d", seed).isEqualTo(counts);
            assertThat(answer.critical()).isEqualTo(critical.size());
        }
    }

    @Test
    void theHiddenOnesOfTheSyntheticRegisters_areNamed() throws IOException {
        List<Register> registers = new ArrayList<>();
        try (Stream<Path> files = Files.list(Goldens.require("register/synthetic"))) {
            for (Path file : files.sorted().toList()) {
                registers.add(new PackageReader(RULES, Templates.of(RULES)).read(file));
            }
        }
        Concentration norrhavn = of(registers.getFirst());

        assertThat(norrhavn.critical()).isEqualTo(2);
        assertThat(norrhavn.largest(Dimension.By.PROVIDER))
                .extracting(Share::name)
                .containsExactlyInAnyOrder(
                        "Cumulon Cloud EMEA Ltd", "Astra Telecom SpA", "Ledgerworks SAS", "Voltgrid Data Centres BV");
        assertThat(hidden(norrhavn, Dimension.By.PROVIDER))
                .containsEntry("Cumulon Cloud EMEA Ltd", 2)
                .containsEntry("Voltgrid Data Centres BV", 3)
                .containsEntry("Keystone HSM AG", 2);
        assertThat(hidden(norrhavn, Dimension.By.GROUP)).containsKey("Cumulon Inc.");
        Concentration all = of(registers.toArray(Register[]::new));
        assertThat(hidden(all, Dimension.By.PROVIDER))
                .containsKeys("Cumulon Cloud EMEA Ltd", "Voltgrid Data Centres BV");
        assertThat(all.by(Dimension.By.COUNTRY).shares())
                .filteredOn(Share::isThird)
                .extracting(Share::id)
                .contains("CN", "US", "CH");
        // 2.9, 1.2, 0.8 and 0.4 of 5.3 millions.
        assertThat(norrhavn.by(Dimension.By.PROVIDER).hhiOfExpense())
                .isCloseTo((2.9 * 2.9 + 1.2 * 1.2 + 0.8 * 0.8 + 0.4 * 0.4) / (5.3 * 5.3) * 10_000, within(1e-6));
        // F1 on Ledgerworks, Payrail, Astra; F2 on Ledgerworks and Astra: 5/6, 1/3 and 5/6 of 2.
        assertThat(norrhavn.by(Dimension.By.PROVIDER).hhiOfFunctions())
                .isCloseTo((25.0 / 36 + 1.0 / 9 + 25.0 / 36) / 4 * 10_000, within(1e-6));
    }

    private static Map<String, Integer> hidden(Concentration answer, Dimension.By by) {
        Map<String, Integer> hidden = new HashMap<>();
        answer.by(by).shares().stream()
                .filter(Share::isHidden)
                .forEach(share -> hidden.put(share.name(), share.firstRank()));
        return hidden;
    }
}
