package org.linchpin.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linchpin.formats.ModelReader;

/** Every YAML block of {@code docs/model-language.md} is a model, or a fragment of the model in its first block. */
class LanguagePageTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path dir;

    static List<String> blocks() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "model-language.md"));
        return BLOCK.matcher(page).results().map((MatchResult m) -> m.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void theBlock_isRead_withoutProblems_andAcceptedByTheSchema(String block) throws IOException {
        List<String> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(9);
        Files.writeString(dir.resolve("bank.yaml"), blocks.getFirst());
        boolean isFragment = !block.contains("linchpin: 1");
        String text = isFragment ? "linchpin: 1\n" + block : block;
        if (!block.equals(blocks.getFirst())) {
            Files.writeString(dir.resolve("more.yaml"), text);
        }

        ModelReader.Loaded loaded = ModelReader.read(dir);

        assertThat(loaded.problems()).isEmpty();
        assertThat(ShippedSchema.complaints(text)).isEmpty();
    }
}
