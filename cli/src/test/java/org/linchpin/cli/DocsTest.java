package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in the {@code console} blocks of README.md and docs/*.md runs, in order and on a copy of the examples.
 * {@code $ bin/linchpin ..} runs in this process and exits 0, or as {@code # exit 3} at its end says; other commands run in
 * a shell. Lines beneath a command are what it prints, {@code ...} alone stands for any lines.
 */
class DocsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @TempDir
    Path dir;

    static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream().filter(DocsTest::hasConsole);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commands_doWhatThePageSays(Path page) throws IOException, InterruptedException {
        copy(ROOT.resolve("examples"), dir.resolve("examples"));

        for (Step step : steps(page)) {
            Cli.Run run = run(step.command);
            assertThat(run.exit())
                    .as("%s%n%s%s", step.command, run.out(), run.err())
                    .isEqualTo(step.exit);
            if (!step.expected.isEmpty()) {
                String printed = (run.out() + run.err()).replace(dir + "/", "");
                assertThat(printed).as(step.command).matches(step.pattern());
            }
        }
    }

    private record Step(String command, int exit, List<String> expected) {

        Pattern pattern() {
            StringBuilder regex = new StringBuilder();
            for (String line : expected) {
                regex.append(line.strip().equals("...") ? "(?:.*\n)*" : Pattern.quote(line) + "\n");
            }
            return Pattern.compile(regex.toString());
        }
    }

    private static boolean hasConsole(Path page) {
        try {
            return !steps(page).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> steps(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        boolean console = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (console && line.startsWith("$ ")) {
                Matcher exit = Pattern.compile("(.*?)\\s+# exit (\\d+)").matcher(line.substring(2));
                boolean said = exit.matches();
                steps.add(new Step(
                        said ? exit.group(1) : line.substring(2),
                        said ? Integer.parseInt(exit.group(2)) : 0,
                        new ArrayList<>()));
            } else if (console && !steps.isEmpty()) {
                steps.getLast().expected.add(line);
            }
        }
        return steps;
    }

    private Cli.Run run(String command) throws IOException, InterruptedException {
        if (!command.startsWith("bin/linchpin ")) {
            Process shell = new ProcessBuilder("sh", "-c", command)
                    .directory(dir.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Cli.Run(shell.waitFor(), printed, "");
        }
        String line = command.substring("bin/linchpin ".length());
        int redirect = line.indexOf(" > ");
        Cli.Run run = Cli.run(words(redirect < 0 ? line : line.substring(0, redirect)));
        if (redirect < 0) {
            return run;
        }
        Files.writeString(dir.resolve(line.substring(redirect + 3).strip()), run.out());
        return new Cli.Run(run.exit(), "", run.err());
    }

    /** As a shell splits them; files of the page are found, and made, in this test's directory. */
    private String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3);
            words.add(inDirectory(text));
        }
        return words.toArray(String[]::new);
    }

    /** Files that are there, and those that a verb is to write or to read as a plan. */
    private String inDirectory(String word) {
        boolean isPlan = word.startsWith("@");
        String file = isPlan ? word.substring(1) : word;
        boolean isThere = !word.startsWith("-") && Files.exists(dir.resolve(file));
        boolean isFile = isThere || isNewFile(word) || word.matches("\\w+\\.(yaml|lps|xlsx)");
        return isFile ? (isPlan ? "@" : "") + dir.resolve(file) : word;
    }

    private boolean isNewFile(String text) {
        return text.matches("[\\w.-]+/[\\w./-]+")
                && Files.isDirectory(dir.resolve(text).getParent());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
