package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates of examples/ci call the verb as it is. */
class CiTemplatesTest {

    private static final Path TEMPLATES = Path.of("../examples/ci").toAbsolutePath();
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*(?:- )?linchpin (policy .*)$");

    @TempDir
    Path dir;

    /** Its command line is caught by a command that stands for linchpin, then run here. */
    @Test
    void theScript_callsTheVerb_andPassesItsExitCodeOn() throws Exception {
        Path caught = dir.resolve("caught");
        Path stand = Files.writeString(
                dir.resolve("linchpin"),
                "#!/bin/sh\nfor a; do printf '%s\\n' \"$a\"; done > '" + caught + "'\nexit 3\n");
        Files.setPosixFilePermissions(stand, PosixFilePermissions.fromString("rwx------"));

        assertThat(script(stand)).isEqualTo(3);
        List<String> bare = Files.readAllLines(caught);
        assertThat(bare).doesNotContain("--baseline");
        assertThat(Cli.run(bare.toArray(String[]::new)).exit()).isEqualTo(ExitCode.POLICY);
        assertThat(dir.resolve("policy.xml")).exists();
        assertThat(dir.resolve("policy.sarif")).exists();

        Files.writeString(dir.resolve("accepted.yaml"), "linchpin-baseline: 1\naccepted: []\n");
        script(stand);
        List<String> withBaseline = Files.readAllLines(caught);
        assertThat(withBaseline).contains("--baseline", "--on");
        Cli.Run run = Cli.run(withBaseline.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.POLICY);
    }

    private int script(Path linchpin) throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder("sh", TEMPLATES.resolve("policy.sh").toString());
        script.environment().put("LINCHPIN", linchpin.toString());
        script.environment().put("MODEL", Path.of(Cli.EXAMPLE).toAbsolutePath().toString());
        script.environment().put("REPORTS", dir.toString());
        script.environment().put("BASELINE", dir.resolve("accepted.yaml").toString());
        Process process = script.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
        return process.waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml"})
    void theTemplate_callsTheVerb(String template) throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(TEMPLATES.resolve(template)));
        Files.writeString(dir.resolve("accepted.yaml"), "linchpin-baseline: 1\naccepted: []\n");
        assertThat(command.find()).isTrue();
        List<String> args = new ArrayList<>();
        for (String word : command.group(1)
                .replaceAll("\"\\$\\(date [^)]*\\)\"", "2026-12-01")
                .split(" ")) {
            args.add(
                    word.equals("model")
                            ? Cli.EXAMPLE
                            : word.endsWith(".yaml")
                                    ? dir.resolve(word).toString()
                                    : word.replaceFirst("=", "=" + dir + "/"));
        }

        Cli.Run run = Cli.run(args.toArray(String[]::new));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.POLICY);
    }
}
