package org.linchpin.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Problem;

class ModelReaderTest {

    @TempDir
    Path dir;

    @Test
    void aFile_isReadWithWhatItIncludes_inReadingOrder() throws Exception {
        write(
                "a.yaml",
                "linchpin: 1\ninclude: [sub/b.yaml, c.yaml]\nname: A\nnodes: {a: {kind: service, needs: [b, c]}}\n");
        write("sub/b.yaml", "linchpin: 1\ninclude: ../c.yaml\nname: B\nnodes: {b: {kind: service}}\n");
        write("c.yaml", "linchpin: 1\nnodes: {c: {kind: service}}\n");

        ModelReader.Loaded loaded = ModelReader.read(dir.resolve("a.yaml"));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.files())
                .extracting(f -> f.getFileName().toString())
                .containsExactly("a.yaml", "b.yaml", "c.yaml");
        assertThat(model(loaded).name()).isEqualTo("A");
        assertThat(ids(model(loaded))).containsExactly("a", "b", "c");
    }

    @Test
    void includesInACircle_areAnError_whereTheCircleCloses() throws IOException {
        write("a.yaml", "linchpin: 1\ninclude: b.yaml\n");
        write("b.yaml", "linchpin: 1\ninclude:\n  - a.yaml\n");

        assertThat(messages(dir.resolve("a.yaml")))
                .containsExactly(dir.resolve("b.yaml")
                        + ":3:5: error: files must not include each other in a circle: a.yaml -> b.yaml -> a.yaml");
    }

    @Test
    void anIncludeThatIsMissing_isAnError_andUnknownIdsAreNotBlamedOnIt() throws IOException {
        write("a.yaml", "linchpin: 1\ninclude: [gone.yaml, /etc/hosts]\nnodes: {a: {kind: service, needs: [b]}}\n");

        assertThat(messages(dir.resolve("a.yaml")))
                .containsExactly(
                        dir.resolve("a.yaml") + ":2:11: error: a model file must exist, \"" + dir.resolve("gone.yaml")
                                + "\" does not",
                        dir.resolve("a.yaml")
                                + ":2:22: error: an included file must be named relative to this one, not \"/etc/hosts\"");
    }

    @Test
    void aDirectory_isItsYamlFilesThatSayLinchpin_byName() throws Exception {
        write("b.yml", "linchpin: 1\nname: B\nnodes: {b: {kind: service}}\n");
        write("a.yaml", "linchpin: 1\nnodes: {a: {kind: service, needs: [b]}}\n");
        write("compose.yaml", "services: {web: {image: x}}\n");
        write(".hidden.yaml", "linchpin: 1\nnodes: {hidden: {kind: service}}\n");
        write("sub/c.yaml", "linchpin: 1\nnodes: {c: {kind: service}}\n");

        ModelReader.Loaded loaded = ModelReader.read(dir);

        assertThat(loaded.problems()).isEmpty();
        assertThat(ids(model(loaded))).containsExactly("a", "b");
        assertThat(model(loaded).name()).isEqualTo("B");
    }

    @Test
    void anEmptyDirectory_isNoModel() {
        assertThat(messages(dir)).singleElement().asString().contains("a model directory must hold");
    }

    @Test
    void anIdInTwoFiles_isAnError_thatNamesBoth() throws IOException {
        write("a.yaml", "linchpin: 1\nnodes: {x: {kind: service}}\n");
        write("b.yaml", "linchpin: 1\nnodes: {x: {kind: service}}\n");

        assertThat(messages(dir))
                .containsExactly(
                        dir.resolve("b.yaml") + ":2:9: error: an id must be defined once, \"x\" is already at "
                                + dir.resolve("a.yaml")
                                + ":2:9\n    Maybe \"overlay: true\" at the head of this file, if it is to change what is there");
    }

    @Test
    void filesThatDisagreeOnTimeZero_areAnError() throws IOException {
        write("a.yaml", "linchpin: 1\nas-of: 2026-11-01\n");
        write("b.yaml", "linchpin: 1\nas-of: 2026-11-02\n");

        assertThat(messages(dir))
                .singleElement()
                .asString()
                .contains("b.yaml:2:8: error: the files of a model must agree on as-of");
    }

    @Test
    void anOverlay_replacesKeyByKey_andNewEvidenceDropsTheOld() throws Exception {
        write("a-answers.yaml", """
                linchpin: 1
                overlay: true
                sources: {talk: {title: Talk}}
                nodes:
                  x: {needs: [{all: [y, z]}], source: talk}
                  w: {kind: service}
                """);
        write("b.yaml", """
                linchpin: 1
                defaults: {assumed: imported, confidence: low}
                nodes:
                  x: {kind: data, weight: 3, needs: [{unknown: [y, z]}], assumed: register, confidence: medium}
                  y: {kind: service}
                  z: {kind: service}
                """);

        Model model = model(ModelReader.read(dir));

        Node x = Objects.requireNonNull(model.nodes().find("x"));
        assertThat(x.kind().word()).isEqualTo("data");
        assertThat(x.role().weight()).isEqualTo(3);
        assertThat(x.needs().getFirst().gate()).isInstanceOf(Gate.All.class);
        assertThat(x.claim().source()).isEqualTo("talk");
        assertThat(x.claim().assumed()).isNull();
        assertThat(x.claim().confidence()).isNull();
        assertThat(Objects.requireNonNull(model.nodes().find("y")).claim().assumed())
                .isEqualTo("imported");
        assertThat(ids(model)).contains("w");
    }

    @Test
    void anOverlayEntryThatIsNotThere_mustBeWhole() throws IOException {
        write("a.yaml", "linchpin: 1\nnodes: {x: {kind: service}}\n");
        write("b.yaml", "linchpin: 1\noverlay: true\nnodes: {xx: {weight: 3}}\n");

        assertThat(messages(dir)).singleElement().asString().contains("b.yaml:3:9: error: a node must have \"kind\"");
    }

    @Test
    void bulkFiles_joinTheYamlBesideThem() throws Exception {
        write("m.yaml", "linchpin: 1\nname: Mixed\nparties: {p: {}}\nnodes: {a: {kind: service, needs: [b]}}\n");
        write("nodes.csv", "id,kind\nb,service\nc,service\n");
        write("needs.csv", "node,need\nb,p ~30d\na,c\n");

        ModelReader.Loaded loaded = ModelReader.read(dir);

        assertThat(loaded.problems()).isEmpty();
        assertThat(ids(model(loaded))).containsExactly("a", "b", "c");
        Node a = Objects.requireNonNull(model(loaded).nodes().find("a"));
        assertThat(a.needs())
                .extracting(branch -> ((Gate.Need) branch.gate()).target())
                .containsExactly("b", "c");
        assertThat(loaded.files()).hasSize(3);
    }

    @Test
    void bulkRows_areHeldToTheSameRules() throws IOException {
        write("m.yaml", "linchpin: 1\nnodes: {a: {kind: service}}\n");
        write("nodes.csv", "id,kind\na,service\nb,service\n");
        write("needs.csv", "node,need\nb,nowhere\nnobody,b\n");

        assertThat(messages(dir))
                .containsExactly(
                        dir.resolve("needs.csv")
                                + ":2: error: needs must name nodes or parties, \"nowhere\" is unknown",
                        dir.resolve("needs.csv")
                                + ":3: error: a row of needs.csv must give a need to a node, \"nobody\" is unknown",
                        dir.resolve("nodes.csv")
                                + ":2: error: nodes, parties and jurisdictions must have different ids, \"a\" is already a node");
    }

    @Test
    void theHash_isTheFilesOwn_orThatOfTheListThatSha256sumPrints() throws Exception {
        write("a.yaml", "linchpin: 1\n");
        assertThat(ModelReader.read(dir).sha256()).isEqualTo(sha256("linchpin: 1\n"));

        write("b.yaml", "linchpin: 1\nname: b\n");
        String list = sha256("linchpin: 1\n") + "  a.yaml\n" + sha256("linchpin: 1\nname: b\n") + "  b.yaml\n";
        assertThat(ModelReader.read(dir).sha256()).isEqualTo(sha256(list));
    }

    @Test
    void shortAndLongForms_areTheSame() throws Exception {
        write("a.yaml", """
                linchpin: 1
                as-of: 2026-11-01
                parties: {p: {}}
                nodes:
                  x: {kind: service, needs: ["p:serve ~30d", p ~20s cache, y ~?, z ~2027-03-31], from: p ~1d, by: p}
                  y: {kind: service}
                  z: {kind: service}
                """);
        write("long/a.yaml", """
                linchpin: 1
                as-of: 2026-11-01
                parties: {p: {}}
                nodes:
                  x:
                    kind: service
                    needs:
                      - {id: "p:serve", holdout: 30d}
                      - {id: p, holdout: 20s, cache: yes}
                      - {id: y, holdout: }
                      - {id: z, holdout: 2027-03-31}
                    from: [{id: p, holdout: 24h}]
                    by: {id: p}
                  y: {kind: service}
                  z: {kind: service}
                """);

        assertThat(needsOf(model(ModelReader.read(dir.resolve("long"))), "x"))
                .isEqualTo(needsOf(model(ModelReader.read(dir)), "x"))
                .hasSize(6);
    }

    private static List<String> needsOf(Model model, String id) {
        Node node = Objects.requireNonNull(model.nodes().find(id));
        List<Gate.Need> needs = new ArrayList<>();
        node.needs().forEach(branch -> needs.add((Gate.Need) branch.gate()));
        needs.addAll(node.relations().from());
        needs.addAll(node.relations().by());
        return needs.stream()
                .map(n -> n.target() + n.aspect() + n.holdout() + n.cache())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Model model(ModelReader.Loaded loaded) {
        return Objects.requireNonNull(loaded.model(), () -> loaded.problems().toString());
    }

    private static List<String> ids(Model model) {
        List<String> ids = new ArrayList<>();
        model.nodes().forEach(node -> ids.add(node.id()));
        return ids;
    }

    private static List<String> messages(Path path) {
        return ModelReader.read(path).problems().stream().map(Problem::toString).toList();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
