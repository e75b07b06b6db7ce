package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every verb prints the same from a snapshot as from the model it was compiled from, and says what it cannot do. */
class SnapshotVerbsTest {

    private static final List<String> COMMANDS = List.of(
            "cut MODEL vendor-h",
            "cut MODEL XC:order --at 30d --for 90d -o json",
            "cut MODEL foreign --cold --at 1d -o csv",
            "cut MODEL --scenario vendor-leaves -o json",
            "cut MODEL kind:site",
            "cut MODEL vendor-h --reading best -o json",
            "cut MODEL vendor-h --reading worst",
            "why MODEL payments --cut vendor-h",
            "why MODEL payments --cut XC -o json",
            "who MODEL --all -o json",
            "who MODEL payments --over jurisdictions --orders --max-size 3",
            "who MODEL \"kind:function critical\" --over sites -o csv",
            "sweep MODEL -o json",
            "sweep MODEL --over under:XC -o csv",
            "cut MODEL nobody",
            "why MODEL paymints --cut vendor-h");

    @TempDir
    Path dir;

    @Test
    void everyAnswer_isTheSame() throws IOException {
        String model = exampleWithoutOptions();
        String snapshot = compiled(model);

        for (String command : COMMANDS) {
            assertSame(command, model, List.of(), snapshot, List.of());
        }
    }

    @Test
    void aSnapshotHoldsNoOptions_soThatNoHoleIsTold() {
        Cli.Run run = Cli.run("cut", compiled(Cli.EXAMPLE), "vendor-h", "-o", "json");

        assertThat(run.json().at("/dark"))
                .isNotEmpty()
                .allSatisfy(dark -> assertThat(dark.at("/hole").isNull()).isTrue());
        assertThat(Cli.run("cut", Cli.EXAMPLE, "vendor-h", "-o", "json").json().at("/dark"))
                .anySatisfy(dark -> assertThat(dark.at("/hole").isObject()).isTrue());
    }

    private String exampleWithoutOptions() throws IOException {
        Path copy = Files.createDirectory(dir.resolve("example"));
        try (Stream<Path> files = Files.list(Path.of(Cli.EXAMPLE))) {
            for (Path file : files.toList()) {
                if (!file.endsWith("ways-out.yaml")) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        return copy.toString();
    }

    @Test
    void whatWasSettledByCompiling_staysSo() {
        String snapshot = compiled(Cli.EXAMPLE, "--with", "open-stack", "--orderly");

        assertSame(
                "sweep MODEL -o json",
                Cli.EXAMPLE,
                List.of("--with", "open-stack", "--orderly"),
                snapshot,
                List.of("--orderly"));
        Cli.Run run = Cli.run("sweep", snapshot);
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("This snapshot was compiled with --orderly.");
        run = Cli.run("sweep", snapshot, "--orderly", "--with", "own-mirror");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("A snapshot stands with the options it was compiled with; --with needs the model.");
    }

    @Test
    void aModelWithNothingOpen_hasOneReading_underBothNames() {
        String model = Cli.model(
                dir,
                "jurisdictions: {XA: {home: true}}",
                "parties: {v: {under: [XA]}}",
                "nodes: {a: {kind: function, critical: true, needs: [v ~3d]}}");
        String snapshot = compiled(model);

        for (String command : List.of("cut MODEL v", "cut MODEL v --reading best -o json", "sweep MODEL -o json")) {
            assertSame(command, model, List.of(), snapshot, List.of());
        }
    }

    @Test
    void aCertificate_fromEither_isVerifiedAgainstEither() {
        String model = Cli.model(
                dir,
                "parties: {v: {name: Vendor}}",
                "nodes: {a: {kind: function, needs: [{any: [v ~3d, b]}]}, b: {kind: site, needs: [v]}}");
        String snapshot = compiled(model);
        String proof = dir.resolve("v.proof").toString();

        for (String from : List.of(model, snapshot)) {
            assertThat(Cli.run("cut", from, "v", "--proof", proof).exit()).isZero();
            assertThat(Cli.run("verify-proof", model, proof).exit()).isZero();
            assertThat(Cli.run("verify-proof", snapshot, proof).exit()).isZero();
        }
    }

    @Test
    void verbsThatNeedTheModel_saySo() {
        String snapshot = compiled(Cli.EXAMPLE);

        assertThat(Cli.run("check", snapshot).err()).contains("check needs the model");
        assertThat(Cli.run("compile", snapshot, "-o", snapshot).err()).contains("is a snapshot already");
        assertThat(Cli.run("compile", Cli.EXAMPLE, "--reading", "best", "-o", snapshot)
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    private String compiled(String model, String... options) {
        String file = dir.resolve("model.lps").toString();
        List<String> command = new ArrayList<>(List.of("compile", model, "-o", file));
        command.addAll(Arrays.asList(options));
        Cli.Run run = Cli.run(command.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("Wrote " + file + ": ");
        return file;
    }

    private static void assertSame(
            String command, String model, List<String> modelOptions, String snapshot, List<String> snapshotOptions) {
        Cli.Run expected = run(command, model, modelOptions);
        Cli.Run run = run(command, snapshot, snapshotOptions);
        assertThat(run.out()).as(command).isEqualTo(expected.out());
        assertThat(run.exit()).as(command).isEqualTo(expected.exit());
    }

    private static Cli.Run run(String command, String model, List<String> options) {
        List<String> words = new ArrayList<>();
        int quote = command.indexOf('"');
        String plain = quote < 0 ? command : command.substring(0, quote);
        words.addAll(Arrays.asList(plain.strip().split(" ")));
        if (quote >= 0) {
            int end = command.indexOf('"', quote + 1);
            words.add(command.substring(quote + 1, end));
            words.addAll(Arrays.asList(command.substring(end + 1).strip().split(" ")));
        }
        words.replaceAll(word -> word.equals("MODEL") ? model : word);
        words.addAll(options);
        return Cli.run(words.toArray(String[]::new));
    }
}
