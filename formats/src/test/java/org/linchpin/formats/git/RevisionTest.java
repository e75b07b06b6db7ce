package org.linchpin.formats.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "main:models/bank|main|models/bank",
                "HEAD~3:bank.yaml|HEAD~3|bank.yaml",
                "main@{2026-09-01 12:00}:a|main@{2026-09-01 12:00}|a",
                "HEAD^{/fix: it}:a|HEAD^{/fix: it}|a",
                "v1.2:|v1.2|''",
                "a:b:c|a|b:c",
            })
    void theFirstColonOutsideBraces_parts(String text, String name, String path) {
        assertThat(Revision.of(text)).isEqualTo(new Revision(name, path));
    }

    @Test
    void withoutAColonThereIsNoRevision() {
        assertThat(Revision.of("models/bank")).isNull();
        assertThat(Revision.of("main@{12:00}")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":a", " :a", "-x:a", "--upload-pack=touch:a", "main\n:a", "main:a\u0000b", "main:a\u001b[2J"})
    void whatGitOrATerminalCouldTakeForMore_isRefused(String text) {
        Revision revision = Revision.of(text);

        assertThat(revision).isNotNull();
        assertThatThrownBy(() -> Objects.requireNonNull(revision).check())
                .isInstanceOf(GitException.class)
                .hasMessageNotContaining("\u001b");
    }

    @Test
    void aNameLongerThanAnyoneWrites_isRefused() {
        assertThatThrownBy(() -> new Revision("a".repeat(2_000), "b").check()).isInstanceOf(GitException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, '', a/b",
        "/a//b/, '', a/b",
        "a/../b, '', b",
        "./b, a/, a/b",
        "../b, a/c/, a/b",
        "b, a/, b",
        "., a/, a",
        "'', a/, ''",
    })
    void pathsCountFromTheRoot_orFromHereIfTheySaySo(String path, String prefix, String fromRoot) throws GitException {
        assertThat(new Revision("main", path).fromRoot(prefix)).isEqualTo(fromRoot);
    }

    @Test
    void aPathThatLeavesTheRepository_isRefused() {
        assertThatThrownBy(() -> new Revision("main", "../x").fromRoot("")).isInstanceOf(GitException.class);
        assertThatThrownBy(() -> new Revision("main", "a/../../x").fromRoot("")).isInstanceOf(GitException.class);
    }
}
