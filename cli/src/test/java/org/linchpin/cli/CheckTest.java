package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}: lints in what it prints, and in its exit code. */
class CheckTest {

    @TempDir
    Path dir;

    @Test
    void aWarning_isPrinted_andChangesTheExitCodeOnlyWhenStrict() {
        String model = Cli.model(dir, "nodes: {pay: {kind: function, critical: yes, weight: 0, complete: yes}}");

        Cli.Run run = Cli.run("check", model);

        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.firstLine()).contains(" is sound, with 1 warning and 1 note: ");
        assertThat(run.out())
                .contains(model + ":3:9: warning: ", "\"pay\" has \"0\" [no-weight]\n    Maybe say how much");
        assertThat(Cli.run("check", model, "--strict").exit()).isEqualTo(ExitCode.FAILED);
        assertThat(Cli.run("check", model, "--strict").out()).isEqualTo(run.out());
    }

    @Test
    void aNote_isNoWarning() {
        String model = Cli.model(dir, "nodes: {pay: {kind: function, critical: yes, weight: 2, complete: yes}}");

        Cli.Run run = Cli.run("check", model, "--strict", "-o", "json");

        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.json().get("problems").get(0).get("severity").asString()).isEqualTo("note");
        assertThat(run.json().get("problems").get(0).get("message").asString()).endsWith(" [bare-claims]");
    }

    @Test
    void whatIsDone_mustGoTogether() {
        String model = Cli.model(
                dir,
                "nodes: {a: {kind: service, ground: true}}",
                "options:",
                "  more: {extend: a, holdout: +1d, requires: [most], done: 2026-10-01}",
                "  most: {extend: a, holdout: +1d}",
                "  less: {extend: a, holdout: +1d, excludes: [more], done: 2026-11-01}",
                "  next: {extend: a, holdout: +1d, requires: [most], done: 2026-11-02}");

        Cli.Run run = Cli.run("check", model);

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .contains(
                        ":5:46: error: what is done by time 0 must go together, \"more\" requires \"most\", which is not done\n",
                        ":7:46: error: what is done by time 0 must go together, \"less\" excludes \"more\", which is done, too\n")
                .doesNotContain("\"next\"");
    }
}
