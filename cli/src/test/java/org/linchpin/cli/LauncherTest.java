package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/linchpin, in a checkout where every {@code java} is a script that prints what it was called with. */
class LauncherTest {
    private static final Path BIN = Path.of("..", "bin").toAbsolutePath().normalize();

    @TempDir
    Path dir;

    private Path root;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aCheckoutThatIsBuilt() throws IOException {
        root = Files.createDirectories(dir.resolve("my checkout"));
        Files.createDirectories(root.resolve("bin"));
        for (String script : new String[] {"linchpin", "find-java", "aot-cache"}) {
            Files.copy(BIN.resolve(script), root.resolve("bin").resolve(script));
        }
        Files.createDirectories(root.resolve("cli/target/lib"));
        Files.createDirectories(root.resolve("cli/src/main"));
        Files.createFile(root.resolve("pom.xml"));
        Files.createFile(root.resolve("cli/pom.xml"));
        Files.createFile(root.resolve("cli/target/linchpin.jar"));
        environment.put("LINCHPIN_AOT", "off");
    }

    @Test
    void takesTheJavaThatIsNamed() throws IOException {
        environment.put("LINCHPIN_JAVA", javaHome("named", "25.0.3").toString());
        environment.put("JAVA_HOME", javaHome("other", "25.0.3").toString());

        assertThat(launch("cut", "a model.yaml").output()).startsWith("named:").endsWith("<cut><a model.yaml>");
    }

    @Test
    void refusesTheJavaThatIsNamed_whenItIsTooOld() throws IOException {
        Path old = javaHome("old", "17.0.15");
        environment.put("LINCHPIN_JAVA", old.toString());
        environment.put("JAVA_HOME", javaHome("other", "25").toString());

        Run run = launch("cut");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .contains("no Java 25 or newer", "LINCHPIN_JAVA: " + old + " (Java 17.0.15)", "Maybe install");
    }

    @Test
    void prefersTheBundledRuntime_toJavaHome() throws IOException {
        Files.move(javaHome("bundled", "25"), root.resolve("runtime"));
        environment.put("JAVA_HOME", javaHome("other", "26-ea").toString());

        assertThat(launch("cut").output()).startsWith("bundled:");
    }

    @Test
    void passesOverAnOldJavaHome() throws IOException {
        environment.put("JAVA_HOME", javaHome("old", "1.8.0_402").toString());
        Path link = Files.createDirectories(dir.resolve("path")).resolve("java");
        Files.createSymbolicLink(link, javaHome("on-path", "27").resolve("bin/java"));
        environment.put("PATH", link.getParent() + ":" + System.getenv("PATH"));

        // This machine may have a Java 25 of its own, and that comes before the PATH.
        assertThat(launch("cut").output()).doesNotStartWith("old:").doesNotContain("no Java");
    }

    @Test
    void followsALinkToItself_fromAnywhere() throws IOException {
        environment.put("LINCHPIN_JAVA", javaHome("named", "25").toString());
        Path link = Files.createSymbolicLink(dir.resolve("linked"), root.resolve("bin/linchpin"));

        Run run = launchAs(link, "cut");

        assertThat(run.output())
                .contains(root.toRealPath().resolve("cli/target/linchpin.jar").toString());
    }

    @Test
    void startsShortVerbsSmall_andLongAnalysesWithAll() throws IOException {
        environment.put("LINCHPIN_JAVA", javaHome("named", "25").toString());

        assertThat(launch("cut").output()).contains("<-XX:+UseSerialGC><-XX:TieredStopAtLevel=1>");
        assertThat(launch("who").output()).doesNotContain("UseSerialGC").doesNotContain("TieredStopAtLevel");
    }

    @Test
    void handsMoreFlagsToTheJvm_behindItsOwn() throws IOException {
        environment.put("LINCHPIN_JAVA", javaHome("named", "25").toString());
        environment.put("LINCHPIN_JAVA_OPTS", "-Xmx512m -XX:ActiveProcessorCount=2");

        assertThat(launch("cut").output()).contains("<-XX:TieredStopAtLevel=1><-Xmx512m><-XX:ActiveProcessorCount=2>");
    }

    @Test
    void passesTheExitCodeOn() throws IOException {
        environment.put("LINCHPIN_JAVA", javaHome("named", "25").toString());
        environment.put("FAKE_EXIT", "3");

        assertThat(launch("policy").exit()).isEqualTo(3);
    }

    @Test
    void runs_whenNoCacheCanBeWritten() throws IOException {
        environment.put("LINCHPIN_JAVA", javaHome("named", "25").toString());
        environment.put("LINCHPIN_AOT", "");
        Path file = Files.createFile(dir.resolve("no-directory"));
        environment.put("XDG_CACHE_HOME", file.toString());

        assertThat(launch("cut").output()).startsWith("named:").doesNotContain("AOTCache");
    }

    @Test
    void saysWhatIsMissing_whenItMustBuildAndCannot() throws IOException {
        environment.put("LINCHPIN_JAVA", javaHome("named", "25").toString());
        Files.delete(root.resolve("cli/target/linchpin.jar"));

        Run run = launch("cut");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("cannot build", "Maybe install Maven");
    }

    private Path javaHome(String name, String version) throws IOException {
        Path home = dir.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(
                home.resolve("bin/java"),
                "#!/bin/sh\nprintf '" + name + ":'; printf '<%s>' \"$@\"; exit ${FAKE_EXIT-0}\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Run launch(String... arguments) throws IOException {
        return launchAs(root.resolve("bin/linchpin"), arguments);
    }

    private Run launchAs(Path launcher, String... arguments) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(launcher.toString()).directory(dir.toFile()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeAll(List.of("LINCHPIN_JAVA", "JAVA_HOME", "XDG_CACHE_HOME"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Run(process.waitFor(), output);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Run(int exit, String output) {}
}
