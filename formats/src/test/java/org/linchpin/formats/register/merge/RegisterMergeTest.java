package org.linchpin.formats.register.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.RandomRegisters;
import org.linchpin.formats.register.RuleFiles;

class RegisterMergeTest {

    @TempDir
    Path dir;

    private RegisterMerge.Result merge(List<Path> packages) throws IOException {
        return RegisterMerge.run(packages, List.of(), dir.resolve("merged"), RuleFiles.shipped(), Work.UNBOUNDED);
    }

    private List<Path> random(int count) {
        List<Path> packages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            packages.add(RandomRegisters.make(i, 6).writeZip(dir));
        }
        return packages;
    }

    @Test
    void theModel_isSound_andHasTheFunctionsOfAll() throws IOException {
        RegisterMerge.Result result = merge(random(12));

        ModelReader.Loaded loaded = ModelReader.read(dir.resolve("merged"));

        assertThat(loaded.problems()).isEmpty();
        Model model = loaded.model();
        assertThat(model).isNotNull();
        Set<String> functions = new HashSet<>();
        model.nodes().forEach(node -> {
            if (node.kind() == Kind.FUNCTION) {
                functions.add(node.id());
            }
        });
        Set<String> filed = new HashSet<>();
        result.filings()
                .forEach(filing -> filing.facts().functions().forEach(each -> filed.add(each.entity() + each.id())));
        assertThat(functions).hasSameSizeAs(filed).isNotEmpty();
        assertThat(model.parties()).hasSameSizeAs(result.providers().all());
        assertThat(model.nodes().size()).isEqualTo(result.nodes());
    }

    @Test
    void theTables_areReadBackAsTheyWere() throws IOException {
        RegisterMerge.Result result = merge(random(8));
        Problems problems = new Problems();

        Picture read = PictureReader.read(dir.resolve("merged"), problems);

        assertThat(problems.list()).isEmpty();
        Picture made = Picture.of(result.filings(), List.of());
        assertThat(read.held()).containsExactlyElementsOf(made.held());
        assertThat(read.entities()).isEqualTo(made.entities());
        assertThat(Providers.of(read.mentions(), List.of()).all())
                .isEqualTo(result.providers().all());
    }

    @Test
    void theOrderOfPackages_doesNotMatter() throws IOException {
        List<Path> packages = random(6);
        merge(packages);
        byte[] nodes = Files.readAllBytes(dir.resolve("merged/nodes.csv"));
        byte[] supply = Files.readAllBytes(dir.resolve("merged/supply.csv"));

        merge(packages.reversed());

        assertThat(Files.readAllBytes(dir.resolve("merged/nodes.csv"))).isEqualTo(nodes);
        assertThat(Files.readAllBytes(dir.resolve("merged/supply.csv"))).isEqualTo(supply);
    }

    @Test
    void aBadRegister_isSkipped_andAnEarlierOneOfTheSameFilerToo() throws IOException {
        Draft draft = RandomRegisters.make(1, 3);
        Path later = draft.writeZip(dir);
        draft.name = draft.name.replace("2025-12-31", "2024-12-31");
        draft.parameters.put("refPeriod", "2024-12-31");
        Path earlier = draft.writeZip(dir);
        Path bad = Files.writeString(dir.resolve("bad.zip"), "no zip");

        RegisterMerge.Result result = merge(List.of(later, bad, earlier));

        assertThat(result.count(Filing.Status.READ)).isEqualTo(1);
        assertThat(result.count(Filing.Status.UNREADABLE)).isEqualTo(1);
        assertThat(result.filings())
                .filteredOn(filing -> filing.status() == Filing.Status.SUPERSEDED)
                .singleElement()
                .satisfies(filing -> assertThat(filing.cover().path()).isEqualTo(earlier.toString()));
        assertThat(Files.readString(dir.resolve("merged/registers.csv")))
                .contains("bad.zip", "unreadable", "superseded");
    }

    @Test
    void aDirectoryOfOthers_isNotReplaced() throws IOException {
        Path own = Files.createDirectories(dir.resolve("merged")).resolve("providers.csv");
        Files.writeString(own, "mine");
        List<Path> packages = random(1);

        assertThatThrownBy(() -> merge(packages))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("earlier merge");
        assertThat(own).hasContent("mine");
    }

    @Test
    void workThatIsStopped_writesNothing() throws IOException {
        RegisterMerge.run(random(2), List.of(), dir.resolve("merged"), RuleFiles.shipped(), () -> true);

        assertThat(dir.resolve("merged")).doesNotExist();
    }
}
