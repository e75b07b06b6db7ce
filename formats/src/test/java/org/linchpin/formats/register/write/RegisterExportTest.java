package org.linchpin.formats.register.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Model;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.register.RandomRegisters;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.check.RegisterCheck;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.formats.register.read.PackageReader;

class RegisterExportTest {

    private static final RuleFiles RULES = RuleFiles.shipped();
    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 3, 10, 12, 0);

    @TempDir
    Path directory;

    private RegisterExport.Result export(Path model) throws IOException {
        Model written = ModelReader.read(model).model();
        assertThat(written).isNotNull();
        return new RegisterExport(RULES)
                .run(model.resolve(RegisterImport.ROWS), written, directory.resolve("filed"), null, CREATED);
    }

    @Test
    void anExport_isAcceptedByTheCheck_andImportsAsTheSameModel() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            Path packaged = RandomRegisters.make(seed, 1 + (int) (seed % 9)).writeZip(directory);
            Path first = directory.resolve("first" + seed);
            Path second = directory.resolve("second" + seed);
            new RegisterImport(RULES).run(packaged, first);

            RegisterExport.Result result = export(first);
            Register exported = new PackageReader(RULES, Templates.of(RULES)).read(result.file());
            new RegisterImport(RULES).run(result.file(), second);

            assertThat(result.overlaid().changed()).isZero();
            assertThat(result.overlaid().left()).isEmpty();
            assertThat(new RegisterCheck(RULES, LocalDate.of(2026, 12, 31), null)
                            .check(exported)
                            .wouldBeRejected())
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(files(second)).as("seed %d", seed).isEqualTo(files(first));
            Files.delete(result.file());
        }
    }

    private static Map<String, String> files(Path model) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(model)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(model.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void whatAnOverlayChanges_isInTheRows_orIsSaidToBeLeft() throws IOException {
        Path packaged = RandomRegisters.make(3, 4).writeZip(directory);
        Path model = directory.resolve("model");
        RegisterImport.Result imported = new RegisterImport(RULES).run(packaged, model);
        Row function = imported.entries().functions().iterator().next().row();
        Row provider = imported.entries().providers().iterator().next().row();
        String node = function.value("c0010") + "@" + function.value("c0040");
        boolean isCritical = function.text("c0050").equals("eba_BT:x28");
        Files.writeString(
                model.resolve("overlay.yaml"), """
                linchpin: 1
                overlay: true
                nodes:
                  "%s": {critical: %s, tolerates: 36h}
                  added: {kind: service, complete: yes}
                parties:
                  "%s": {name: Another Name}
                """.formatted(node, isCritical ? "no" : "yes", provider.value("c0010")));

        RegisterExport.Result result = export(model);

        Register exported = new PackageReader(RULES, Templates.of(RULES)).read(result.file());
        Row changed = exported.rows("B_06.01").get(function.line() - 2);
        assertThat(changed.text("c0010")).isEqualTo(function.text("c0010"));
        assertThat(changed.text("c0050")).isEqualTo(isCritical ? "eba_BT:x29" : "eba_BT:x28");
        assertThat(changed.text("c0080")).isEqualTo("36");
        Row renamed = exported.rows("B_05.01").get(provider.line() - 2);
        assertThat(renamed.text("c0050") + renamed.text("c0060")).contains("Another Name");
        assertThat(result.overlaid().left()).containsExactly("added");
    }
}
