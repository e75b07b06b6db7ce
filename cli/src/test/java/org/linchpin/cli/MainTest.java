package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line itself: exit codes, messages, streams. */
class MainTest {

    @TempDir
    Path dir;

    @Test
    void version_isOneLineOnStdout() {
        Cli.Run run = Cli.run("--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("linchpin \\S+\n");
    }

    @Test
    void withoutAVerb_theHelpListsThem() {
        Cli.Run run = Cli.run();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("who ", "sweep ", "check ", "init ");
    }

    @Test
    void aWrongVerb_isAUsageError_withAGuess() {
        Cli.Run run = Cli.run("swep");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("\"swep\"", "Maybe \"sweep\"?");
    }

    @Test
    void aWrongOption_isAUsageError_withAGuess() {
        Cli.Run run = Cli.run("sweep", "model.yaml", "--horzion", "3y");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("\"--horzion\"", "Maybe \"--horizon\"?", "linchpin sweep --help");
    }

    @Test
    void aWrongDuration_isAUsageError_thatShowsAUnit() {
        Cli.Run run = Cli.run("sweep", "model.yaml", "--horizon", "30");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--horizon", "\"30\"", "Maybe \"30d\"?");
    }

    @Test
    void aModelThatIsNotThere_fails() {
        Cli.Run run = Cli.run("sweep", dir.resolve("none.yaml").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("none.yaml").doesNotContain("\tat ");
    }

    @Test
    void aModelWithErrors_fails_withAllOfThem_asACompilerPrintsThem() {
        String model = Cli.model(dir, "nodes:", "  a: {kind: servce}", "  b: {needs: [c]}");

        Cli.Run run = Cli.run("sweep", model);

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(model + ":4:", "error", "\"servce\"", model + ":5:", "\"c\"");
    }

    @Test
    void aReaderThatGoesAway_isNoFailure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exit = Main.run(Terminal.piped(failing("Broken pipe"), err), "--help");

        assertThat(exit).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFullDisk_isAFailure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exit = Main.run(Terminal.piped(failing("No space left on device"), err), "--help");

        assertThat(exit).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void whatIsTooLargeForTheMachine_isALineForPeople() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Faults faults = new Faults(Terminal.piped(new ByteArrayOutputStream(), err));

        assertThat(faults.exhausted(new OutOfMemoryError())).isEqualTo(ExitCode.FAILED);
        assertThat(faults.exhausted(new StackOverflowError())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("linchpin: the memory", "Maybe", "nested too deeply")
                .doesNotContain("\tat ");
    }
}
