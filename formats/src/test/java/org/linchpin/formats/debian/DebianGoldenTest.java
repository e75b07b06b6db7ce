package org.linchpin.formats.debian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Problem;
import org.linchpin.testkit.Goldens;

/** The lists of Debian 12.15, main, amd64, where this machine has them, against the numbers published for them. */
class DebianGoldenTest {

    @TempDir
    Path dir;

    @Test
    void debian12_15_givesThePublishedNumbers() throws IOException {
        Path list = Goldens.require(listOf12_15().toString());
        Path lists = Files.createDirectory(dir.resolve("lists"));
        for (Path file : List.of(list, releaseOf(list))) {
            Files.copy(file, lists.resolve(Objects.requireNonNull(file.getFileName())));
        }
        List<Problem> problems = new ArrayList<>();

        DebianImport.Result result = DebianImport.run(lists, dir.resolve("model"), null, problems::add, bytes -> {});

        assertThat(problems).isEmpty();
        assertThat(result.stanzas()).isEqualTo(63_440);
        assertThat(result.packages()).isEqualTo(63_436);
        assertThat(result.clauses()).isEqualTo(279_228);
        assertThat(result.clausesWithAlternatives()).isEqualTo(8_870);
        Broken broken = Broken.in(dir.resolve("model"));
        assertThat(broken.when()).hasSize(16).containsAll(result.unmet());
        assertThat(broken.when("openjdk-17-jre-headless")).hasSize(568);
        assertThat(broken.when("libssl3")).hasSize(28_719);
        assertThat(broken.when("libc6")).hasSize(49_408);
        assertThat(broken.when("zlib1g")).hasSize(38_367);
    }

    /** The list, or where it would be. */
    private static Path listOf12_15() throws IOException {
        if (Files.isDirectory(DebianImport.APT_LISTS)) {
            try (Stream<Path> entries = Files.list(DebianImport.APT_LISTS)) {
                List<Path> lists = entries.filter(
                                path -> path.toString().contains("_dists_bookworm_main_binary-amd64_Packages"))
                        .toList();
                for (Path list : lists) {
                    if (Release.of(list).title().contains(" 12.15 ")) {
                        return list;
                    }
                }
            }
        }
        return DebianImport.APT_LISTS.resolve("Debian 12.15, main, amd64");
    }

    private static Path releaseOf(Path list) {
        String name = String.valueOf(list.getFileName());
        String release = name.substring(0, name.indexOf("_main_")) + "_InRelease";
        Path inRelease = list.resolveSibling(release);
        return Files.exists(inRelease) ? inRelease : list.resolveSibling(release.replace("_InRelease", "_Release"));
    }
}
