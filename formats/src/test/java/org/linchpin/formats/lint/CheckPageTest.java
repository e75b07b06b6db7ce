package org.linchpin.formats.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linchpin.engine.lint.Lints;
import org.linchpin.engine.model.Problem;

/** {@code docs/check.md}: each entry is a lint, a model on which it says what the page shows, and one on which it is silent. */
class CheckPageTest {

    private static final Pattern BLOCK = Pattern.compile("```[a-z]+\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path dir;

    static List<String> entries() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "check.md"));
        return Arrays.stream(page.split("\n## ")).skip(1).toList();
    }

    @Test
    void thePage_namesTheLintsThereAre_andNoOthers() throws IOException {
        assertThat(entries().stream().map(CheckPageTest::name)).containsExactlyElementsOf(Lints.names());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theLint_saysWhatThePageShows_andIsSilentOnTheRemedy(String entry) {
        List<String> blocks =
                BLOCK.matcher(entry).results().map(match -> match.group(1)).toList();

        assertThat(said(entry, blocks.getFirst())).isEqualTo(blocks.get(1));
        assertThat(said(entry, blocks.get(2))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theEntry_saysHowGraveItIs(String entry) {
        String severity = entry.contains("*Warning.*") ? ": warning: " : ": note: ";

        assertThat(entry).contains(severity);
        assertThat(entry.contains("*Warning.*")).isNotEqualTo(entry.contains("*Note.*"));
    }

    private String said(String entry, String yaml) {
        return LintCase.of(LintCase.write(dir, yaml)).stream()
                .filter(problem -> problem.message().endsWith(" [" + name(entry) + "]"))
                .map(Problem::toString)
                .map(text -> text.replace(dir + "/", "") + "\n")
                .collect(Collectors.joining());
    }

    private static String name(String entry) {
        return entry.lines().findFirst().orElseThrow();
    }
}
