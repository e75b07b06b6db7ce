package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.http.Limits;
import org.opentest4j.TestAbortedException;

/**
 * The console in a real browser: what {@code server/console/browser} tries, against a server of its own with the example.
 * Each of its tests is one here; without Chromium they are skipped, and counted as skipped.
 */
class BrowserTest {

    private static final Path CONSOLE = Path.of("console");
    private static final Path EXAMPLES = Path.of("..", "examples");
    /** {@code ok 3 - a flicked switch is answered in one sentence}, and behind it perhaps a directive: none counts as passed. */
    private static final Pattern RESULT = Pattern.compile("^(ok|not ok) \\d+ - (.*?)(?: # ([A-Z]{4}).*)?$");

    @TempDir
    Path dir;

    @TestFactory
    Stream<DynamicTest> theConsole_inChromium() throws IOException, InterruptedException {
        return run("browser/", Map.of(), false, 50);
    }

    /** Every view of every screen, at 400 % too, and a model of 100,000 nodes: how long the page is busy depends on the machine. */
    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> theWholeConsole_inChromium() throws IOException, InterruptedException {
        return run("browser/", Map.of("CONSOLE_DEEP", "1", "CONSOLE_LARGE", "1"), true, 100);
    }

    private Stream<DynamicTest> run(String files, Map<String, String> environment, boolean withLargeModel, int moreThan)
            throws IOException, InterruptedException {
        Path chromium = chromium();
        if (chromium == null) {
            throw new TestAbortedException("There is no Chromium. Maybe install it (Debian: apt install chromium).");
        }
        List<String> lines;
        try (RunningServer running = RunningServer.of(models(withLargeModel), dir.resolve("data"), Limits.DEFAULT)) {
            ProcessBuilder node = new ProcessBuilder(
                            "node", "--test", "--test-concurrency=1", "--test-reporter=tap", files)
                    .directory(CONSOLE.toFile())
                    .redirectErrorStream(true);
            node.environment().putAll(environment);
            node.environment().put("CONSOLE_URL", "http://127.0.0.1:" + running.server.port());
            node.environment().put("CHROMIUM", chromium.toString());
            Process process = node.start();
            lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            process.waitFor();
        }
        List<DynamicTest> tests = tests(lines);
        assertThat(tests).as(String.join("\n", lines)).hasSizeGreaterThan(moreThan);
        return tests.stream();
    }

    /** The example with a register beside it, a second copy to write into, and a large model. */
    private Path models(boolean withLargeModel) throws IOException {
        Path models = dir.resolve("models");
        Path model = models.resolve("national-cloud");
        Copies.copy(EXAMPLES.resolve("national-cloud"), model);
        Copies.copy(EXAMPLES.resolve("register-exits/register"), model.resolve("registers/norrhavn"));
        Copies.copy(EXAMPLES.resolve("national-cloud"), models.resolve("spare"));
        if (withLargeModel) {
            LargeModel.write(models.resolve("very-large"));
        }
        return models;
    }

    /** A test for each outermost result; what is said of a failure stands beneath it, indented. */
    private static List<DynamicTest> tests(List<String> lines) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            Matcher result = RESULT.matcher(lines.get(k));
            if (result.matches()) {
                String name = Objects.requireNonNull(result.group(2));
                boolean passed = "ok".equals(result.group(1)) && result.group(3) == null;
                String said = said(lines, k + 1);
                tests.add(DynamicTest.dynamicTest(
                        name, () -> assertThat(passed).as(name + "\n" + said).isTrue()));
            }
        }
        return tests;
    }

    private static String said(List<String> lines, int from) {
        StringBuilder said = new StringBuilder();
        for (int k = from; k < lines.size() && lines.get(k).startsWith(" "); k++) {
            said.append(lines.get(k)).append('\n');
        }
        return said.toString();
    }

    private static @Nullable Path chromium() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":")) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path path = Path.of(directory, name);
                if (Files.isExecutable(path)) {
                    return path;
                }
            }
        }
        return null;
    }
}
