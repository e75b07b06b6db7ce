package org.linchpin.formats.register.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.RandomRegisters;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.check.Plant.Spot;
import org.linchpin.formats.register.read.PackageReader;

/** Valid registers have no findings; with one error planted they have the one finding, where it was planted. */
class PlantedErrorsTest {

    private static final RuleFiles FILES = RuleFiles.shipped();
    private static final PackageReader READER = new PackageReader(FILES, Templates.of(FILES));
    private static final RegisterCheck CHECK = new RegisterCheck(FILES, LocalDate.of(2026, 11, 22), null);
    private static final int TIMES = 10;
    private static final int MOST_TRIES = 1_000;

    /** Rules that no register of these breaks, and why. */
    private static final Set<String> NOT_PLANTED = Set.of(
            // would take a gigabyte
            "unreadable",
            // switched off, or the older id of another
            "v8805_m",
            "v8817_m",
            "v8818_m",
            "v8821_m",
            // needs a copy of LEIs: IdentifierChecksTest; the others of them say the same of other cells
            "VR_2",
            "VR_12",
            "VR_16",
            "VR_23",
            "VR_71",
            "VR_77");

    @TempDir
    Path directory;

    static Stream<Plant> plants() {
        return Stream.of(PackagePlants.all(), CellPlants.all(), BusinessPlants.all(), GraphPlants.all())
                .flatMap(List::stream);
    }

    static List<PackagePlants.OfFiles> filePlants() {
        return PackagePlants.ofFiles();
    }

    @Test
    void validRegisters_haveNoFindings() throws IOException {
        for (int seed = 0; seed < 80; seed++) {
            Draft draft = RandomRegisters.make(seed, 1 + seed % 40);
            Path path = seed % 8 > 0 ? draft.writeZip(directory) : draft.writeFolder(directory);
            CheckAnswer answer = CHECK.check(READER.read(path));
            assertThat(findings(answer)).as("seed %d", seed).isEmpty();
            assertThat(answer.wouldBeRejected()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("plants")
    void onePlantedError_isFoundWhereItIs_andNothingElse(Plant plant) throws IOException {
        int planted = 0;
        for (int seed = 0; planted < TIMES; seed++) {
            assertThat(seed).as("too few registers have a place for it").isLessThan(MOST_TRIES);
            Draft draft = RandomRegisters.make(seed, 1 + seed % 25);
            Spot spot = plant.planting().apply(draft, new Random(seed + 7_777_777L));
            if (spot != null) {
                planted++;
                Path path = seed % 8 > 0 ? draft.writeZip(directory) : draft.writeFolder(directory);
                expect(plant.rule(), spot, CHECK.check(READER.read(path)), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filePlants")
    void onePlantedErrorOfAFile_isFoundWhereItIs_andNothingElse(PackagePlants.OfFiles plant) throws IOException {
        for (int seed = 0; seed < TIMES; seed++) {
            Draft draft = RandomRegisters.make(seed, 1 + seed % 25);
            SortedMap<String, byte[]> files = draft.files();
            plant.planting().accept(files);
            Path path = Draft.writeZip(directory, draft.name, draft.name, files);
            expect(plant.rule(), plant.spot(), CHECK.check(READER.read(path)), "seed " + seed);
        }
    }

    @Test
    void aZipWhoseFolderHasAnotherName_isFound() throws IOException {
        Draft draft = RandomRegisters.make(1, 3);
        Path path = Draft.writeZip(directory, draft.name, PackagePlants.otherRoot(draft), draft.files());
        expect("103", Spot.PACKAGE, CHECK.check(READER.read(path)), "");
    }

    @Test
    void everyRule_isPlanted() {
        Set<String> planted = new TreeSet<>(NOT_PLANTED);
        plants().forEach(plant -> planted.add(plant.rule()));
        filePlants().forEach(plant -> planted.add(plant.rule()));
        Set<String> rules = new TreeSet<>();
        CHECK.rules().all().forEach(rule -> rules.add(rule.code()));
        assertThat(planted).isEqualTo(rules);
    }

    private static void expect(String rule, Spot spot, CheckAnswer answer, String what) {
        List<Finding> findings = findings(answer);
        assertThat(findings).as(what + spot).hasSize(1);
        Finding finding = findings.getFirst();
        assertThat(finding.rule()).as(what + finding).isEqualTo(rule);
        assertThat(new Spot(
                        finding.place().template(),
                        finding.place().line(),
                        finding.place().column()))
                .as(what + finding)
                .isEqualTo(spot);
        assertThat(answer.wouldBeRejected())
                .as(what)
                .isEqualTo(answer.breaches().getFirst().rule().severity() == Rule.Severity.REJECT);
    }

    private static List<Finding> findings(CheckAnswer answer) {
        List<Finding> findings = new ArrayList<>();
        answer.breaches().forEach(breach -> findings.addAll(breach.findings()));
        return findings;
    }
}
